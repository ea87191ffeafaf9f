import { euros } from '@dutybook/modelling'
import type { Plain, Step } from '@dutybook/modelling/testing'
import type { ProceedingCommand } from '../oversight/proceeding/commands.js'
import { people } from './people.js'
import { shelter } from './subject-samples.js'

type Steps = readonly Step<ProceedingCommand>[]
export type DataOf<Type extends ProceedingCommand['type']> = Plain<Extract<ProceedingCommand, { type: Type }>['data']>

const { manager, reviewer, inspector } = people

/** What a proposal at the shelter says, where a sample does not say otherwise. */
export const plainProposal: DataOf<'ProposeOversight'> = {
  reference: '5.1-3/42-1',
  kind: 'administrative',
  planned: true,
  provider: shelter.id,
  elements: ['E5', 'E6'],
  requirements: ['safety', 'staffSuitability', 'reporting'],
  reason: 'riskCycle',
  riskScore: 72,
}

/** An order of that day that authorises the official; the inspector leads and the manager takes part. */
export const plainInitiation = (issuedOn: string): DataOf<'InitiateOversight'> => ({
  mandate: { orderNo: '112', issuedOn, officials: ['person-official1'] },
  lead: 'person-quality2',
  participants: ['person-manager1'],
})

/** Proposed, concurred with two days later and initiated on the third day. */
export const begun = (month: string, proposal: Partial<DataOf<'ProposeOversight'>>): Steps => [
  [`${month}-01`, manager, { type: 'ProposeOversight', data: { ...plainProposal, ...proposal } }],
  [`${month}-03`, reviewer, { type: 'ConcurWithOversight', data: {} }],
  [`${month}-06`, manager, { type: 'InitiateOversight', data: plainInitiation(`${month}-06`) }],
]

export const visit = (on: string, name = 'k1'): Step<ProceedingCommand> => [
  on,
  inspector,
  { type: 'CarryOutVisit', data: { visit: name, inspectors: ['person-quality2', 'person-manager1'], announced: false } },
]

export const finding = (on: string, data: Partial<DataOf<'RecordFinding'>> = {}): Step<ProceedingCommand> => [
  on,
  inspector,
  { type: 'RecordFinding', data: { finding: 'l1', requirement: 'safety', severity: 'severe', evidence: ['5.1-3/42-4'], ...data } },
]

export const hearing = (on: string): Step<ProceedingCommand> => [
  on,
  inspector,
  { type: 'HearProvider', data: { way: 'inWriting', record: '5.1-3/42-6' } },
]

/** Two points, the first with a warning of 1000 euros. */
export const plainPrecept = (deadline: string, later: string): DataOf<'IssuePrecept'> => ({
  precept: 'e1',
  reference: '5.1-3/42-8',
  points: [
    {
      point: 'p1',
      obligation: 'Paigaldada majutuskoha välisuksele lukk, mida saab avada ainult seestpoolt.',
      basis: { act: 'OAS', section: '24 lg 2' },
      deadline,
      findings: ['l1'],
      warningAmount: { cents: 100_000, currency: 'EUR' },
    },
    {
      point: 'p2',
      obligation: 'Esitada hilinenud kvartaliaruanne.',
      basis: { act: 'OAS', section: '15 lg 4' },
      deadline: later,
      findings: ['l2'],
    },
  ],
})

/** Of the first point of the plain precept, as high as was warned. */
export const plainPenalty = (data: Partial<DataOf<'ApplyPenaltyPayment'>> = {}) => ({
  type: 'ApplyPenaltyPayment' as const,
  data: { precept: 'e1', point: 'p1', penalty: 's1', amount: euros(1000), ...data },
})
