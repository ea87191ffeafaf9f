import { oversightProceeding } from '../oversight/proceeding/decider.js'
import { people } from './people.js'
import { begun, finding, hearing, plainInitiation, plainPrecept, plainProposal, visit } from './proceeding-steps.js'
import { sample } from './sample.js'
import { counsellors, ownService, shelter } from './subject-samples.js'

const { manager, reviewer, inspector, official, controller, director, system } = people

/** As the acceptance scenario of the domain model (§4.11) has it: a precept, a point missed, penalised and fulfilled at last. */
export const proceedingWithPenalty = sample(
  oversightProceeding,
  'jm-2025-7',
  [
    ...begun('2025-10', {}),
    visit('2025-10-20'),
    finding('2025-10-21'),
    finding('2025-10-21', { finding: 'l2', requirement: 'reporting', severity: 'minor', evidence: ['5.1-3/42-5'] }),
    hearing('2025-11-10'),
    ['2025-11-12', inspector, { type: 'GiveAdvice', data: { advice: 'n1', requirement: 'reporting', record: '5.1-3/42-7' } }],
    ['2025-12-10', official, { type: 'IssuePrecept', data: plainPrecept('2025-12-31', '2026-01-30') }],
    ['2026-01-01', system, { type: 'RecordPointOverdue', data: { precept: 'e1', point: 'p1' } }],
    [
      '2026-01-12',
      official,
      { type: 'ApplyPenaltyPayment', data: { precept: 'e1', point: 'p1', penalty: 's1', amount: { cents: 50_000, currency: 'EUR' } } },
    ],
    ['2026-01-20', official, { type: 'ConfirmPointFulfilled', data: { precept: 'e1', point: 'p1', evidence: ['5.1-3/42-12'] } }],
    [
      '2026-01-28',
      inspector,
      {
        type: 'CarryOutFollowUpCheck',
        data: {
          check: 'j1',
          inspectors: ['person-quality2'],
          results: [{ precept: 'e1', point: 'p2', result: 'fulfilled' }],
          evidence: ['5.1-3/42-13'],
        },
      },
    ],
    ['2026-02-10', official, { type: 'CloseOversight', data: { conclusion: 'remedied', reference: '5.1-3/42-14' } }],
  ],
  [shelter],
)

const document = (n: number): string => `5.1-3/61-${n}`

/** State supervision after a complaint: a precept challenged in time, suspended, annulled in part, extended, and challenged again in vain. */
export const proceedingWithChallenge = sample(
  oversightProceeding,
  'jm-2025-4',
  [
    ...begun('2025-04', { kind: 'state', planned: false, reason: 'complaint', reference: document(1) }),
    visit('2025-04-14'),
    finding('2025-04-14'),
    finding('2025-04-15', { finding: 'l2', requirement: 'reporting', severity: 'minor' }),
    [
      '2025-04-16',
      inspector,
      {
        type: 'CorrectFinding',
        data: {
          finding: 'l2',
          requirement: 'staffSuitability',
          severity: 'significant',
          evidence: [document(3)],
          reason: 'Puudus oli märgitud vale nõude alla.',
        },
      },
    ],
    hearing('2025-05-05'),
    ['2025-06-02', official, { type: 'IssuePrecept', data: plainPrecept('2025-08-29', '2025-09-30') }],
    ['2025-06-20', official, { type: 'RecordChallenge', data: { precept: 'e1', reference: document(9) } }],
    ['2025-06-25', director, { type: 'SuspendEnforcement', data: { precept: 'e1', reference: document(10) } }],
    ['2025-07-21', director, { type: 'AnnulPrecept', data: { precept: 'e1', reference: document(11), points: ['p2'] } }],
    [
      '2025-08-20',
      official,
      { type: 'ExtendPreceptDeadline', data: { precept: 'e1', point: 'p1', deadline: '2025-10-31', reason: 'Tarnija hilineb lukuga.' } },
    ],
    ['2025-09-15', official, { type: 'RecordChallenge', data: { precept: 'e1', reference: document(14) } }],
    ['2025-10-10', director, { type: 'UpholdPrecept', data: { precept: 'e1', reference: document(15) } }],
  ],
  [shelter],
)

/** Nothing was found. */
export const proceedingWithoutFindings = sample(
  oversightProceeding,
  'jm-2024-2',
  [
    ...begun('2024-05', {
      provider: counsellors.id,
      elements: ['E8'],
      requirements: ['needAssessment'],
      reason: 'feedback',
      planned: false,
    }),
    visit('2024-05-20'),
    ['2024-06-03', inspector, { type: 'CloseOversight', data: { conclusion: 'compliant', reference: '5.1-3/20-5' } }],
  ],
  [{ ...counsellors, events: counsellors.events.slice(0, -1) }],
)

export const declinedProceeding = sample(
  oversightProceeding,
  'jm-2024-9',
  [
    ['2024-11-04', manager, { type: 'ProposeOversight', data: { ...plainProposal, reference: '5.1-3/80-1', reason: 'other' } }],
    ['2024-11-08', reviewer, { type: 'DeclineOversight', data: { reason: 'Samu nõudeid kontrolliti eelmises kvartalis.' } }],
  ],
  [shelter],
)

/** The agency's own work, checked by its internal control. */
export const internalControl = sample(
  oversightProceeding,
  'jm-2025-11',
  [
    [
      '2025-09-01',
      controller,
      {
        type: 'ProposeOversight',
        data: { ...plainProposal, kind: 'internalControl', provider: ownService.id, elements: ['E1'], requirements: ['information'] },
      },
    ],
    ['2025-09-02', reviewer, { type: 'ConcurWithOversight', data: {} }],
    [
      '2025-09-03',
      controller,
      { type: 'InitiateOversight', data: { ...plainInitiation('2025-09-03'), lead: 'person-control1', participants: [] } },
    ],
  ],
  [ownService],
)
