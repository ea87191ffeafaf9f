import type { Kind } from './published.js'

/** How wide the interval of a hidden cell has to be: from its lowest to its highest value at least `span`, and up to `reach` at least. */
export interface Need {
  readonly span: number
  readonly reach: number
}

/**
 * The criterion of safety. A primary cell may be any of at least as many values as the threshold, and one of them is not below the
 * threshold: nobody can say that the count is small. What is an attacker's own is not counted, so that the rest is as well hidden.
 * A complementary cell only must not be computable.
 */
export function needOf(kind: Kind, threshold: number, own: number): Need {
  switch (kind) {
    case 'primary':
      return { span: Math.max(1, threshold - 1), reach: threshold + own }
    case 'complementary':
      return { span: 1, reach: 0 }
  }
}
