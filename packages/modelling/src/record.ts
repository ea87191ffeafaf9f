import * as t from 'io-ts'
import { broken, Codec, type AnyCodec, type DateOrder, type Fields, type TypeOf } from './codec.js'
import type { Label } from './label.js'

type OptionalKeys<F extends Fields> = { [K in keyof F]: F[K]['optional'] extends true ? K : never }[keyof F]

type Flat<A> = { readonly [K in keyof A]: A[K] }

/** The TypeScript type of a record, read off its fields. */
export type RecordOf<F extends Fields> = Flat<
  { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: TypeOf<F[K]> } & { readonly [K in OptionalKeys<F>]?: TypeOf<F[K]> }
>

export interface RecordCodec<F extends Fields> extends Codec<RecordOf<F>> {
  readonly fields: F
}

/** What a codec guards when it only checks, and what a JSON object is. */
export type JsonObject = Readonly<Record<string, unknown>>

export const isJsonObject = (u: unknown): u is JsonObject => typeof u === 'object' && u !== null && !Array.isArray(u)

/**
 * A JSON object with exactly these fields: an unknown field is an error, because a misspelt one would be lost in silence.
 * `notBefore` names two date fields of which the second may not lie before the first.
 */
export function record<F extends Fields>(name: string, label: Label, fields: F, notBefore?: DateOrder): RecordCodec<F> {
  const shape = { kind: 'record', fields, ...(notBefore ? { notBefore } : {}) } as const
  const entries = Object.entries<AnyCodec>(fields)
  const codec = new Codec<RecordOf<F>>(name, label, shape, (u, c) => {
    if (!isJsonObject(u)) return broken(u, c, 'type')
    const errors = [...fieldErrors(entries, u, c), ...unknownFields(fields, u, c), ...orderErrors(fields, notBefore, u, c)]
    return errors.length > 0 ? t.failures(errors) : t.success(u as RecordOf<F>)
  })
  return Object.assign(codec, { fields })
}

function fieldErrors(entries: readonly (readonly [string, AnyCodec])[], u: JsonObject, c: t.Context): t.Errors {
  const errors: t.ValidationError[] = []
  for (const [key, codec] of entries) {
    const present = Object.hasOwn(u, key)
    if (!present && codec.optional) continue
    const context = t.appendContext(c, key, codec, u[key])
    const result = present ? codec.validate(u[key], context) : broken(undefined, context, 'required')
    if (result._tag === 'Left') errors.push(...result.left)
  }
  return errors
}

function unknownFields(fields: Fields, u: JsonObject, c: t.Context): t.Errors {
  const unknown = Object.keys(u).filter((key) => !Object.hasOwn(fields, key))
  return unknown.map((key) => ({ value: u[key], context: t.appendContext(c, key, t.never, u[key]), message: 'unknownField' }))
}

function orderErrors(fields: Fields, order: DateOrder | undefined, u: JsonObject, c: t.Context): t.Errors {
  if (!order) return []
  const [earlier, later] = [u[order.earlier], u[order.later]]
  if (typeof earlier !== 'string' || typeof later !== 'string' || later >= earlier) return []
  return [{ value: later, context: t.appendContext(c, order.later, fields[order.later] as AnyCodec, later), message: 'order' }]
}
