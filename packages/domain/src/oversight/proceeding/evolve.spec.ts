import { givenProceeding, samples, until } from '../../testing.js'

const { proceedingWithPenalty: told, proceedingWithChallenge: challenged, declinedProceeding, shelter } = samples

const visit = {
  type: 'InspectionVisitCarriedOut',
  data: { visit: 'k2', inspectors: ['person-quality2'], announced: true, provider: shelter.id, visitedOn: '2025-11-24' },
} as const

describe('the status of a proceeding', () => {
  const statusAfter = (type: (typeof told.events)[number]['type']) => givenProceeding(until(told, type)).state.status

  it('follows what has happened', () => {
    expect(givenProceeding([]).state.status).toBe('none')
    expect(statusAfter('OversightProposed')).toBe('proposed')
    expect(statusAfter('QualityUnitConcurred')).toBe('concurred')
    expect(statusAfter('OversightInitiated')).toBe('initiated')
    expect(statusAfter('InspectionVisitCarriedOut')).toBe('visited')
    expect(statusAfter('ProviderHeard')).toBe('heard')
    expect(statusAfter('AdviceGiven')).toBe('advised')
    expect(statusAfter('PreceptIssued')).toBe('preceptIssued')
    expect(statusAfter('FollowUpCheckCarriedOut')).toBe('followUp')
    expect(statusAfter('OversightClosed')).toBe('closed')
    expect(givenProceeding(declinedProceeding.events).state.status).toBe('declined')
  })

  it('never goes back: a second visit after the hearing leaves it heard', () =>
    expect(givenProceeding([...until(told, 'ProviderHeard'), visit]).state.status).toBe('heard'))
})

describe('the status of a point', () => {
  const pointAfter = (events: Parameters<typeof givenProceeding>[0]) =>
    givenProceeding(events).state.precepts[0]?.points.map(({ status }) => status)

  it('follows what has happened to it', () => {
    expect(pointAfter(until(told, 'PreceptIssued'))).toEqual(['open', 'open'])
    expect(pointAfter(until(told, 'PreceptPointOverdue'))).toEqual(['overdue', 'open'])
    expect(pointAfter(until(told, 'PenaltyPaymentApplied'))).toEqual(['penalised', 'open'])
    expect(pointAfter(until(told, 'PreceptPointFulfilled'))).toEqual(['fulfilled', 'open'])
    expect(pointAfter(until(challenged, 'PreceptAnnulled'))).toEqual(['open', 'annulled'])
  })

  it('is open again with a new deadline', () => {
    const data = { precept: 'e1', point: 'p1', deadline: '2026-02-27', reason: 'Lukk hilineb.', extendedOn: '2025-12-30' }
    expect(pointAfter([...until(told, 'PenaltyPaymentApplied'), { type: 'PreceptDeadlineExtended', data }])).toEqual(['open', 'open'])
  })

  it('stays penalised when its deadline is recorded as missed only then', () => {
    const penalised = until(told, 'PenaltyPaymentApplied').filter(({ type }) => type !== 'PreceptPointOverdue')
    const data = { precept: 'e1', point: 'p1', deadline: '2025-12-31' }
    expect(pointAfter([...penalised, { type: 'PreceptPointOverdue', data }])).toEqual(['penalised', 'open'])
  })
})
