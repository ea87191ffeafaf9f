import { givenProceeding, people, samples, until, type DataOf } from '../../testing.js'

const { inspector } = people
const { proceedingWithPenalty: told, proceedingWithChallenge: challenged } = samples
const issued = until(told, 'PreceptIssued')

type Check = DataOf<'CarryOutFollowUpCheck'>
const result = (point: string, found: Check['results'][number]['result']) => ({ precept: 'e1', point, result: found })
const check = (...results: Check['results']) => ({
  type: 'CarryOutFollowUpCheck' as const,
  data: { check: 'j1', inspectors: ['person-quality2'], results, evidence: ['5.1-3/42-13'] },
})
const on = (occurredOn: string) => ({ actor: inspector, occurredOn })
const fulfilled = (point: string, fulfilledOn: string, late: boolean) =>
  ({ type: 'PreceptPointFulfilled', data: { precept: 'e1', point, evidence: ['5.1-3/42-13'], fulfilledOn, late } }) as const

describe('a follow-up check', () => {
  it('fulfils each point that it finds fulfilled, by the proof of the check and in time or late', () => {
    const both = check(result('p1', 'fulfilled'), result('p2', 'fulfilled'))
    givenProceeding(issued)
      .when(both, on('2026-01-15'))
      .then([
        { type: 'FollowUpCheckCarriedOut', data: { ...both.data, checkedOn: '2026-01-15' } },
        fulfilled('p1', '2026-01-15', true),
        fulfilled('p2', '2026-01-15', false),
      ])
  })

  it('leaves a point open that is fulfilled partly or not at all', () => {
    const neither = check(result('p1', 'partly'), result('p2', 'notFulfilled'))
    givenProceeding(issued)
      .when(neither, on('2026-02-15'))
      .then([{ type: 'FollowUpCheckCarriedOut', data: { ...neither.data, checkedOn: '2026-02-15' } }])
  })

  it('does not confirm again what was confirmed before', () => {
    const again = check(result('p1', 'fulfilled'), result('p2', 'fulfilled'))
    givenProceeding(until(told, 'PreceptPointFulfilled'))
      .when(again, on('2026-01-28'))
      .then([{ type: 'FollowUpCheckCarriedOut', data: { ...again.data, checkedOn: '2026-01-28' } }, fulfilled('p2', '2026-01-28', false)])
  })

  it('is put on record once', () =>
    givenProceeding(told.events)
      .when(check(result('p2', 'fulfilled')), on('2026-01-28'))
      .thenNothing())

  it('names points that are in force, each once', () => {
    const at = '/results/1'
    const { when } = givenProceeding(until(challenged, 'PreceptAnnulled'))
    when(check(result('p1', 'partly'), result('p1', 'partly')), on('2025-10-01')).thenRefused('POINT_NAMED_TWICE', { point: 'p1' }, at)
    when(check(result('p1', 'partly'), result('p9', 'partly')), on('2025-10-01')).thenRefused(
      'UNKNOWN_POINT',
      { precept: 'e1', point: 'p9' },
      at,
    )
    when(check(result('p1', 'partly'), result('p2', 'partly')), on('2025-10-01')).thenRefused(
      'POINT_NOT_OPEN',
      { precept: 'e1', point: 'p2' },
      at,
    )
  })

  it('is made under the mandate, and not only by those who negotiated the contract', () => {
    const by = (...inspectors: readonly string[]) => ({
      ...check(result('p1', 'partly')),
      data: { ...check(result('p1', 'partly')).data, inspectors },
    })
    givenProceeding(issued)
      .when(by('person-quality2', 'person-adviser1'), on('2026-01-15'))
      .thenRefused('INSPECTOR_WITHOUT_MANDATE', {}, '/inspectors/1')
    const renewed = {
      type: 'ArrangementChanged',
      data: { elements: [{ element: 'E5', mode: 'contract' }], negotiators: ['person-quality2'], reason: 'Leping uuendati.' },
    }
    givenProceeding(issued, [{ ...samples.shelter, events: [...samples.shelter.events, renewed] }])
      .when(by('person-quality2'), on('2026-01-15'))
      .thenRefused('CONFLICT_OF_INTEREST')
  })
})
