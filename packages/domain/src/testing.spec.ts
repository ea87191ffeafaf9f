import { aggregates } from './aggregates.js'
import { recordedLog, samples } from './testing.js'

describe('the samples', () => {
  it.each(aggregates)(
    'hold every event of the aggregate $category (add a step in packages/domain/src/testing/…-samples.ts)',
    ({ category, event }) => {
      const own = Object.values(samples).filter(({ decider }) => decider.category === category)
      const seen = new Set(own.flatMap(({ events }) => events.map(({ type }) => type)))
      expect([...seen].sort()).toEqual(event.members.map(({ type }) => type).sort())
    },
  )

  it('make one log, in the order of their days and each stream in its own order', () => {
    const log = recordedLog(samples.proceedingWithPenalty, samples.proceedingWithChallenge, samples.shelter)
    const days = log.map(({ metadata }) => metadata.occurredOn)
    expect(days).toEqual([...days].sort())
    expect(log.map(({ position }) => position)).toEqual(log.map((_, index) => index + 1))
    const told = log.filter(({ stream }) => stream === 'oversightProceeding-jm-2025-7').map(({ type, data }) => ({ type, data }))
    expect(told).toEqual(samples.proceedingWithPenalty.events)
  })
})
