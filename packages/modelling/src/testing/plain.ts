import { isLeft } from '@dutybook/fp'
import assert from 'node:assert/strict'
import type { Codec } from '../codec.js'
import { decodeOrReport } from '../decode.js'
import type { Personal, SealedForm } from '../personal.js'

interface Branded {
  readonly _id: unknown
}
interface Day {
  readonly _date: unknown
}
interface Moment {
  readonly _instant: unknown
}

/** A value as a test writes it: ids, days and moments are mere strings; all else is as the compiler knows it. */
export type Plain<A> = A extends Branded | Day | Moment
  ? string
  : A extends Personal<unknown>
    ? A | Plain<(typeof SealedForm)['_A']>
    : A extends readonly (infer Item)[]
      ? readonly Plain<Item>[]
      : A extends object
        ? { readonly [Key in keyof A]: Plain<A[Key]> }
        : A

/** The value by its codec. Throws an AssertionError with all that is wrong: a test with a value that no program could send proves nothing. */
export function valid<A>(codec: Codec<A>, value: Plain<NoInfer<A>>, what = `A ${codec.name} of the test`): A {
  const decoded = decodeOrReport(codec, value)
  if (!isLeft(decoded)) return decoded.right
  const errors = decoded.left.map(({ pointer, rule, text }) => `  ${pointer || '/'}: ${rule}, expected ${text.en}`)
  return assert.fail(`${what} is not valid:\n${errors.join('\n')}`)
}
