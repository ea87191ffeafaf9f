import fc, { type Arbitrary } from 'fast-check'
import type { AnyDecider } from '../decider.js'
import { arbitraryOf } from './arbitrary.js'

/** An id of the right form for this aggregate, the same each time. */
export const usualId = ({ id }: AnyDecider): string => fc.sample(arbitraryOf(id) as Arbitrary<string>, { seed: 1, numRuns: 1 })[0] ?? ''
