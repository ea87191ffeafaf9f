import type { AnyCodec } from './codec.js'
import { isJsonObject } from './record.js'

/** A personal value inside another value. */
export interface PersonalPart {
  /** The codec of its content. */
  readonly of: AnyCodec
  /** What stands there: a sealed form in an event, the content itself in a command from outside. */
  readonly value: unknown
  /** Names and list indexes down to it. */
  readonly path: readonly string[]
}

/** Asked of every command and event; a codec never changes. */
const known = new WeakMap<AnyCodec, boolean>()

/** Whether a value of this codec may hold a value of a person. */
export function holdsPersonal(codec: AnyCodec): boolean {
  const holds = known.get(codec) ?? isPersonalIn(codec)
  known.set(codec, holds)
  return holds
}

function isPersonalIn({ shape }: AnyCodec): boolean {
  switch (shape.kind) {
    case 'sealed':
      return true
    case 'record':
      return Object.values(shape.fields).some(holdsPersonal)
    case 'list':
      return holdsPersonal(shape.item)
    case 'oneOf':
      return shape.members.some(holdsPersonal)
    case 'id':
    case 'text':
    case 'choice':
    case 'integer':
    case 'boolean':
    case 'literal':
    case 'localDate':
    case 'instant':
      return false
  }
}

/** The value with something else in place of each personal value in it. It is of the codec, or of one made from it by `plainForm`. */
export const mapPersonal = <A>(codec: AnyCodec, value: A, change: (part: PersonalPart) => unknown): A =>
  mapped(codec, value, change, []) as A

type Change = (part: PersonalPart) => unknown

function mapped(codec: AnyCodec, value: unknown, change: Change, path: readonly string[]): unknown {
  const { shape } = codec
  if (shape.kind === 'sealed') return change({ of: shape.of, value, path })
  if (!holdsPersonal(codec)) return value
  if (shape.kind === 'list' && Array.isArray(value))
    return value.map((each: unknown, index) => mapped(shape.item, each, change, [...path, String(index)]))
  if (!isJsonObject(value)) return value
  if (shape.kind === 'oneOf') {
    const member = shape.members.find((each) => typeIn(each) === value['type'])
    return member ? mapped(member, value, change, path) : value
  }
  if (shape.kind !== 'record') return value
  const changed = Object.entries(shape.fields)
    .filter(([key]) => Object.hasOwn(value, key))
    .map(([key, field]) => [key, mapped(field, value[key], change, [...path, key])] as const)
  return { ...value, ...Object.fromEntries(changed) }
}

function typeIn({ shape }: AnyCodec): string | undefined {
  const type = shape.kind === 'record' ? shape.fields['type'] : undefined
  return type?.shape.kind === 'literal' ? type.shape.value : undefined
}
