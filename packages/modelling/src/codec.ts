import * as t from 'io-ts'
import type { Label } from './label.js'

/** What a codec accepts, as data. Every interpreter (schema, generator, table, dictionary) is one `switch` over `kind`. */
export type Shape =
  | { readonly kind: 'id'; readonly pattern: string; readonly example?: string }
  | { readonly kind: 'text'; readonly minLength: number; readonly maxLength: number; readonly lines: 'one' | 'many' }
  | { readonly kind: 'choice'; readonly options: Readonly<Record<string, Label>> }
  | { readonly kind: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'localDate' }
  | { readonly kind: 'instant' }
  | { readonly kind: 'list'; readonly item: AnyCodec; readonly minItems: number; readonly maxItems: number }
  | { readonly kind: 'record'; readonly fields: Fields; readonly notBefore?: DateOrder }
  | { readonly kind: 'oneOf'; readonly members: readonly AnyCodec[] }
  | { readonly kind: 'sealed'; readonly of: AnyCodec; readonly form: AnyCodec }

/** The date in field `later`, when present, is not before the date in field `earlier`. */
export interface DateOrder {
  readonly earlier: string
  readonly later: string
}

/**
 * An io-ts type that also knows its shape and its name in both languages.
 * Every codec is an identity: the same JSON value in memory, on the wire and in the store.
 */
export class Codec<A> extends t.Type<A, A, unknown> {
  readonly optional: boolean = false

  constructor(
    name: string,
    readonly label: Label,
    readonly shape: Shape,
    validate: t.Validate<unknown, A>,
  ) {
    super(name, (u): u is A => validate(u, [])._tag === 'Right', validate, t.identity)
  }
}

// Codecs are invariant in A, so a list of unlike ones cannot name it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyCodec = Codec<any>
export type Fields = Readonly<Record<string, AnyCodec>>
export type TypeOf<C extends AnyCodec> = C['_A']

/** A field that may be absent. It is never `null` and never present as `undefined`. */
export interface Optional<A> extends Codec<A> {
  readonly optional: true
}

function copyOf<A>(codec: Codec<A>, changes: Partial<Pick<Codec<A>, 'label' | 'optional'>>): Codec<A> {
  const prototype = Object.getPrototypeOf(codec) as object
  const copy = Object.create(prototype, Object.getOwnPropertyDescriptors(codec)) as Codec<A>
  return Object.assign(copy, changes)
}

/** The same values under the name that they have in one field: the label shown to readers and in the data dictionary. */
export const called = <C extends AnyCodec>(codec: C, et: string, en: string): C => copyOf(codec, { label: { et, en } }) as C

export const optional = <A>(codec: Codec<A>): Optional<A> => copyOf(codec, { optional: true }) as Optional<A>

/** The rule that a value broke; the word of an error that programs may rely on. */
export type BrokenRule = 'type' | 'required' | 'unknownField' | 'pattern' | 'length' | 'range' | 'choice' | 'date' | 'order'

/** A refusal of one value: io-ts carries the rule in `message`, the place in `context`. */
export const broken = (u: unknown, context: t.Context, rule: BrokenRule): t.Validation<never> => t.failure(u, context, rule)
