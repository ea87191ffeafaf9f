import { datedLaw } from './dated-law.js'
import { disclosurePolicies } from './disclosure-policies.js'
import { episodePolicies } from './episode-policies.js'
import { euMembers } from './eu-policies.js'
import { feedbackPolicies } from './feedback-policies.js'
import { letterPolicies } from './letter-policies.js'
import { oversightPolicies } from './oversight-policies.js'
import type { AnyPolicy } from './policy.js'
import { positionPolicies } from './position-policies.js'
import { servicePolicies } from './service-policies.js'
import { settlementPolicies } from './settlement-policies.js'
import { staffPolicies } from './staff-policies.js'
import { countingMethod } from './statistics-policies.js'

/** Every dated value of the service, by subject. */
export const policies: readonly AnyPolicy[] = [
  ...letterPolicies,
  ...servicePolicies,
  ...settlementPolicies,
  ...staffPolicies,
  ...oversightPolicies,
  ...positionPolicies,
  ...episodePolicies,
  ...disclosurePolicies,
  ...feedbackPolicies,
  countingMethod,
  euMembers,
]

/** The law of the base collection, before any event has activated a version. */
export const estonianLaw = datedLaw(policies)
