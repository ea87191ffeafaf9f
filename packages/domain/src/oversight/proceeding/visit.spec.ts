import { givenProceeding, people, samples, until, type DataOf } from '../../testing.js'

const { inspector } = people
const { proceedingWithPenalty: told, shelter } = samples
const initiated = until(told, 'OversightInitiated')

const visit = (data: Partial<DataOf<'CarryOutVisit'>> = {}) => ({
  type: 'CarryOutVisit' as const,
  data: { visit: 'k1', inspectors: ['person-quality2', 'person-manager1'], announced: false, ...data },
})
const on = (occurredOn: string) => ({ actor: inspector, occurredOn })

describe('a visit', () => {
  it('may be made on the day of the order, and names the provider', () =>
    givenProceeding(initiated)
      .when(visit(), on('2025-10-06'))
      .then([{ type: 'InspectionVisitCarriedOut', data: { ...visit().data, provider: shelter.id, visitedOn: '2025-10-06' } }]))

  it('may be made by an authorised official alone', () =>
    givenProceeding(initiated)
      .when(visit({ inspectors: ['person-official1'] }), on('2025-10-20'))
      .then([
        {
          type: 'InspectionVisitCarriedOut',
          data: { ...visit().data, inspectors: ['person-official1'], provider: shelter.id, visitedOn: '2025-10-20' },
        },
      ]))

  it('is not made, and nothing is found at it, before the day of what it rests on', () => {
    givenProceeding(initiated)
      .when(visit(), on('2025-10-05'))
      .thenRefused('BEFORE_EARLIER_ACT', { occurredOn: '2025-10-05', earliest: '2025-10-06' })
    const finding = { finding: 'l9', requirement: 'safety', severity: 'minor', evidence: ['5.1-3/42-4'] } as const
    givenProceeding(until(told, 'InspectionVisitCarriedOut'))
      .when({ type: 'RecordFinding', data: finding }, on('2025-10-19'))
      .thenRefused('BEFORE_EARLIER_ACT', { occurredOn: '2025-10-19', earliest: '2025-10-20' })
  })

  it('is put on record once, and another one beside it', () => {
    const { when } = givenProceeding(until(told, 'InspectionVisitCarriedOut'))
    when(visit(), on('2025-10-20')).thenNothing()
    when(visit({ visit: 'k2' }), on('2025-10-27')).then([
      { type: 'InspectionVisitCarriedOut', data: { ...visit().data, visit: 'k2', provider: shelter.id, visitedOn: '2025-10-27' } },
    ])
  })

  it('is not made only by people who negotiated the contract since the initiation', () => {
    const negotiated = {
      type: 'ArrangementChanged',
      data: {
        elements: [{ element: 'E5', mode: 'contract' }],
        negotiators: ['person-adviser1', 'person-quality2'],
        reason: 'Leping uuendati.',
      },
    }
    const beside = [{ ...shelter, events: [...shelter.events, negotiated] }]
    givenProceeding(initiated, beside)
      .when(visit({ inspectors: ['person-quality2'] }), on('2025-10-20'))
      .thenRefused('CONFLICT_OF_INTEREST')
    givenProceeding(initiated, beside)
      .when(visit(), on('2025-10-20'))
      .then([{ type: 'InspectionVisitCarriedOut', data: { ...visit().data, provider: shelter.id, visitedOn: '2025-10-20' } }])
  })
})
