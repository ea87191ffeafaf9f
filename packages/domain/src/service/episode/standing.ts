import type { LocalDate, Period } from '@dutybook/modelling'
import type { EntitlementBasis } from './outcome-values.js'
import type { Entitled, Held } from './entitled.js'

/** What the service rests on, and the last day for which it does. */
export interface Standing {
  readonly basis: EntitlementBasis
  readonly expiresOn?: LocalDate
}

export const earlier = (one: LocalDate, other: LocalDate | undefined): LocalDate => (other !== undefined && other < one ? other : one)
/** What the legal stay follows from, and what the service rests on. */
type Stay = Pick<Entitled, 'reflection' | 'revocation' | 'permits'>
type Rested = Stay & Pick<Entitled, 'confirmation' | 'provisional' | 'denial'>
/** What the days of the service follow from. */
export type Rights = Rested & Pick<Entitled, 'objectedOn'>

const later = (one: LocalDate, other: LocalDate): LocalDate => (other > one ? other : one)

/** Whether the fact holds on that day: a late one holds from its own day on. */
export const holdsOn = (fact: Held | undefined, day: LocalDate): boolean => fact !== undefined && fact.on <= day

/** The assessment that holds on that day: of the latest day, and of that day the last. */
type Assessments = Entitled['assessments']
export const assessmentOn = ({ assessments }: Pick<Entitled, 'assessments'>, day: LocalDate): Assessments[number]['asked'] | undefined =>
  assessments
    .filter(({ on }) => on <= day)
    .reduce<Assessments[number] | undefined>((last, each) => (last && last.on > each.on ? last : each), undefined)?.asked

/** The reflection period as far as it was not revoked, and the permits for weighty public interest after it (VMS §§ 203–208). */
export const stays = ({ reflection, revocation, permits }: Stay): readonly Period[] => [
  ...(reflection ? [{ from: reflection.toldOn, to: earlier(reflection.endsOn, revocation?.on) }] : []),
  ...permits.map(({ validFrom, validUntil }) => ({ from: validFrom, to: validUntil })),
]

/** The last day of the legal stay that had begun by that day, if one had. */
export const legalStayUntil = (state: Stay, day: LocalDate): LocalDate | undefined => lastDayOfStays(stays(state), day)

/** The last day of all these stays that had begun by that day. */
export function lastDayOfStays(all: readonly Period[], day: LocalDate): LocalDate | undefined {
  const begun = all.filter(({ from }) => from <= day)
  return begun.map(({ to }) => to).reduce<LocalDate | undefined>((last, to) => (last === undefined ? to : later(last, to)), undefined)
}

/**
 * What the service rests on: for a foreigner with a reflection period the legal stay (OAS § 24 lg 5), else the status of a victim
 * (lg 3), else the suspicion (lg 4). It stays the basis also after its last day, so that it can be told why nothing more is given.
 */
export function standingOn(state: Rested, day: LocalDate): Standing {
  const stayUntil = legalStayUntil(state, day)
  if (stayUntil !== undefined) return { basis: 'legalStay', expiresOn: stayUntil }
  if (holdsOn(state.confirmation, day)) return { basis: 'confirmed' }
  const { provisional, denial } = state
  if (!provisional || provisional.on > day) return { basis: 'none' }
  const disprovedOn = denial && holdsOn(denial, day) ? denial.on : undefined
  return { basis: 'provisional', expiresOn: earlier(provisional.expiresOn, disprovedOn) }
}

/** The last day up to that day for which the service may be counted: none after the right to it, or after an objection. */
export const lastCountedDay = (state: Rights, day: LocalDate): LocalDate =>
  earlier(earlier(day, standingOn(state, day).expiresOn), state.objectedOn)

/** The first day on which the service rested on something. */
export function serviceBeganOn(state: Rested): LocalDate | undefined {
  const { provisional, confirmation } = state
  const begun = [provisional?.on, confirmation?.on, ...stays(state).map(({ from }) => from)]
  return begun.filter((day) => day !== undefined).reduce<LocalDate | undefined>((first, day) => earlier(day, first), undefined)
}
