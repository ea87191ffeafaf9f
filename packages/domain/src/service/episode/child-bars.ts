import type { BarRule, Wish } from './bar.js'
import { assessmentOn } from './standing.js'
import type { ChildMeasure } from './values.js'

const forMinor =
  (rule: BarRule): BarRule =>
  (wish) =>
    wish.state.treatedAsMinor ? rule(wish) : undefined

const taken = ({ state: { measures }, day }: Wish, measure: ChildMeasure): boolean =>
  measures.some(({ asked, on }) => asked === measure && on <= day)

/** Whoever is treated as a minor gets the service by the rules for children, also when the assessment took them for an adult (OAS § 25). */
const assessedAsAdult: BarRule = ({ state, day }) =>
  assessmentOn(state, day)?.path === 'adult' ? { code: 'ADULT_PATH_FOR_MINOR' } : undefined

/** A sexually abused child gets the service together with the measures of the Child Protection Act § 29¹ (OAS § 25). */
const sexuallyAbused: BarRule = (wish) =>
  wish.state.sexuallyAbused && !taken(wish, 'sexualAbuseMeasures') ? { code: 'CHILD_PROTECTION_MEASURES_MISSING' } : undefined

/** An unaccompanied foreign minor is helped also under the Aliens Act and the Social Welfare Act (OAS § 25). */
const unaccompanied: BarRule = (wish) =>
  wish.state.unaccompanied && !taken(wish, 'unaccompaniedMinor') ? { code: 'UNACCOMPANIED_MINOR' } : undefined

/** A child in substitute care lives there, not in the accommodation of the service (OAS § 25). */
const inSubstituteCare: BarRule = (wish) =>
  wish.element === 'E5' && taken(wish, 'substituteCare') ? { code: 'SUBSTITUTE_CARE_INSTEAD' } : undefined

export const childBars: readonly BarRule[] = [assessedAsAdult, sexuallyAbused, unaccompanied, inSubstituteCare].map(forMinor)
