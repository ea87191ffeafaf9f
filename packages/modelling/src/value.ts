import * as t from 'io-ts'
import { broken, Codec, type AnyCodec, type TypeOf } from './codec.js'
import type { Label } from './label.js'
import { fitsLength, textPattern } from './text-form.js'

/** A text that stands for one thing of the kind `Name`; the compiler keeps kinds apart. */
export type Id<Name extends string> = string & { readonly _id: Name }

/**
 * A reference by a fixed pattern. `pattern` is anchored and free of look-around, so that JSON Schema and the generator can use it.
 * `example` is what people are shown instead of the pattern; it throws here when the pattern does not take it.
 */
export function id<Name extends string>(name: Name, label: Label, pattern: string, example?: string): Codec<Id<Name>> {
  const whole = new RegExp(pattern, 'u')
  if (example !== undefined && !whole.test(example)) throw new Error(`${name}: the example ${example} breaks the pattern ${pattern}`)
  const shape = { kind: 'id', pattern, ...(example === undefined ? {} : { example }) } as const
  return new Codec<Id<Name>>(name, label, shape, (u, c) => {
    if (typeof u !== 'string') return broken(u, c, 'type')
    return whole.test(u) ? t.success(u as Id<Name>) : broken(u, c, 'pattern')
  })
}

/** A random reference such as `prov-4fk2m9`: it says nothing about whom it stands for. */
export const reference = <Name extends string>(name: Name, label: Label, prefix: string): Codec<Id<Name>> =>
  id(name, label, `^${prefix}-[0-9a-z]{4,32}$`, `${prefix}-4fk2m9`)

/** Text of at least one visible character, without control characters and without space at its ends; length counts code points. */
export function text(name: string, label: Label, limits: { min?: number; max: number; lines?: 'one' | 'many' }): Codec<string> {
  const shape = { kind: 'text', minLength: limits.min ?? 1, maxLength: limits.max, lines: limits.lines ?? 'one' } as const
  const pattern = new RegExp(textPattern[shape.lines], 'u')
  return new Codec<string>(name, label, shape, (u, c) => {
    if (typeof u !== 'string') return broken(u, c, 'type')
    if (!fitsLength(u, shape)) return broken(u, c, 'length')
    return pattern.test(u) ? t.success(u) : broken(u, c, 'pattern')
  })
}

export interface Choice<Code extends string> extends Codec<Code> {
  /** The codes with their names, in the order of the definition. */
  readonly options: Readonly<Record<Code, Label>>
}

/** One code of a closed list; each code with its name in both languages. */
export function choice<Options extends Readonly<Record<string, Label>>>(
  name: string,
  label: Label,
  options: Options,
): Choice<keyof Options & string> {
  const codec = new Codec<keyof Options & string>(name, label, { kind: 'choice', options }, (u, c) => {
    if (typeof u !== 'string') return broken(u, c, 'type')
    return Object.hasOwn(options, u) ? t.success(u) : broken(u, c, 'choice')
  })
  return Object.assign(codec, { options })
}

/** The codes of a choice, in the order of its definition. */
export const codesOf = <Code extends string>({ options }: Choice<Code>): readonly Code[] => Object.keys(options) as Code[]

/** A whole number. The limits are part of the contract: no integer above 2^53 is ever stored. */
export function count(name: string, label: Label, limits: { min?: number; max?: number } = {}): Codec<number> {
  const shape = { kind: 'integer', minimum: limits.min ?? 0, maximum: limits.max ?? 1_000_000_000 } as const
  return new Codec<number>(name, label, shape, (u, c) => {
    if (typeof u !== 'number' || !Number.isInteger(u) || Object.is(u, -0)) return broken(u, c, 'type')
    return u >= shape.minimum && u <= shape.maximum ? t.success(u) : broken(u, c, 'range')
  })
}

export const flag = (name: string, label: Label): Codec<boolean> =>
  new Codec<boolean>(name, label, { kind: 'boolean' }, (u, c) => (typeof u === 'boolean' ? t.success(u) : broken(u, c, 'type')))

export const literal = <Value extends string>(value: Value, label: Label): Codec<Value> =>
  new Codec<Value>(value, label, { kind: 'literal', value }, (u, c) =>
    u === value ? t.success(value) : broken(u, c, typeof u === 'string' ? 'choice' : 'type'),
  )

/** A list; its order is kept and has meaning only where the label says so. */
export function list<C extends AnyCodec>(item: C, label: Label, limits: { min?: number; max?: number } = {}): Codec<readonly TypeOf<C>[]> {
  const shape = { kind: 'list', item: item as AnyCodec, minItems: limits.min ?? 0, maxItems: limits.max ?? 200 } as const
  return new Codec<readonly TypeOf<C>[]>(`List<${item.name}>`, label, shape, (u, c) => {
    if (!Array.isArray(u)) return broken(u, c, 'type')
    if (u.length < shape.minItems || u.length > shape.maxItems) return broken(u, c, 'length')
    const errors: t.ValidationError[] = []
    u.forEach((each: unknown, index) => {
      const result = item.validate(each, t.appendContext(c, String(index), item, each))
      if (result._tag === 'Left') errors.push(...result.left)
    })
    return errors.length > 0 ? t.failures(errors) : t.success(u as TypeOf<C>[])
  })
}
