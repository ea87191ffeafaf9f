import { codesOf, type Law, type LocalDate } from '@dutybook/modelling'
import { ServiceElementCode } from '../../vocabulary.js'
import { barTo } from './grant-bars.js'
import { entitledOf, type Entitled } from './entitled.js'
import type { Awaited, EntitlementBasis } from './outcome-values.js'
import type { EpisodeRefusal } from './refusals.js'
import { standingOn } from './standing.js'
import type { Episode } from './state.js'

/** What may be given to a person on a day, on what it rests and until when, and what has to come before more can be given. */
export interface ServiceEntitlement {
  readonly basis: EntitlementBasis
  readonly mayGrant: readonly ServiceElementCode[]
  readonly expiresOn?: LocalDate
  readonly waitingFor: readonly Awaited[]
}

const awaited: Partial<Readonly<Record<EpisodeRefusal, readonly Awaited[]>>> = {
  NOT_REFERRED: ['referral'],
  PROCESSING_OBJECTED: ['ending'],
  NOT_CONFIRMED: ['ending'],
  PROVISIONAL_EXPIRED: ['confirmation', 'ending'],
  LEGAL_STAY_OVER: ['ending'],
  GRANT_BEFORE_ASSESSMENT: ['assessment'],
  NO_BASIS: ['suspicionOrConfirmation'],
  ADULT_PATH_FOR_MINOR: ['assessment'],
  CHILD_PROTECTION_MEASURES_MISSING: ['childMeasures'],
  UNACCOMPANIED_MINOR: ['childMeasures'],
}

/** The answer of the law to "what may I grant this person on that day" (OAS § 24). The decision on a grant asks the same rules. */
export const entitlementOn = (state: Episode, day: LocalDate, law: Law): ServiceEntitlement => rightsOf(entitledOf(state), day, law)

/** The same answer for whoever keeps only what the right rests on. */
export function rightsOf(state: Entitled, day: LocalDate, law: Law): ServiceEntitlement {
  const standing = standingOn(state, day)
  const asked = codesOf(ServiceElementCode).map((element) => ({ element, bar: barTo({ state, day, law, element }) }))
  const mayGrant = asked.filter(({ bar }) => bar === undefined).map(({ element }) => element)
  const waits = asked.flatMap(({ bar }) => (bar ? (awaited[bar.code] ?? []) : []))
  const forStatus: readonly Awaited[] = standing.basis === 'provisional' && mayGrant.length > 0 ? ['confirmation'] : []
  const insuranceUnknown = state.insurance === undefined || state.insurance === 'unknown'
  const forCost: readonly Awaited[] = mayGrant.includes('E7') && insuranceUnknown ? ['healthInsurance'] : []
  return { ...standing, mayGrant, waitingFor: [...new Set([...waits, ...forStatus, ...forCost])] }
}
