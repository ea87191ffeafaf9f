import { left, right, type Either } from '@dutybook/fp'
import type * as t from 'io-ts'
import { acceptsOf } from './accepts.js'
import { Codec, type AnyCodec, type BrokenRule } from './codec.js'
import { brokenRuleText, oneOfCodes, unknownField } from './expectation.js'
import type { Label } from './label.js'

/** One thing that is wrong with a value from outside. It never repeats the value. */
export interface FieldError {
  /** RFC 6901, from the root of the value; empty for the whole value. */
  readonly pointer: string
  readonly rule: BrokenRule
  /** What was expected there. */
  readonly text: Label
}

/** A value can be wrong in a million places; nobody reads more than these. */
const mostErrors = 50

/** The value by its codec, or all that is wrong with it in words that a person understands. */
export function decodeOrReport<A>(codec: Codec<A>, value: unknown): Either<readonly FieldError[], A> {
  if (acceptsOf(codec)(value)) return right(value as A)
  const decoded = codec.decode(value)
  return decoded._tag === 'Right' ? right(decoded.right) : left(reportOf(decoded.left))
}

/** The errors of io-ts in words; no more than anybody reads. */
export const reportOf = (errors: t.Errors): readonly FieldError[] => errors.slice(0, mostErrors).map(fieldError)

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** The JSON Pointer of a path of keys. */
export const pointerOf = (keys: readonly (string | number)[]): string => keys.map((key) => `/${escaped(String(key))}`).join('')

function fieldError(error: t.ValidationError): FieldError {
  const entries = readable(error.context)
  const rule = (error.message ?? 'type') as BrokenRule
  // The first entry is the whole value and has no key.
  return { pointer: pointerOf(entries.slice(1).map((each) => each.key)), rule, text: textOf(rule, entries) }
}

/** An unknown key in a sealed value may itself be something about a person: the path then ends at the sealed value. */
function readable(context: t.Context): readonly t.ContextEntry[] {
  const sealed = context.findIndex(({ type }) => type instanceof Codec && type.shape.kind === 'sealed')
  const last = context.at(-1)
  return sealed >= 0 && !(last?.type instanceof Codec) ? context.slice(0, sealed + 1) : context
}

function textOf(rule: BrokenRule, entries: readonly t.ContextEntry[]): Label {
  const [parent, own] = [entries.at(-2)?.type, entries.at(-1)?.type]
  if (!(own instanceof Codec)) return unknownField
  const codec = own as AnyCodec
  if (codec.shape.kind === 'oneOf' && (rule === 'choice' || rule === 'required')) return oneOfCodes(typesOf(codec))
  return brokenRuleText(rule, codec.shape, parent instanceof Codec ? earlierLabel(parent) : undefined)
}

const typesOf = (codec: AnyCodec): readonly string[] => (codec.shape.kind === 'oneOf' ? codec.shape.members.map((each) => each.name) : [])

function earlierLabel({ shape }: AnyCodec): Label | undefined {
  return shape.kind === 'record' && shape.notBefore ? shape.fields[shape.notBefore.earlier]?.label : undefined
}
