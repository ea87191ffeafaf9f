import { pointerOf } from '@dutybook/modelling'
import canonicalize from 'canonicalize'
import { StoreError } from './event-store.js'

/**
 * The one text of a JSON value: RFC 8785, UTF-8, no space, names in the order of their UTF-16 units. What JSON would lose or change in
 * silence is refused with `invalid`, and the message names the place as a JSON Pointer: absent values, numbers that are not exact
 * whole numbers, -0, text that is not well formed, things that are no plain object, a circle.
 */
export function canonicalJson(value: unknown): string {
  check(value)
  return canonicalize(value) as string
}

/** Deeper nesting is refused: no message is so deep, and readers of JSON elsewhere give up at some depth. */
export const deepestLevel = 500

interface Flaw {
  readonly why: string
  readonly path: readonly string[]
}

const flaw = (why: string): Flaw => ({ why, path: [] })

function check(value: unknown): void {
  const found = flawOf(value, 0)
  if (found) throw new StoreError('invalid', `Not storable as JSON at "${pointerOf(found.path)}": ${found.why}.`)
}

function flawOf(value: unknown, level: number): Flaw | undefined {
  switch (typeof value) {
    case 'boolean':
      return undefined
    case 'string':
      return value.isWellFormed() ? undefined : flaw('a lone surrogate is no text')
    case 'number':
      return flawOfNumber(value)
    case 'object':
      return value === null ? undefined : flawOfObject(value, level)
    case 'undefined':
    case 'bigint':
    case 'symbol':
    case 'function':
      return flaw(`${typeof value} has no form in JSON`)
  }
}

function flawOfNumber(value: number): Flaw | undefined {
  if (Object.is(value, -0)) return flaw('-0 would come back as 0')
  if (!Number.isInteger(value)) return flaw(`${value} is no whole number`)
  return Number.isSafeInteger(value) ? undefined : flaw(`${value} is beyond 2^53 - 1 and not exact`)
}

function flawOfObject(value: object, level: number): Flaw | undefined {
  if (level === deepestLevel) return flaw(`deeper than ${deepestLevel} levels, or a circle`)
  const prototype: unknown = Object.getPrototypeOf(value)
  const plain = Array.isArray(value) || prototype === Object.prototype || prototype === null
  if (!plain) return flaw('not a plain object or list')
  const entries: Iterable<readonly [string | number, unknown]> = Array.isArray(value) ? value.entries() : Object.entries(value)
  for (const [name, item] of entries) {
    const found =
      (typeof name === 'string' && !name.isWellFormed() ? flaw('a lone surrogate in a name') : undefined) ?? flawOf(item, level + 1)
    if (found) return { why: found.why, path: [String(name), ...found.path] }
  }
  return undefined
}
