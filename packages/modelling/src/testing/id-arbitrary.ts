import fc, { type Arbitrary } from 'fast-check'

const made = new Map<string, Arbitrary<string>>()

/** Texts of a pattern. To read a pattern costs fast-check much more than to make texts of it, and few patterns are met often. */
export function idOf(pattern: string): Arbitrary<string> {
  const known = made.get(pattern) ?? fc.stringMatching(new RegExp(pattern, 'u'))
  made.set(pattern, known)
  return known
}
