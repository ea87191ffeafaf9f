import { plainInitiation, plainPrecept, plainProposal } from '@dutybook/domain/testing'
import assert from 'node:assert/strict'
import type { Reply, TestServer } from './test-server.js'

/** Who, to what, on which day, which command, with which data. */
export type Step = readonly [actor: string, to: 'subject' | 'proceeding', day: string, type: string, data: object]

const provider = 'prov-harbour'
const places = { subject: `/v1/oversight-subject/${provider}`, proceeding: '/v1/oversight-proceeding/jm-story' }

/** A provider with a shelter, under oversight. */
export const subjectSteps: readonly Step[] = [
  [
    'manager',
    'subject',
    '2025-09-01',
    'RegisterOversightSubject',
    { elements: ['E5', 'E6'].map((element) => ({ element, mode: 'contract' })), negotiators: ['person-adviser1'] },
  ],
  ['quality', 'subject', '2025-09-02', 'AssessRisk', { riskClass: 'high', score: 72, evidence: '5.1-3/42-0' }],
]

/** From the proposal to the hearing. */
export const openingSteps: readonly Step[] = [
  ['manager', 'proceeding', '2025-10-01', 'ProposeOversight', { ...plainProposal, provider }],
  ['quality', 'proceeding', '2025-10-03', 'ConcurWithOversight', {}],
  ['manager', 'proceeding', '2025-10-06', 'InitiateOversight', { ...plainInitiation('2025-10-06'), lead: 'person-quality1' }],
  ['quality', 'proceeding', '2025-10-20', 'CarryOutVisit', { visit: 'k1', inspectors: ['person-quality1'], announced: false }],
  [
    'quality',
    'proceeding',
    '2025-10-21',
    'RecordFinding',
    { finding: 'l1', requirement: 'safety', severity: 'severe', evidence: ['5.1-3/42-4'] },
  ],
  [
    'quality',
    'proceeding',
    '2025-10-21',
    'RecordFinding',
    { finding: 'l2', requirement: 'reporting', severity: 'minor', evidence: ['5.1-3/42-5'] },
  ],
  ['quality', 'proceeding', '2025-11-10', 'HearProvider', { way: 'inWriting', record: '5.1-3/42-6' }],
]

/** The precept, notified on 10 December 2025; its first point is due on 31 December. */
export const preceptStep: Step = ['official', 'proceeding', '2025-12-10', 'IssuePrecept', plainPrecept('2025-12-31', '2026-01-30')]

const amount = { cents: 50_000, currency: 'EUR' }
export const penaltyOn = (day: string): Step => [
  'official',
  'proceeding',
  day,
  'ApplyPenaltyPayment',
  { precept: 'e1', point: 'p1', penalty: 's1', amount },
]

export const fulfilmentSteps: readonly Step[] = [
  ['official', 'proceeding', '2026-01-20', 'ConfirmPointFulfilled', { precept: 'e1', point: 'p1', evidence: ['5.1-3/42-12'] }],
  ['official', 'proceeding', '2026-01-28', 'ConfirmPointFulfilled', { precept: 'e1', point: 'p2', evidence: ['5.1-3/42-13'] }],
]

export const closingStep: Step = [
  'official',
  'proceeding',
  '2026-02-10',
  'CloseOversight',
  { conclusion: 'remedied', reference: '5.1-3/42-14' },
]

export const proceedingPath = places.proceeding

/** Gives the command of a step. */
export const give = (server: Pick<TestServer, 'post'>, [actor, to, occurredOn, type, data]: Step): Promise<Reply> =>
  server.post(places[to], { type, occurredOn, data }, { actor })

/** Gives commands that are all to be recorded. */
export async function giveAll(server: Pick<TestServer, 'post'>, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const { status, body } = await give(server, step)
    assert.equal(status, 201, `${step[3]} on ${step[2]}: ${JSON.stringify(body)}`)
  }
}
