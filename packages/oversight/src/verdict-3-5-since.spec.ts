import { months, plusDays, project, type AnyView, type LocalDate, type RecordedEvent, type RowsOf, type Verdict } from '@dutybook/modelling'
import { inLogOrder } from '@dutybook/modelling/testing'
import { datedLaw, oversightCycle, policies, recurrenceLookBack } from '@dutybook/domain'
import { estonia, facts, recordedLog, samples } from '@dutybook/domain/testing'
import fc from 'fast-check'
import { verdictOnOversight } from './verdict-3-5.js'

const f = facts
const start = '2026-01-01' as LocalDate

/** The law with terms so short that all of them run out within the days of a history, and with a change of each on the way. */
const shortTerms = datedLaw(
  policies.map((policy) => {
    const [usual] = policy.versions
    const held = (value: unknown, from: string) => ({ ...usual, value, from: from as LocalDate })
    if (policy.key === oversightCycle.key) {
      const cycle = (low: number, medium: number, high: number) => ({ low: months(low), medium: months(medium), high: months(high) })
      return { ...policy, versions: [held(cycle(4, 3, 2), '2020-01-01'), held(cycle(3, 2, 1), '2026-04-10')] } as typeof policy
    }
    if (policy.key !== recurrenceLookBack.key) return policy
    return { ...policy, versions: [held(months(1), '2020-01-01'), held(months(3), '2026-03-20')] } as typeof policy
  }),
)

/** The verdict on a day from the facts that held by then. */
function verdictOn(day: LocalDate, log: readonly RecordedEvent[], law = shortTerms): Verdict {
  const known = log.filter(({ metadata }) => metadata.occurredOn <= day)
  return verdictOnOversight.of(((view: AnyView) => project(view, known)) as RowsOf, { ...estonia, law, day })
}

/** The first of the days without a break on which the result did not hold, as a walk back through the verdicts of the days finds it. */
function walkedBack(from: LocalDate, log: readonly RecordedEvent[], law = shortTerms): LocalDate | undefined {
  let first: LocalDate | undefined
  for (let day = from; !verdictOn(day, log, law).holds; day = plusDays(day, -1)) first = day
  return first
}

const on = fc.nat({ max: 150 }).map((n) => plusDays(start, n))
const stretch = fc.nat({ max: 40 })
const maybe = fc.option(stretch, { nil: undefined })
/** Something that is written down some days after it happened. */
const written = fc.nat({ max: 30 }).map((late) => (day: LocalDate) => ({
  occurredOn: day,
  recordedAt: `${plusDays(day, late)}T09:00:00.000Z`,
}))
const riskClass = fc.constantFrom('low', 'medium', 'high')
const severity = fc.constantFrom('severe', 'severe', 'minor')

/** A provider that is visited and assessed, some of them released, and some placed under oversight again. */
const subjectStory = fc
  .tuple(on, fc.array(fc.tuple(on, riskClass), { maxLength: 2 }), fc.array(fc.tuple(on, written), { maxLength: 2 }), maybe, maybe)
  .map(([from, classes, visits, release, again]) => [
    f.registered(start),
    ...classes.map(([day, each]) => f.assessed(day, each)),
    ...visits.map(([day, when]) => f.visited(when(day))),
    ...(release === undefined ? [] : [f.released(plusDays(from, release))]),
    ...(release === undefined || again === undefined ? [] : [f.registered(plusDays(from, release + again))]),
  ])

/** A finding, corrected once or twice, each correction written down in its own time. */
const findingStory = (id: string) =>
  fc
    .tuple(on, severity, fc.array(fc.tuple(stretch, severity, written), { maxLength: 2 }))
    .map(([day, first, corrections]) => [
      f.found(day, { severity: first }, id),
      ...corrections.map(([days, each, when]) => f.corrected(when(plusDays(day, days)), { severity: each }, id)),
    ])

type When = Parameters<typeof f.upheld>[0]

