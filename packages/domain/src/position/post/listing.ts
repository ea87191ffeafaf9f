import type { LocalDate } from '@dutybook/modelling'
import { appliesFrom, versionOn, versionsDuring, type Days } from './days.js'
import type { Post } from './state.js'

/** The days of a span on which what the descriptions of a post say may change: its first day and each on which a version begins. */
export const changesDuring = (post: Post, days: Days): readonly LocalDate[] => [
  days.from,
  ...versionsDuring(post, days)
    .map(appliesFrom)
    .filter((each) => each > days.from),
]

/** Whether on that day the post names the other's position among its substitutes (1.4), or the other names it as substituted (1.5). */
export function isListed(post: Post, own: Post, day: LocalDate): boolean {
  const [substituted, substitute] = [versionOn(post, day), versionOn(own, day)]
  if (!substituted || !substitute) return false
  return substituted.substitutes.includes(substitute.position) || substitute.substitutesFor.includes(substituted.position)
}
