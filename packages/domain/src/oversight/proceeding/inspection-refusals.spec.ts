import { givenProceeding, people, samples, tellsEachRefusal, until, type DataOf } from '../../testing.js'
import { inspectionRefusals } from './inspection-refusals.js'

const { inspector, official } = people
const { proceedingWithPenalty: told } = samples
const initiated = until(told, 'OversightInitiated')
const visited = until(told, 'InspectionVisitCarriedOut')
const found = until(told, 'FindingRecorded')

const after = (events: typeof told.events, occurredOn = '2025-12-10') => {
  const { when } = givenProceeding(events)
  return (command: Parameters<typeof when>[0], actor = inspector as (typeof people)[keyof typeof people]) =>
    when(command, { actor, occurredOn })
}

const visit = (data: Partial<DataOf<'CarryOutVisit'>> = {}) => ({
  type: 'CarryOutVisit' as const,
  data: { visit: 'k1', inspectors: ['person-quality2'], announced: true, ...data },
})
const finding = (data: Partial<DataOf<'RecordFinding'>> = {}) => ({
  type: 'RecordFinding' as const,
  data: { finding: 'l1', requirement: 'safety' as const, severity: 'minor' as const, evidence: ['5.1-3/42-4'], ...data },
})
const correction = (name: string) => ({ ...finding({ finding: name, severity: 'significant' }).data, reason: 'Raskusaste oli vale.' })
const hear = { type: 'HearProvider', data: { way: 'inPerson', record: '5.1-3/42-6' } } as const

describe('an act of the inspection', () => {
  tellsEachRefusal(inspectionRefusals, {
    INSPECTOR_WITHOUT_MANDATE: {
      outcome: () => after(initiated)(visit({ inspectors: ['person-quality2', 'person-adviser1'] })),
      at: '/inspectors/1',
    },
    VISIT_EXISTS: { outcome: () => after(visited)(visit({ announced: true })), facts: { visit: 'k1' } },
    NOT_VISITED: { outcome: () => after(initiated)(finding()) },
    REQUIREMENT_NOT_IN_SCOPE: {
      outcome: () => after(visited)(finding({ requirement: 'children' })),
      facts: { requirement: 'children' },
      at: '/requirement',
    },
    FINDING_EXISTS: { outcome: () => after(found)(finding()), facts: { finding: 'l1' } },
    UNKNOWN_FINDING: {
      outcome: () => after(found)({ type: 'CorrectFinding', data: correction('l7') }),
      facts: { finding: 'l7' },
      at: '/finding',
    },
    FINDING_IN_PRECEPT: {
      outcome: () => after(until(told, 'PreceptIssued'))({ type: 'CorrectFinding', data: correction('l1') }),
      facts: { finding: 'l1', precept: 'e1', point: 'p1' },
      at: '/finding',
    },
    NOTHING_TO_HEAR: { outcome: () => after(visited)(hear) },
    HEARING_EXISTS: { outcome: () => after(until(told, 'ProviderHeard'))(hear), facts: { record: '5.1-3/42-6' } },
    ADVICE_EXISTS: {
      outcome: () =>
        after(until(told, 'AdviceGiven'))({ type: 'GiveAdvice', data: { advice: 'n1', requirement: 'safety', record: '5.1-3/42-7' } }),
      facts: { advice: 'n1' },
    },
    SEVERE_FINDING: {
      outcome: () => after(found)({ type: 'CloseOversight', data: { conclusion: 'compliant', reference: '5.1-3/42-14' } }, official),
      facts: { findings: 'l1' },
      at: '/conclusion',
    },
    OPEN_POINTS: {
      outcome: () =>
        after(until(told, 'PenaltyPaymentApplied'), '2026-01-13')(
          { type: 'CloseOversight', data: { conclusion: 'discontinued', reference: '5.1-3/42-14' } },
          official,
        ),
      facts: { open: 2, points: 'e1 p1, e1 p2' },
    },
  })
})
