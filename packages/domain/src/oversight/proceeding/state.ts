import type { LocalDate, PersonRef, RecordOf, TypeOf } from '@dutybook/modelling'
import type { DocumentRef } from '../../vocabulary.js'
import type * as e from './events.js'
import type * as pe from './precept-events.js'
import type { PointStatus, PreceptId, PreceptPoint } from './precept-values.js'
import type { HearingWay, ProceedingStatus } from './values.js'

export type Proposal = RecordOf<typeof e.proposal>
export type Initiation = RecordOf<typeof e.initiation>
export type Visit = RecordOf<typeof e.visit>
export type Finding = RecordOf<typeof e.finding>
export type Advice = RecordOf<typeof e.advice>
export type Closing = RecordOf<typeof e.closing>
export type Challenge = RecordOf<typeof pe.challenge>
export type Suspension = RecordOf<typeof pe.suspension>
export type Annulment = RecordOf<typeof pe.annulment>
export type Extension = RecordOf<typeof pe.extension>
export type Fulfilment = RecordOf<typeof pe.fulfilment>
export type Check = RecordOf<typeof pe.check>
export type Penalty = RecordOf<typeof pe.penalty>

/** Enforcement is suspended from its day: through the last day that it names, else until the day on which the challenge is decided. */
export interface SuspensionOnRecord extends Suspension {
  readonly from: LocalDate
  /** The day of the decision that ended it; that day is free again. */
  readonly endedOn?: LocalDate
}

export interface Hearing {
  readonly way: TypeOf<typeof HearingWay>
  readonly record: TypeOf<typeof DocumentRef>
}

/** A challenge waits from its day on, until a decision of that day or a later one. */
export interface ChallengeOnRecord extends Challenge {
  readonly on: LocalDate
  readonly decided: boolean
}

/** A finding as it was first recorded, and as it stands after corrections. */
export interface FindingOnRecord {
  readonly recorded: Finding
  readonly current: Finding
  readonly foundOn: LocalDate
  /** The day from which it stands as it does now. */
  readonly standsFrom: LocalDate
  /** The first day on which the provider was heard on it as it stands. */
  readonly heardOn?: LocalDate
}

/** A point of a precept with what has become of it. */
export interface Point {
  readonly issued: PreceptPoint
  readonly status: PointStatus
  /** The deadline as it was last extended. */
  readonly deadline: LocalDate
  readonly extension?: Extension
  readonly extendedOn?: LocalDate
  /** The day of the last penalty payment on it. */
  readonly penalisedOn?: LocalDate
  /** The deadline that was recorded as missed; an extended one can be missed again. */
  readonly missed?: LocalDate
  readonly fulfilment?: Fulfilment
  readonly fulfilledOn?: LocalDate
  readonly annulledOn?: LocalDate
}

export interface Precept {
  readonly precept: PreceptId
  readonly reference: TypeOf<typeof DocumentRef>
  readonly issuedBy: PersonRef
  readonly notifiedOn: LocalDate
  readonly challengeUntil: LocalDate
  readonly points: readonly Point[]
  readonly challenges: readonly ChallengeOnRecord[]
  readonly suspensions: readonly SuspensionOnRecord[]
  /** The days on which challenges of it were decided. */
  readonly decisions: readonly LocalDate[]
  readonly upheld: readonly Challenge[]
  readonly annulled: readonly Annulment[]
}

/**
 * All that the rules ask about. It only grows, also by the end, because a command that is repeated is recognised by what it left behind.
 * What must have happened before an act is narrowed in `stage.ts`.
 */
export interface Proceeding {
  readonly status: ProceedingStatus
  readonly proposal?: Proposal
  readonly proposedBy?: PersonRef
  readonly proposedOn?: LocalDate
  readonly concurredOn?: LocalDate
  readonly declinedFor?: string
  readonly initiation?: Initiation
  readonly initiatedOn?: LocalDate
  readonly visits: readonly Visit[]
  /** The day of the first visit, in whatever order the visits were recorded. */
  readonly visitedOn?: LocalDate
  readonly findings: readonly FindingOnRecord[]
  readonly hearings: readonly Hearing[]
  readonly advice: readonly Advice[]
  readonly precepts: readonly Precept[]
  readonly checks: readonly Check[]
  readonly penalties: readonly Penalty[]
  readonly closing?: Closing
  /** The latest day of an act, in whatever order the acts were recorded. */
  readonly lastActOn?: LocalDate
}

export const notProposed: Proceeding = {
  status: 'none',
  visits: [],
  findings: [],
  hearings: [],
  advice: [],
  precepts: [],
  checks: [],
  penalties: [],
}
