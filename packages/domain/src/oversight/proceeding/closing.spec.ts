import { plusDays, type LocalDate } from '@dutybook/modelling'
import { givenProceeding, people, samples, until, type DataOf } from '../../testing.js'

const { official, inspector } = people
const { proceedingWithPenalty: told, proceedingWithChallenge: challenged, declinedProceeding } = samples
type Closing = DataOf<'CloseOversight'>
const close = (conclusion: Closing['conclusion'], reference = '5.1-3/42-14') => ({
  type: 'CloseOversight' as const,
  data: { conclusion, reference },
})
const by = { actor: official, occurredOn: '2026-02-10' }
const closed = (conclusion: Closing['conclusion'], closedOn = '2026-02-10') =>
  [{ type: 'OversightClosed', data: { ...close(conclusion).data, closedOn } }] as const

describe('the end of an oversight', () => {
  it('comes when every point is fulfilled or annulled', () => {
    givenProceeding(told.events.slice(0, -1)).when(close('remedied'), by).then(closed('remedied'))
    const fulfilled = {
      type: 'PreceptPointFulfilled',
      data: { precept: 'e1', point: 'p1', evidence: ['5.1-3/61-20'], fulfilledOn: '2025-10-20', late: false },
    } as const
    givenProceeding([...challenged.events, fulfilled])
      .when(close('remedied'), by)
      .then(closed('remedied'))
  })

  it('waits for a point that is overdue or penalised', () => {
    for (const past of [until(told, 'PreceptPointOverdue'), until(told, 'PenaltyPaymentApplied')])
      givenProceeding(past).when(close('remedied'), by).thenRefused('OPEN_POINTS', { open: 2, points: 'e1 p1, e1 p2' })
    givenProceeding(challenged.events).when(close('terminationProposed'), by).thenRefused('OPEN_POINTS', { open: 1, points: 'e1 p1' })
  })

  it('has a result only after a visit; before that the oversight can be discontinued', () => {
    givenProceeding(until(told, 'OversightInitiated')).when(close('compliant'), by).thenRefused('NOT_VISITED')
    givenProceeding(until(told, 'QualityUnitConcurred')).when(close('compliant'), by).thenRefused('NOT_INITIATED')
    givenProceeding(until(told, 'QualityUnitConcurred')).when(close('discontinued'), by).then(closed('discontinued'))
    givenProceeding([]).when(close('discontinued'), by).thenRefused('NOT_PROPOSED')
  })

  it('goes by what was fulfilled by its day, and comes after all that is on record', () => {
    const on = (occurredOn: string) => ({ actor: official, occurredOn })
    const past = told.events.slice(0, -1)
    givenProceeding(past).when(close('remedied'), on('2026-01-27')).thenRefused('OPEN_POINTS', { open: 1, points: 'e1 p2' })
    givenProceeding(past).when(close('remedied'), on('2026-01-28')).then(closed('remedied', '2026-01-28'))
    for (const [past, earliest] of [
      [until(told, 'ProviderHeard'), '2025-11-10'],
      [until(told, 'AdviceGiven'), '2025-11-12'],
      [until(challenged, 'FindingCorrected'), '2025-04-16'],
    ] as const) {
      const before = plusDays(earliest as LocalDate, -1)
      givenProceeding(past).when(close('discontinued'), on(before)).thenRefused('BEFORE_EARLIER_ACT', { occurredOn: before, earliest })
      givenProceeding(past).when(close('discontinued'), on(earliest)).then(closed('discontinued', earliest))
    }
  })

  it('is not that the requirements are met while a severe finding stands; corrected, it may be', () => {
    givenProceeding(until(told, 'FindingRecorded'))
      .when(close('compliant'), by)
      .thenRefused('SEVERE_FINDING', { findings: 'l1' }, '/conclusion')
    const minor = {
      finding: 'l1',
      requirement: 'safety',
      severity: 'minor',
      evidence: ['5.1-3/42-4'],
      reason: 'Eksitus.',
      correctedOn: '2025-10-22',
    } as const
    givenProceeding([...until(told, 'FindingRecorded'), { type: 'FindingCorrected', data: minor }])
      .when(close('compliant'), by)
      .then(closed('compliant'))
  })

  it('comes once', () => {
    givenProceeding(told.events).when(close('remedied'), by).thenNothing()
    givenProceeding(told.events).when(close('compliant'), by).thenRefused('CLOSED')
    givenProceeding(declinedProceeding.events).when(close('discontinued'), by).thenRefused('CLOSED')
  })

  it('lets nothing new happen', () => {
    const visit = { visit: 'k9', inspectors: ['person-quality2'], announced: true }
    givenProceeding(told.events).when({ type: 'CarryOutVisit', data: visit }, { actor: inspector }).thenRefused('CLOSED')
    givenProceeding(told.events)
      .when({ type: 'RecordChallenge', data: { precept: 'e1', reference: '5.1-3/42-30' } }, by)
      .thenRefused('CLOSED')
  })
})
