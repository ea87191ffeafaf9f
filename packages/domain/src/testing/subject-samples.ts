import { oversightSubject } from '../oversight/subject/decider.js'
import { people } from './people.js'
import { sample } from './sample.js'

const { manager, reviewer } = people

/** A shelter under administrative contract that the adviser negotiated, of high risk. */
export const shelter = sample(oversightSubject, 'prov-4fk2m9', [
  [
    '2024-02-01',
    manager,
    {
      type: 'RegisterOversightSubject',
      data: {
        elements: [
          { element: 'E5', mode: 'contract' },
          { element: 'E6', mode: 'contract' },
        ],
        negotiators: ['person-adviser1'],
      },
    },
  ],
  ['2024-02-15', reviewer, { type: 'AssessRisk', data: { riskClass: 'high', score: 72, evidence: '5.1-3/7-1' } }],
])

/** A counselling firm that was placed under oversight, got a second contract, and was released when both ended. */
export const counsellors = sample(oversightSubject, 'prov-8qd3tw', [
  ['2023-03-01', manager, { type: 'RegisterOversightSubject', data: { elements: [{ element: 'E4', mode: 'purchase' }], negotiators: [] } }],
  ['2023-03-20', reviewer, { type: 'AssessRisk', data: { riskClass: 'low', score: 15, evidence: '5.1-3/3-2' } }],
  [
    '2023-09-01',
    manager,
    {
      type: 'ChangeArrangement',
      data: {
        elements: [
          { element: 'E4', mode: 'purchase' },
          { element: 'E8', mode: 'contract' },
        ],
        negotiators: ['person-manager1', 'person-adviser1'],
        reason: 'Lisandus haldusleping teraapia osutamiseks.',
      },
    },
  ],
  ['2025-12-31', manager, { type: 'ReleaseOversightSubject', data: { reason: 'Mõlemad lepingud lõppesid.' } }],
])

/** The agency itself, for what it provides in-house. */
export const ownService = sample(oversightSubject, 'prov-ska001', [
  [
    '2024-01-02',
    manager,
    {
      type: 'RegisterOversightSubject',
      data: {
        elements: [
          { element: 'E1', mode: 'inHouse' },
          { element: 'E3', mode: 'inHouse' },
        ],
        negotiators: [],
      },
    },
  ],
])
