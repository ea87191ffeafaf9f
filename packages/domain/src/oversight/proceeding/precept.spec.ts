import { calendarDays, euros } from '@dutybook/modelling'
import { administrativePenaltyMaximum, challengeTerm } from '../../law/index.js'
import type { Outcome, Plain } from '@dutybook/modelling/testing'
import type { ProceedingEvent } from './events.js'
import type { PreceptPoint } from './precept-values.js'
import { givenProceeding, lawWith, people, plainPrecept, samples, until } from '../../testing.js'

const { official, managerAsHead, reviewer } = people
const { proceedingWithPenalty: told, shelter } = samples
const heard = until(told, 'ProviderHeard')
const plain = plainPrecept('2025-12-31', '2026-01-30')
const issue = { type: 'IssuePrecept', data: plain } as const
const on = (occurredOn: string) => ({ actor: official, occurredOn })
const drawn = (notifiedOn: string, challengeUntil: string): Parameters<Outcome<ProceedingEvent>['then']>[0] => {
  const points = plain.points as readonly Plain<PreceptPoint>[]
  const data = { ...plain, points, provider: shelter.id, issuedBy: official.person, notifiedOn, challengeUntil }
  return [{ type: 'PreceptIssued', data }]
}

describe('a precept', () => {
  it('is made known on its day and can be challenged for 30 days', () =>
    givenProceeding(heard).when(issue, on('2025-12-10')).then(drawn('2025-12-10', '2026-01-09')))

  it('can be challenged until the next working day when the term ends on a day off', () =>
    givenProceeding(heard).when(issue, on('2025-12-02')).then(drawn('2025-12-02', '2026-01-02')))

  it('keeps the term of the law of its day, also when it is recorded under a newer one', () => {
    const newer = lawWith(challengeTerm, calendarDays(10), '2026-01-01')
    const recordedLater = { ...on('2025-12-10'), now: '2026-02-02T08:00:00.000Z' }
    givenProceeding(heard, [shelter], newer).when(issue, recordedLater).then(drawn('2025-12-10', '2026-01-09'))
    const { points, ...rest } = plain
    const late = { ...rest, points: points.map((each) => ({ ...each, deadline: '2026-03-31' })) }
    const decision = givenProceeding(heard, [shelter], newer).when({ type: 'IssuePrecept', data: late }, on('2026-01-12')).decision
    expect(decision).toMatchObject({ right: [{ data: { notifiedOn: '2026-01-12', challengeUntil: '2026-01-22' } }] })
  })

  it('may warn of the highest sum that the law of its day allows, and of no more', () => {
    const law = lawWith(administrativePenaltyMaximum, euros(1000), '2025-12-10')
    givenProceeding(heard, [shelter], law).when(issue, on('2025-12-10')).then(drawn('2025-12-10', '2026-01-09'))
    const stricter = lawWith(administrativePenaltyMaximum, euros(999.99), '2025-12-10')
    givenProceeding(heard, [shelter], stricter).when(issue, on('2025-12-10')).thenRefused('WARNING_ABOVE_STATUTORY_MAXIMUM')
    givenProceeding(heard, [shelter], stricter).when(issue, on('2025-12-09')).then(drawn('2025-12-09', '2026-01-08'))
  })

  it('is issued once', () => {
    givenProceeding(until(told, 'PreceptIssued')).when(issue, on('2025-12-11')).thenNothing()
    givenProceeding(told.events).when(issue, on('2025-12-11')).thenNothing()
  })

  it('may be followed by another one', () => {
    const second = { type: 'IssuePrecept', data: { ...plain, precept: 'e2' } } as const
    expect(givenProceeding(until(told, 'PreceptIssued')).when(second, on('2025-12-11')).decision).toMatchObject({
      right: [{ data: { precept: 'e2' } }],
    })
  })

  it('is not issued by the manager, as whomever they act', () =>
    givenProceeding(heard)
      .when(issue, { ...on('2025-12-10'), actor: managerAsHead })
      .thenRefused('NO_MANDATE'))

  it('is not issued by an official whom the order does not name, nor by one who does not act as such', () => {
    const other = { ...official, person: 'person-official2' }
    givenProceeding(heard)
      .when(issue, { ...on('2025-12-10'), actor: other })
      .thenRefused('NO_MANDATE')
    const asReviewer = { ...reviewer, person: official.person }
    givenProceeding(heard)
      .when(issue, { ...on('2025-12-10'), actor: asReviewer })
      .thenRefused('NO_MANDATE')
  })

  it('asks first who issues it, then whether the provider was heard, then for the parts of each point', () => {
    const point = { ...plain.points[0]!, warningAmount: { cents: 10_000_000, currency: 'EUR' as const } }
    const bad = (given: object) => ({ type: 'IssuePrecept' as const, data: { ...plain, points: [{ ...point, ...given } as typeof point] } })
    const unheard = heard.slice(0, -1)
    givenProceeding(unheard)
      .when(bad({ deadline: '2025-12-01' }), { actor: managerAsHead, occurredOn: '2025-12-10' })
      .thenRefused('NO_MANDATE')
    givenProceeding(unheard)
      .when(bad({ deadline: '2025-12-01' }), on('2025-12-10'))
      .thenRefused('PRECEPT_BEFORE_HEARING')
    givenProceeding(unheard)
      .when(bad({ findings: ['l9'] }), on('2025-12-10'))
      .thenRefused('UNKNOWN_FINDING', { point: 'p1', finding: 'l9' })
    givenProceeding(heard)
      .when(bad({ deadline: '2025-12-01' }), on('2025-12-10'))
      .thenRefused('DEADLINE_NOT_AFTER_NOTICE')
    givenProceeding(heard).when(bad({}), on('2025-12-10')).thenRefused('WARNING_ABOVE_STATUTORY_MAXIMUM')
  })
})
