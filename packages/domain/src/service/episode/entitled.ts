import type { LocalDate, TypeOf } from '@dutybook/modelling'
import type { Assessment, Dated, Episode, Permit, Reflection } from './state.js'
import type { CaseCodes } from './values.js'

/** A fact of which only the day counts. */
export interface Held {
  readonly on: LocalDate
}

/** All that the right to the service rests on. No other code of the person is part of it, so that a list for workers need not keep any. */
export interface Entitled extends Pick<Episode, 'treatedAsMinor' | 'measures' | 'insurance' | 'objectedOn'> {
  readonly referral?: Held
  readonly assessments: readonly Dated<Pick<Assessment, 'path' | 'elements'>>[]
  readonly provisional?: Held & { readonly expiresOn: LocalDate }
  readonly confirmation?: Held
  readonly denial?: Held
  readonly reflection?: Reflection
  readonly revocation?: Held
  readonly permits: readonly Permit[]
  readonly ending?: Held
  readonly refusal?: Held
  readonly unaccompanied: boolean
  readonly sexuallyAbused: boolean
}

/** For a child they call for the measures of the Child Protection Act § 29¹ (OAS § 25). */
export const signsOfSexualAbuse = ({ forms, means }: TypeOf<typeof CaseCodes>): boolean =>
  forms.includes('sexual') || means.includes('sexualAbuse')

export const entitledOf = (state: Episode): Entitled => ({
  ...state,
  unaccompanied: state.codes?.person.unaccompanied === true,
  sexuallyAbused: state.codes !== undefined && signsOfSexualAbuse(state.codes.case),
})
