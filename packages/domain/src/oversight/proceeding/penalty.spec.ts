import { euros } from '@dutybook/modelling'
import type { ProceedingEvent } from './events.js'
import type { Plain } from '@dutybook/modelling/testing'
import { administrativePenaltyMaximum, statePenaltyMaximum } from '../../law/index.js'
import { givenProceeding, lawWith, people, samples, until, type DataOf } from '../../testing.js'
import { plainPenalty } from '../../testing/proceeding-steps.js'

const { official, manager } = people
const { proceedingWithPenalty: told, proceedingWithChallenge: challenged, shelter } = samples
/** Notified on 10.12.2025, point p1 due on 31.12.2025, to be challenged until Friday 09.01.2026. */
const issued = until(told, 'PreceptIssued')
const on = (occurredOn: string) => ({ actor: official, occurredOn })
const applied = (appliedOn: string, data: Partial<DataOf<'ApplyPenaltyPayment'>> = {}) =>
  [{ type: 'PenaltyPaymentApplied', data: { ...plainPenalty(data).data, provider: shelter.id, appliedOn } }] as const
const ref = { precept: 'e1', reference: '5.1-3/42-21' }
const challenge = { type: 'PreceptChallenged', data: { ...ref, points: ['p1', 'p2'], challengedOn: '2025-12-20', late: false } } as const
const suspended = (day?: string, from = '2026-01-05'): readonly Plain<ProceedingEvent>[] => [
  ...issued,
  challenge,
  { type: 'EnforcementSuspended', data: { ...ref, points: ['p1', 'p2'], from, ...(day ? { until: day } : {}) } },
]

