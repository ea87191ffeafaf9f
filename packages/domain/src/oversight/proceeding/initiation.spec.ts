import { givenProceeding, people, plainInitiation, samples, until, type DataOf } from '../../testing.js'

const { manager, controller } = people
const { internalControl, ownService, proceedingWithPenalty: told } = samples
const concurred = until(told, 'QualityUnitConcurred')

const initiate = (data: Partial<DataOf<'InitiateOversight'>> = {}) => ({
  type: 'InitiateOversight' as const,
  data: { ...plainInitiation('2025-10-06'), ...data },
})
const on = (occurredOn: string) => ({ actor: manager, occurredOn })

describe('the initiation', () => {
  it('names the mandate, the lead and the participants', () =>
    givenProceeding(concurred)
      .when(initiate(), on('2025-10-06'))
      .then([{ type: 'OversightInitiated', data: { ...plainInitiation('2025-10-06'), initiatedOn: '2025-10-06' } }]))

  it('is recorded late when it is entered late: the day it held for counts, not today', () => {
    const late = { ...on('2025-10-06'), now: '2026-02-01T08:00:00.000Z' }
    givenProceeding(concurred)
      .when(initiate(), late)
      .then([{ type: 'OversightInitiated', data: { ...plainInitiation('2025-10-06'), initiatedOn: '2025-10-06' } }])
    const early = { ...on('2025-10-05'), now: '2026-02-01T08:00:00.000Z' }
    givenProceeding(concurred).when(initiate(), early).thenRefused('MANDATE_NOT_YET_ISSUED')
  })

  it('comes after the concurrence by the days of both, whenever they are recorded', () => {
    const data = plainInitiation('2025-10-01')
    givenProceeding(concurred).when(initiate(data), on('2025-10-02')).thenRefused('NO_CONCURRENCE')
    givenProceeding(concurred)
      .when(initiate(data), on('2025-10-03'))
      .then([{ type: 'OversightInitiated', data: { ...data, initiatedOn: '2025-10-03' } }])
  })

  it('happens once', () => givenProceeding(until(told, 'OversightInitiated')).when(initiate(), on('2025-10-09')).thenNothing())

  it('may be led by somebody who negotiated the contract when a participant did not', () => {
    const data = initiate({ lead: 'person-adviser1' }).data
    givenProceeding(concurred)
      .when(initiate({ lead: 'person-adviser1' }), on('2025-10-06'))
      .then([{ type: 'OversightInitiated', data: { ...data, initiatedOn: '2025-10-06' } }])
  })

  it('is not made independent by an authorised official who does not inspect', () =>
    givenProceeding(concurred)
      .when(initiate({ lead: 'person-adviser1', participants: ['person-adviser1'] }), on('2025-10-06'))
      .thenRefused('CONFLICT_OF_INTEREST'))

  it('of internal control is for internal control', () => {
    const data = { ...plainInitiation('2025-09-03'), lead: controller.person, participants: [] }
    givenProceeding(until(internalControl, 'QualityUnitConcurred'), [ownService])
      .when({ type: 'InitiateOversight', data }, { actor: controller, occurredOn: '2025-09-03' })
      .then([{ type: 'OversightInitiated', data: { ...data, initiatedOn: '2025-09-03' } }])
  })
})
