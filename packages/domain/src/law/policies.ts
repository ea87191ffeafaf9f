import { datedLaw } from './dated-law.js'
import { oversightPolicies } from './oversight-policies.js'
import type { AnyPolicy } from './policy.js'

/** Every dated value of the service, by subject. */
export const policies: readonly AnyPolicy[] = [...oversightPolicies]

/** The base collection, before any event has activated a version. */
export const estonianLaw = datedLaw(policies)
