import { isJsonObject } from './record.js'

/** Whether two JSON values say the same; the order of an object's fields has no meaning. */
export function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((each, index) => same(each, other[index]))
  if (!isJsonObject(one) || !isJsonObject(other)) return one === other
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
}

/** The record less some of its fields: what was asked for, less what the decision added. */
export const without = <A extends object, Key extends keyof A>(value: A, ...keys: readonly Key[]): Omit<A, Key> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key as Key))) as Omit<A, Key>
