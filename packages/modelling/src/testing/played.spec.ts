import { right } from '@dutybook/fp'
import fc from 'fast-check'
import type { AnyDecider } from '../decider.js'
import { lawsOf } from './laws.js'
import { played, type Step } from './played.js'
import { boat, harbour, plainWorld, type BoatCommand, type BoatState } from './sample-decider.js'

const manager = { person: 'person-0001', position: 'serviceManager', actingAs: 'serviceManager' } as const
const owner = {
  sealed: 'v1',
  subject: 'person-0001',
  nonce: 'A'.repeat(16),
  ciphertext: 'A'.repeat(22),
  commitment: 'A'.repeat(43),
} as const
const moor: Step<BoatCommand> = ['2025-03-01', manager, { type: 'MoorBoat', data: { berth: 'berth-0001', until: '2025-06-01', owner } }]
const free: Step<BoatCommand> = ['2025-04-01', manager, { type: 'FreeBerth', data: { berth: 'berth-0001' } }]

/** Frees one berth only, which no generated command asks for. */
const strict: AnyDecider = {
  ...boat,
  decide: (context, state: BoatState, command: BoatCommand) =>
    command.type === 'MoorBoat' || command.data.berth === 'berth-0001' ? boat.decide(context, state, command) : right([]),
}

describe('a past made by commands', () => {
  it('is the events that came of them, each with its day, its actor and its turn', () => {
    const past = played(boat, [moor, free], plainWorld)
    expect(past.map(({ on, by, event }) => [on, by.person, event.type])).toEqual([
      ['2025-03-01', 'person-0001', 'BoatMoored'],
      ['2025-04-01', 'person-0001', 'BerthFreed'],
    ])
    expect(past[1]!.turn).toMatchObject({ command: { type: 'FreeBerth' }, occurredOn: '2025-04-01', history: [{ type: 'BoatMoored' }] })
  })

  it('is none when a command is refused, and says which', () => {
    const closed = { decider: harbour, id: 'harbour-main', events: [{ type: 'HarbourClosed', data: { on: '2025-03-01' } }] }
    expect(() => played(boat, [free, moor], plainWorld, [closed])).toThrow('step 2, MoorBoat on 2025-03-01, was refused: HARBOUR_CLOSED')
  })

  it('gives the laws turns to try, so that a command that is hard to reach is seen accepted', () => {
    const turns = played(boat, [moor, free], plainWorld).map(({ turn }) => turn)
    const never = { ...plainWorld, instead: { BerthRef: fc.constant('berth-x') } }
    for (const { check } of lawsOf(boat, { ...plainWorld, turns })) check()
    const law = lawsOf(strict, never).find(({ name }) => name.startsWith('accepts each of its commands'))!
    expect(law.check).toThrow('give the world real ones: FreeBerth')
    expect(lawsOf(strict, { ...never, turns }).find(({ name }) => name === law.name)!.check).not.toThrow()
  })
})
