import { MessageId } from '@dutybook/modelling'
import fc from 'fast-check'
import { eventIdOf, mostEvents, newCommandId } from './event-id.js'

const commandIds = fc.uuid()
const indexes = fc.integer({ min: 0, max: mostEvents - 1 })

describe('the id of an event', () => {
  it('is the one it was the first time, for ever', () => {
    expect(eventIdOf('018f2b6e-7c00-7abc-8def-0123456789ab', 0)).toBe('018f2b6e-7c00-8000-b411-71332633154a')
    expect(eventIdOf('018f2b6e-7c00-7abc-8def-0123456789ab', 4095)).toBe('018f2b6e-7c00-8fff-b411-71332633154a')
    expect(eventIdOf('9f0c7a44-1b2d-4e5f-8a6b-0c1d2e3f4a5b', 1)).toBe('e9846db7-5da1-8001-bfa6-de1621884958')
  })

  it('is a message id for every command and index', () => {
    fc.assert(fc.property(commandIds, indexes, (commandId, index) => expect(MessageId.is(eventIdOf(commandId, index))).toBe(true)))
  })

  it('is in the order of the index among the events of one command', () => {
    fc.assert(
      fc.property(commandIds, indexes, indexes, (commandId, one, other) => {
        expect(Math.sign(one - other)).toBe(
          eventIdOf(commandId, one) === eventIdOf(commandId, other) ? 0 : eventIdOf(commandId, one) < eventIdOf(commandId, other) ? -1 : 1,
        )
      }),
    )
  })

  it('differs for different commands', () => {
    fc.assert(fc.property(commandIds, commandIds, (one, other) => expect(eventIdOf(one, 0) === eventIdOf(other, 0)).toBe(one === other)))
  })

  it('begins with the time of its command, so that later commands have later ids', () => {
    const [early, late] = [newCommandId(1_700_000_000_000), newCommandId(1_700_000_000_001)]
    expect(early < late && eventIdOf(early, 4095) < eventIdOf(late, 0)).toBe(true)
    expect(eventIdOf(early, 3).slice(0, 13)).toBe(early.slice(0, 13))
  })

  it.each([-1, 0.5, mostEvents, Number.NaN])('refuses the index %d', (index) => {
    expect(() => eventIdOf(newCommandId(), index)).toThrow('at most 4096')
  })
})

describe('a new command id', () => {
  it('is a message id and never twice the same', () => {
    const ids = Array.from({ length: 1000 }, () => newCommandId(1_700_000_000_000))
    expect(ids.every((each) => MessageId.is(each))).toBe(true)
    expect(new Set(ids).size).toBe(1000)
  })
})