describe('a penalty payment', () => {
  it('is refused on 02.01.2026 because the precept can still be challenged, though the point is overdue', () => {
    const overdue = until(told, 'PreceptPointOverdue')
    const { state, when } = givenProceeding(overdue)
    expect(state.precepts[0]?.points[0]?.status).toBe('overdue')
    when(plainPenalty(), on('2026-01-02')).thenRefused('CHALLENGE_PERIOD_OPEN', {
      ...{ precept: 'e1', point: 'p1' },
      ...{ challengeUntil: '2026-01-09', possibleFrom: '2026-01-10' },
    })
  })

  it('is refused on the last day to challenge and possible from the day after', () => {
    givenProceeding(issued).when(plainPenalty(), on('2026-01-09')).thenRefused('CHALLENGE_PERIOD_OPEN')
    givenProceeding(issued).when(plainPenalty(), on('2026-01-10')).then(applied('2026-01-10'))
  })

  it('waits for the deadline of the point where that is the later one', () => {
    const extended = [
      ...issued,
      {
        type: 'PreceptDeadlineExtended',
        data: { precept: 'e1', point: 'p1', deadline: '2026-02-27', reason: 'Lukk hilineb.', extendedOn: '2025-12-30' },
      } as const,
    ]
    givenProceeding(extended).when(plainPenalty(), on('2026-02-27')).thenRefused('PENALTY_BEFORE_DEADLINE')
    givenProceeding(extended).when(plainPenalty(), on('2026-02-28')).then(applied('2026-02-28'))
  })

  it('is not prevented by a challenge as such', () =>
    givenProceeding([...issued, challenge])
      .when(plainPenalty(), on('2026-01-10'))
      .then(applied('2026-01-10')))

  it('is prevented by a suspension until its day, through that day', () => {
    const facts = { precept: 'e1', point: 'p1', reference: '5.1-3/42-21', possibleFrom: '2026-03-01' }
    givenProceeding(suspended('2026-02-28')).when(plainPenalty(), on('2026-02-28')).thenRefused('ENFORCEMENT_SUSPENDED', facts)
    givenProceeding(suspended('2026-02-28')).when(plainPenalty(), on('2026-03-01')).then(applied('2026-03-01'))
  })

  it('is prevented by a suspension without a day until the precept is upheld', () => {
    givenProceeding(suspended()).when(plainPenalty(), on('2026-06-01')).thenRefused('ENFORCEMENT_SUSPENDED')
    const upheld = {
      type: 'PreceptUpheld',
      data: { ...ref, reference: '5.1-3/42-22', points: ['p1', 'p2'], decidedOn: '2026-05-29' },
    } as const
    givenProceeding([...suspended(), upheld])
      .when(plainPenalty(), on('2026-06-01'))
      .then(applied('2026-06-01'))
    givenProceeding([...suspended('2026-06-30'), upheld])
      .when(plainPenalty(), on('2026-06-01'))
      .thenRefused('ENFORCEMENT_SUSPENDED')
  })

  it('is possible for the points that stay when the others were annulled', () => {
    const annulled = {
      type: 'PreceptAnnulled',
      data: { ...ref, reference: '5.1-3/42-22', points: ['p2'], remaining: ['p1'], decidedOn: '2026-05-29' },
    } as const
    givenProceeding([...suspended(), annulled])
      .when(plainPenalty(), on('2026-06-01'))
      .then(applied('2026-06-01'))
  })

  it('goes by the days on which a suspension held, also when the decision that ended it is recorded first', () => {
    const upheld = {
      type: 'PreceptUpheld',
      data: { ...ref, reference: '5.1-3/42-22', points: ['p1', 'p2'], decidedOn: '2026-03-01' },
    } as const
    const { when } = givenProceeding([...suspended(undefined, '2026-02-16'), upheld])
    when(plainPenalty(), on('2026-02-10')).then(applied('2026-02-10'))
    when(plainPenalty(), on('2026-02-16')).thenRefused('ENFORCEMENT_SUSPENDED')
    when(plainPenalty(), on('2026-02-20')).thenRefused('ENFORCEMENT_SUSPENDED')
    when(plainPenalty(), on('2026-02-28')).thenRefused('ENFORCEMENT_SUSPENDED')
    when(plainPenalty(), on('2026-03-02')).then(applied('2026-03-02'))
  })

  it('of a day before the fulfilment or the annulment is recorded late, and leaves the point as it is', () => {
    const fulfilled = until(told, 'PreceptPointFulfilled')
    givenProceeding(fulfilled)
      .when(plainPenalty({ penalty: 's2' }), on('2026-01-19'))
      .then(applied('2026-01-19', { penalty: 's2' }))
    const afterwards = givenProceeding([...fulfilled, ...applied('2026-01-19', { penalty: 's2' })])
    expect(afterwards.state.precepts[0]?.points[0]?.status).toBe('fulfilled')
    const data = { ...ref, points: ['p1'], remaining: ['p2'], decidedOn: '2026-02-02' }
    const annulled = givenProceeding([...issued, { type: 'PreceptAnnulled', data }])
    annulled.when(plainPenalty(), on('2026-02-01')).then(applied('2026-02-01'))
    annulled.when(plainPenalty(), on('2026-02-02')).thenRefused('POINT_ANNULLED')
  })

  it('may be repeated under a new number until the point is fulfilled', () => {
    const penalised = until(told, 'PenaltyPaymentApplied')
    givenProceeding(penalised)
      .when(plainPenalty({ penalty: 's2' }), on('2026-01-15'))
      .then(applied('2026-01-15', { penalty: 's2' }))
    givenProceeding(until(told, 'PreceptPointFulfilled'))
      .when(plainPenalty({ penalty: 's2' }), on('2026-01-20'))
      .thenRefused('POINT_FULFILLED')
  })

  it('is put on record once', () =>
    givenProceeding(told.events)
      .when(plainPenalty({ amount: euros(500) }), on('2026-01-12'))
      .thenNothing())

  it('may be the highest sum of the law of its day', () => {
    const at = (law: Parameters<typeof givenProceeding>[2]) =>
      givenProceeding(issued, [shelter], law).when(plainPenalty(), on('2026-01-12'))
    at(lawWith(administrativePenaltyMaximum, euros(1000), '2026-01-12')).then(applied('2026-01-12'))
    at(lawWith(administrativePenaltyMaximum, euros(640), '2026-01-13')).then(applied('2026-01-12'))
    at(lawWith(administrativePenaltyMaximum, euros(640), '2026-01-12')).thenRefused('PENALTY_ABOVE_STATUTORY_MAXIMUM')
    at(lawWith(statePenaltyMaximum, euros(640), '2026-01-12')).then(applied('2026-01-12'))
  })

  it('goes by the maximum for state supervision where that is the kind', () => {
    const law = lawWith(statePenaltyMaximum, euros(640), '2025-11-01')
    givenProceeding(challenged.events, [shelter], law).when(plainPenalty(), on('2025-11-03')).thenRefused('PENALTY_ABOVE_STATUTORY_MAXIMUM')
  })

  it('breaks the rules in their order', () => {
    const byManager = { actor: manager, occurredOn: '2025-12-20' }
    const dear = { amount: euros(90000) }
    givenProceeding(issued)
      .when(plainPenalty({ precept: 'e9', ...dear }), byManager)
      .thenRefused('NO_MANDATE')
    givenProceeding(issued)
      .when(plainPenalty({ precept: 'e9', ...dear }), on('2025-12-20'))
      .thenRefused('UNKNOWN_PRECEPT')
    givenProceeding(issued)
      .when(plainPenalty({ point: 'p2', ...dear }), on('2025-12-20'))
      .thenRefused('PENALTY_WITHOUT_WARNING')
    givenProceeding(suspended()).when(plainPenalty(dear), on('2025-12-20')).thenRefused('PENALTY_BEFORE_DEADLINE')
    givenProceeding(suspended()).when(plainPenalty(dear), on('2026-01-09')).thenRefused('CHALLENGE_PERIOD_OPEN')
    givenProceeding(suspended()).when(plainPenalty(dear), on('2026-01-10')).thenRefused('ENFORCEMENT_SUSPENDED')
    givenProceeding(issued).when(plainPenalty(dear), on('2026-01-10')).thenRefused('PENALTY_ABOVE_WARNING')
  })
})
