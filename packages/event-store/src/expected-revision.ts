import type { ExpectedRevision } from './event-store.js'

/** The last revision of a stream that has no event. */
export const noRevision = -1

/** Whether a stream whose last revision is `actual` is as the writer expects it. */
export function isAsExpected(expected: ExpectedRevision, actual: number): boolean {
  if (expected === 'any') return true
  if (expected === 'noStream') return actual === noRevision
  if (expected === 'streamExists') return actual > noRevision
  return 'exactly' in expected ? actual === expected.exactly : actual >= expected.atLeast
}