/** A point: extended, challenged with or without a suspension, checked, penalised, fulfilled or annulled, or left as it is. */
const pointStory = (id: string) =>
  fc
    .record({ day: on, term: stretch, challengeTerm: stretch, extended: maybe, challenged: maybe, suspended: maybe })
    .chain((told) => fc.tuple(fc.constant(told), fc.array(fc.tuple(stretch, written), { minLength: 4, maxLength: 4 }), fc.nat({ max: 31 })))
    .map(([{ day, term, challengeTerm, extended, challenged, suspended }, later, which]) => {
      const deadline = plusDays(day, term)
      const at = (n: number, from: LocalDate = deadline) => {
        const [days, when] = later[n] as (typeof later)[number]
        return when(plusDays(from, days))
      }
      const challengedOn = challenged === undefined ? undefined : plusDays(day, challenged)
      const decision = (which & 1) === 1 ? (when: When) => f.upheld(when, id) : (when: When) => f.annulled(when, ['p1'], [], id)
      return [
        f.issued(day, [deadline], { challengeUntil: plusDays(day, challengeTerm) }, id),
        ...(extended === undefined ? [] : [f.extended(plusDays(day, extended), plusDays(deadline, extended + 10), id)]),
        ...(challengedOn === undefined ? [] : [f.challenged(challengedOn, id)]),
        ...(challengedOn && suspended !== undefined
          ? [f.suspended(challengedOn, (which & 2) === 2 ? plusDays(challengedOn, suspended) : undefined, id)]
          : []),
        ...(challengedOn && (which & 4) === 4 ? [decision(at(0, challengedOn))] : []),
        ...((which & 8) === 8 ? [f.checked(at(1), 'partly', 'p1', id)] : []),
        ...((which & 16) === 16 ? [f.penalised(at(2), 50_000, {}, id)] : []),
        ...(which % 3 === 0 ? [f.fulfilled(at(3), {}, id)] : []),
      ]
    })

const byRecording = (one: RecordedEvent, other: RecordedEvent): number => (one.metadata.recordedAt < other.metadata.recordedAt ? -1 : 1)

const histories = fc
  .tuple(
    subjectStory,
    fc.option(findingStory('jm-2b'), { nil: [] }),
    fc.option(findingStory('jm-3c'), { nil: [] }),
    pointStory('jm-1a'),
    pointStory('jm-4d'),
  )
  .map((stories) => inLogOrder(stories.flat().toSorted(byRecording)))

describe('since when the expected result 3.5 has not held', () => {
  it('is in every history, on every day, the first of the days without a break on which it did not hold', () =>
    fc.assert(
      // Under the usual law no provider is late within these days, so that the other breaches are seen alone.
      fc.property(histories, fc.nat({ max: 200 }), fc.constantFrom(shortTerms, estonia.law), (log, n, law) => {
        const day = plusDays(start, n)
        expect(verdictOn(day, log, law).since).toBe(walkedBack(day, log, law))
      }),
      { numRuns: 150, endOnFailure: true },
    ))

  it('is told of the whole story of a precept on every day of it', () => {
    const log = recordedLog(samples.shelter, samples.proceedingWithPenalty, samples.proceedingWithChallenge)
    let first: LocalDate | undefined
    for (let day = '2025-06-01' as LocalDate; day <= '2026-02-28'; day = plusDays(day, 1)) {
      const { holds, since } = verdictOn(day, log, estonia.law)
      first = holds ? undefined : (first ?? day)
      expect([day, since]).toEqual([day, first])
    }
  })

  it('is the day when a deadline had passed, also when the breach is another one by now', () => {
    const log = inLogOrder([
      f.registered('2026-01-05'),
      f.issued('2026-01-10', ['2026-02-10']),
      f.penalised('2026-05-20'),
      f.assessed('2026-05-01', 'high'),
    ])
    const { since, findings } = verdictOn('2026-06-01' as LocalDate, log)
    expect(findings.map((each) => [each.code, each.since])).toEqual([['PROVIDER_NOT_CHECKED_IN_CYCLE', '2026-04-10']])
    expect(since).toBe('2026-02-11')
  })
})
