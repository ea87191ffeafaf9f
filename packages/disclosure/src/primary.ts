import type { Cell } from './table.js'

/** Which counts are unsafe to show, as data: the values come from the dated policies `disclosure.…`. */
export interface Rule {
  /** Counts below it are unsafe. */
  readonly threshold: number
  /** `impossible`: a zero is shown only where nothing else is possible. `all`: every zero is shown. */
  readonly zerosShown: 'impossible' | 'all'
  /** A count of which one provider has more than this share, in percent, is as unsafe as a count of one. 100: no such rule. */
  readonly dominancePercent: number
}

/** Primary suppression: whether the rule forbids to show this count for its own sake. */
export function isUnsafe({ value, impossible, largestPart }: Cell, rule: Rule): boolean {
  if (impossible) return false
  if (value === 0) return rule.zerosShown === 'impossible'
  return value < rule.threshold || largestPart * 100 > rule.dominancePercent * value
}
