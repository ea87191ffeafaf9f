import { without } from '@dutybook/modelling'
import type { ProceedingEvent } from './events.js'
import type { FindingOnRecord, Proceeding } from './state.js'
import type { FindingId, ProceedingStatus } from './values.js'

export type DataOf<Type extends ProceedingEvent['type']> = Extract<ProceedingEvent, { type: Type }>['data']

type Evolve<Type extends ProceedingEvent['type']> = (state: Proceeding, data: DataOf<Type>) => Proceeding

const stages: readonly ProceedingStatus[] = ['initiated', 'visited', 'heard', 'advised', 'preceptIssued', 'followUp']

/** The further of the two stages. */
export const advanced = (from: ProceedingStatus, to: ProceedingStatus): ProceedingStatus =>
  stages.indexOf(to) > stages.indexOf(from) ? to : from

export const proposed: Evolve<'OversightProposed'> = (state, data) => ({
  ...state,
  status: 'proposed',
  proposal: without(data, 'proposedBy', 'proposedOn'),
  proposedBy: data.proposedBy,
  proposedOn: data.proposedOn,
})

export const concurred: Evolve<'QualityUnitConcurred'> = (state, { concurredOn }) => ({ ...state, status: 'concurred', concurredOn })

export const declined: Evolve<'QualityUnitDeclined'> = (state, { reason }) => ({ ...state, status: 'declined', declinedFor: reason })

export const initiated: Evolve<'OversightInitiated'> = (state, data) => ({
  ...state,
  status: 'initiated',
  initiation: without(data, 'initiatedOn'),
  initiatedOn: data.initiatedOn,
})

export const visited: Evolve<'InspectionVisitCarriedOut'> = (state, data) => ({
  ...state,
  status: advanced(state.status, 'visited'),
  visits: [...state.visits, without(data, 'provider', 'visitedOn')],
  visitedOn: state.visitedOn && state.visitedOn <= data.visitedOn ? state.visitedOn : data.visitedOn,
})

export function found(state: Proceeding, data: DataOf<'FindingRecorded'>): Proceeding {
  const finding = without(data, 'provider', 'foundOn')
  return {
    ...state,
    findings: [...state.findings, { recorded: finding, current: finding, foundOn: data.foundOn, standsFrom: data.foundOn }],
  }
}

/** What the provider was heard on is no longer what stands, so it is to be heard again. */
export const corrected: Evolve<'FindingCorrected'> = (state, data) =>
  withFindings(state, [data.finding], (each) => ({
    ...without(each, 'heardOn'),
    current: without(data, 'reason', 'correctedOn'),
    standsFrom: data.correctedOn,
  }))

export const heard: Evolve<'ProviderHeard'> = (state, { findings, heardOn, way, record }) => ({
  ...withFindings(state, findings, (each) =>
    heardOn < each.standsFrom || (each.heardOn && each.heardOn <= heardOn) ? each : { ...each, heardOn },
  ),
  status: advanced(state.status, 'heard'),
  hearings: [...state.hearings, { way, record }],
})

export const advised: Evolve<'AdviceGiven'> = (state, data) => ({
  ...state,
  status: advanced(state.status, 'advised'),
  advice: [...state.advice, without(data, 'givenOn')],
})

export const closed: Evolve<'OversightClosed'> = (state, data) => ({ ...state, status: 'closed', closing: without(data, 'closedOn') })

const withFindings = (state: Proceeding, ids: readonly FindingId[], change: (each: FindingOnRecord) => FindingOnRecord): Proceeding => ({
  ...state,
  findings: state.findings.map((each) => (ids.includes(each.recorded.finding) ? change(each) : each)),
})
