import type { LocalDate, RecordOf, TypeOf } from '@dutybook/modelling'
import type { AgeGroup, HealthInsurance } from '../codes/index.js'
import type * as e from './events.js'
import type { ClosingCause } from './outcome-values.js'
import type * as s from './stay-events.js'
import type { ChildMeasure } from './values.js'

export type Referral = RecordOf<typeof e.referral>
export type Assessment = RecordOf<typeof e.assessment>
export type Suspicion = RecordOf<typeof e.suspicion>
export type Confirmation = RecordOf<typeof e.confirmation>
export type Denial = RecordOf<typeof e.denial>
export type Reflection = RecordOf<typeof s.reflection>
export type Revocation = RecordOf<typeof s.revocation>
export type Permit = RecordOf<typeof s.permit>
export type Grant = RecordOf<typeof e.grant>
export type Ending = RecordOf<typeof e.ending>
export type ServiceRefusal = RecordOf<typeof e.refusal>

/** What was asked for, and the day it holds from. */
export interface Dated<Asked> {
  readonly asked: Asked
  readonly on: LocalDate
}

export interface Provisional extends Dated<Suspicion> {
  readonly expiresOn: LocalDate
}

export interface GrantOnRecord extends Dated<Grant> {
  readonly endedOn?: LocalDate
}

/** All that the rules ask about. A fact holds from its day on, so that a late one is judged as of its own day. */
export interface Episode {
  readonly referral?: Dated<Referral>
  readonly codes?: RecordOf<typeof e.codes>
  readonly ageGroup?: AgeGroup
  readonly treatedAsMinor: boolean
  readonly measures: readonly Dated<ChildMeasure>[]
  readonly assessments: readonly Dated<Assessment>[]
  readonly provisional?: Provisional
  readonly confirmation?: Dated<Confirmation>
  readonly denial?: Dated<Denial>
  readonly reflection?: Reflection
  readonly revocation?: Dated<Revocation>
  readonly permits: readonly Permit[]
  readonly insurance?: TypeOf<typeof HealthInsurance>
  readonly grants: readonly GrantOnRecord[]
  readonly objectedOn?: LocalDate
  readonly remindedOf?: LocalDate
  readonly lapsed?: LocalDate
  /** The ends of legal stay on which a decision was asked for. */
  readonly stayEndsDue: readonly LocalDate[]
  readonly closingTasks: readonly ClosingCause[]
  readonly ending?: Dated<Ending>
  readonly refusal?: Dated<ServiceRefusal>
}

export const noReferral: Episode = {
  treatedAsMinor: false,
  measures: [],
  assessments: [],
  permits: [],
  grants: [],
  stayEndsDue: [],
  closingTasks: [],
}
