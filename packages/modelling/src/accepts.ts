import type { AnyCodec, DateOrder, Fields, Shape } from './codec.js'
import { isInstantText, isLocalDateText } from './time-text.js'
import { isTextOf } from './text-form.js'

/** Whether a value is of a codec, and nothing more. */
export type Accepts = (u: unknown) => boolean

const made = new WeakMap<Shape, Accepts>()

/**
 * The check of a codec, made once from its shape: closures without errors, contexts or copies, for what is valid, as nearly all is that a
 * store hands out. What it takes, decoding takes too: a law tries that. What it does not take, decoding judges and tells what is wrong.
 */
export function acceptsOf({ shape }: AnyCodec): Accepts {
  const accepts = made.get(shape) ?? ofShape(shape)
  made.set(shape, accepts)
  return accepts
}

/** The verdict of decoding, without its errors. */
export const isOfCodec = (codec: AnyCodec, u: unknown): boolean => acceptsOf(codec)(u) || codec.is(u)

// eslint-disable-next-line max-lines-per-function -- one case for each kind of shape
function ofShape(shape: Shape): Accepts {
  switch (shape.kind) {
    case 'id': {
      const whole = new RegExp(shape.pattern, 'u')
      return (u) => typeof u === 'string' && whole.test(u)
    }
    case 'text':
      return isTextOf(shape)
    case 'choice': {
      const codes = new Set<unknown>(Object.keys(shape.options))
      return (u) => codes.has(u)
    }
    case 'integer':
      return (u) => Number.isInteger(u) && (u as number) >= shape.minimum && (u as number) <= shape.maximum && !Object.is(u, -0)
    case 'boolean':
      return (u) => typeof u === 'boolean'
    case 'literal':
      return (u) => u === shape.value
    case 'localDate':
      return (u) => typeof u === 'string' && isLocalDateText(u)
    case 'instant':
      return (u) => typeof u === 'string' && isInstantText(u)
    case 'list':
      return ofList(shape)
    case 'record':
      return ofRecord(shape.fields, shape.notBefore)
    case 'oneOf':
      return ofMembers(shape.members)
    case 'sealed':
      return acceptsOf(shape.form)
  }
}

function ofList({ item, minItems, maxItems }: Extract<Shape, { kind: 'list' }>): Accepts {
  const accepts = acceptsOf(item)
  return (u) => {
    if (!Array.isArray(u) || u.length < minItems || u.length > maxItems) return false
    for (let index = 0; index < u.length; index += 1) if (!(index in u) || !accepts(u[index])) return false
    return true
  }
}

interface FieldCheck {
  readonly key: string
  readonly optional: boolean
  readonly accepts: Accepts
}

/** Each field is looked up once; that there is no other is seen by counting. Objects of other classes are left to decoding. */
function ofRecord(fields: Fields, order: DateOrder | undefined): Accepts {
  const checks = Object.entries(fields).map(([key, codec]): FieldCheck => ({ key, optional: codec.optional, accepts: acceptsOf(codec) }))
  // Of a name that every object has, a field could not be told from what is inherited.
  if (checks.some(({ key }) => key in Object.prototype)) return () => false
  return (u) => {
    if (!isPlain(u)) return false
    let count = 0
    for (const { key, optional, accepts } of checks) {
      const value = u[key]
      if (value !== undefined) {
        if (!accepts(value)) return false
        count += 1
      } else if (!optional) return false
    }
    return Object.keys(u).length === count && (order === undefined || isInOrder(u, order))
  }
}

function isPlain(u: unknown): u is Readonly<Record<string, unknown>> {
  if (typeof u !== 'object' || u === null) return false
  const prototype: unknown = Object.getPrototypeOf(u)
  return prototype === Object.prototype || prototype === null
}

const isInOrder = (u: Readonly<Record<string, unknown>>, { earlier, later }: DateOrder): boolean => {
  const [first, second] = [u[earlier], u[later]]
  return typeof first !== 'string' || typeof second !== 'string' || second >= first
}

function ofMembers(members: readonly AnyCodec[]): Accepts {
  const byType = new Map<unknown, Accepts>(members.map((each) => [each.name, acceptsOf(each)]))
  return (u) => isPlain(u) && byType.get(u['type'])?.(u) === true
}
