import { givenProceeding, people, plainInitiation, plainProposal, samples, tellsEachRefusal, until, type DataOf } from '../../testing.js'
import { openingRefusals } from './opening-refusals.js'

const { managerAsHead, headOfDivision, manager, reviewer, inspector, official } = people
const { proceedingWithPenalty: told, declinedProceeding: declined, internalControl, ownService, shelter } = samples

const propose = (data: Partial<DataOf<'ProposeOversight'>> = {}) => ({
  type: 'ProposeOversight' as const,
  data: { ...plainProposal, ...data },
})
const initiate = (data: Partial<DataOf<'InitiateOversight'>> = {}) => ({
  type: 'InitiateOversight' as const,
  data: { ...plainInitiation('2025-10-06'), ...data },
})
const proposed = until(told, 'OversightProposed')
const concurred = until(told, 'QualityUnitConcurred')
const decline = { type: 'DeclineOversight', data: { reason: 'Seda kontrolliti hiljuti.' } } as const
const concur = { type: 'ConcurWithOversight', data: {} } as const
const onDay = (occurredOn: string) => ({ occurredOn })

describe('an act at the opening of a proceeding', () => {
  tellsEachRefusal(openingRefusals, {
    SUBJECT_UNKNOWN: {
      outcome: () => givenProceeding([], []).when(propose(), { occurredOn: '2025-10-01' }),
      facts: { provider: shelter.id, occurredOn: '2025-10-01' },
    },
    ELEMENT_NOT_PROVIDED: {
      outcome: () => givenProceeding([]).when(propose({ elements: ['E5', 'E9'] })),
      facts: { provider: shelter.id, element: 'E9' },
      at: '/elements/1',
    },
    IN_HOUSE_ELEMENT: {
      outcome: () => givenProceeding([], [ownService]).when(propose({ provider: ownService.id, elements: ['E3'] })),
      facts: { provider: ownService.id, element: 'E3' },
      at: '/elements/0',
    },
    INTERNAL_CONTROL_ONLY_IN_HOUSE: {
      outcome: () => givenProceeding([]).when(propose({ kind: 'internalControl' })),
      facts: { provider: shelter.id, element: 'E5' },
      at: '/elements/0',
    },
    ALREADY_PROPOSED: { outcome: () => givenProceeding(proposed).when(propose({ planned: false })) },
    NOT_PROPOSED: { outcome: () => givenProceeding([]).when(concur) },
    CONCURRENCE_BY_QUALITY_UNIT: { outcome: () => givenProceeding(proposed).when(concur, { actor: headOfDivision }) },
    ALREADY_CONCURRED: { outcome: () => givenProceeding(concurred).when(decline) },
    ALREADY_DECLINED: { outcome: () => givenProceeding(declined.events).when(concur, { actor: reviewer }) },
    NO_CONCURRENCE: { outcome: () => givenProceeding(proposed).when(initiate(), onDay('2025-10-06')) },
    INTERNAL_CONTROL_BY_OTHER_UNIT: {
      outcome: () =>
        givenProceeding(until(internalControl, 'QualityUnitConcurred'), [ownService]).when(initiate(), {
          actor: manager,
          ...onDay('2025-10-06'),
        }),
    },
    MANDATE_NOT_YET_ISSUED: {
      outcome: () => givenProceeding(concurred).when(initiate(), onDay('2025-10-05')),
      facts: { issuedOn: '2025-10-06' },
      at: '/mandate/issuedOn',
    },
    CONFLICT_OF_INTEREST: {
      outcome: () => givenProceeding(concurred).when(initiate({ lead: 'person-adviser1', participants: [] }), onDay('2025-10-06')),
      facts: { provider: shelter.id },
    },
    ALREADY_INITIATED: {
      outcome: () => givenProceeding(until(told, 'OversightInitiated')).when(initiate({ participants: [] }), onDay('2025-10-07')),
    },
    NOT_INITIATED: {
      outcome: () =>
        givenProceeding(concurred).when(
          { type: 'CarryOutVisit', data: { visit: 'k1', inspectors: ['person-quality2'], announced: true } },
          { actor: inspector },
        ),
    },
    BEFORE_EARLIER_ACT: {
      outcome: () =>
        givenProceeding(concurred).when(
          { type: 'CloseOversight', data: { conclusion: 'discontinued', reference: '5.1-3/42-14' } },
          { actor: official, ...onDay('2025-10-02') },
        ),
      facts: { occurredOn: '2025-10-02', earliest: '2025-10-03' },
    },
    CLOSED: {
      outcome: () => givenProceeding(declined.events).when(initiate(), { actor: managerAsHead, ...onDay('2025-10-06') }),
    },
  })
})
