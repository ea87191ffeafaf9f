import { calendarDays, euros, type Law } from '@dutybook/modelling'
import { played } from '@dutybook/modelling/testing'
import { administrativePenaltyMaximum, challengeTerm } from '../../law/index.js'
import { estonia, givenProceeding, lawWith, samples } from '../../testing.js'
import { oversightProceeding } from './decider.js'

const proceedings = [
  samples.proceedingWithPenalty,
  samples.proceedingWithChallenge,
  samples.proceedingWithoutFindings,
  samples.declinedProceeding,
  samples.internalControl,
]
const beside = [samples.shelter, samples.counsellors, samples.ownService]

describe('a command of a proceeding', () => {
  it.each(proceedings)('adds nothing when it is repeated at the end: $id', ({ events, steps }) => {
    for (const [occurredOn, actor, command] of steps) givenProceeding(events, beside).when(command, { occurredOn, actor }).thenNothing()
  })

  it.each(proceedings)('adds nothing when it is repeated at once: $id', ({ past, steps }) => {
    for (const [occurredOn, actor, command] of steps) {
      const before = past.filter(({ on }) => on <= occurredOn).map(({ event }) => event)
      givenProceeding(before, beside).when(command, { occurredOn, actor }).thenNothing()
    }
  })
})

describe('a replay', () => {
  const { steps, events } = samples.proceedingWithPenalty
  const under = (law: Law) => played(oversightProceeding, steps, { ...estonia, law }, beside).map(({ event }) => event)
  const until = (law: Law) => under(law).flatMap(({ type, data }) => (type === 'PreceptIssued' ? [data.challengeUntil] : []))

  it('by the law of each day decides as it was decided, whatever the law became afterwards', () => {
    expect(under(lawWith(challengeTerm, calendarDays(10), '2025-12-11'))).toEqual(events)
    expect(under(lawWith(administrativePenaltyMaximum, euros(100), '2026-01-13'))).toEqual(events)
  })

  it('takes the value that held on the day of the fact', () => {
    expect(until(estonia.law)).toEqual(['2026-01-09'])
    expect(until(lawWith(challengeTerm, calendarDays(10), '2025-12-10'))).toEqual(['2025-12-22'])
  })

  it('refuses what the law of its day forbids', () =>
    expect(() => under(lawWith(administrativePenaltyMaximum, euros(100), '2026-01-12'))).toThrow('PENALTY_ABOVE_STATUTORY_MAXIMUM'))
})
