import type { LocalDate } from '@dutybook/modelling'
import type { VersionApplied } from './events.js'
import type { Description, Post } from './state.js'

/** Days from one on, to a last one or without an end; there are none when the last lies before the first. */
export interface Days {
  readonly from: LocalDate
  readonly to?: LocalDate | undefined
}

interface Ending {
  readonly asked: Days
  readonly end?: { readonly lastDay: LocalDate }
}

/** The days on which an appointment or a substitution holds: as it was asked for, or up to the day on which it was ended. */
export const daysOf = ({ asked: { from, to }, end }: Ending): Days => ({ from, to: end?.lastDay ?? to })

export const includes = ({ from, to }: Days, day: LocalDate): boolean => from <= day && (to === undefined || day <= to)

const isEmpty = ({ from, to }: Days): boolean => to !== undefined && to < from

/** Whether two spans have a day in common. */
export const overlap = (one: Days, other: Days): boolean =>
  !isEmpty(one) && !isEmpty(other) && (includes(one, other.from) || includes(other, one.from))

/** From this day on a version says what the post is: a retroactive one from a day before it entered into force. */
export const appliesFrom = ({ effectiveFrom, retroactiveFrom = effectiveFrom }: Description): LocalDate => retroactiveFrom

/** The version that applies on a day: the last confirmed of those that apply from it or an earlier one. */
export const versionOn = ({ versions }: Post, day: LocalDate): Description | undefined =>
  versions.findLast(({ confirmed }) => appliesFrom(confirmed) <= day)?.confirmed

/** Every version that applies on one of the days, the earliest first. */
export function versionsDuring(post: Post, days: Days): readonly Description[] {
  const first = versionOn(post, days.from)
  const later = post.versions
    .map(({ confirmed }) => confirmed)
    .filter((each) => days.from < appliesFrom(each) && includes(days, appliesFrom(each)))
  return first ? [first, ...later] : later
}

/** What an act keeps of the versions under which it holds. */
export const applied = (versions: readonly Description[]): readonly VersionApplied[] =>
  versions.map((each) => ({ order: each.order, from: appliesFrom(each), duties: each.duties }))
