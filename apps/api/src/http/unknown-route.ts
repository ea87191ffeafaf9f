import { aggregates } from '@dutybook/domain'
import type { Request } from 'express'
import { openApiDocument } from '../openapi/document.js'
import { addressesOf } from '../openapi/route.js'
import { problem, type Problem } from '../problems/problem.js'
import { stepOf } from './route.js'

/** Nothing takes this request: the address takes other methods, or it names no kind of thing that we know, or it is nowhere. */
export function unknownRoute({ path }: Request): Problem {
  const allowed = methodsAt(path)
  if (allowed.length > 0) {
    const list = allowed.join(', ')
    return problem('METHOD_NOT_ALLOWED', { facts: { allowed: list }, headers: { Allow: list } })
  }
  const known = aggregates.map(({ category }) => stepOf(category))
  const named = /^\/v1\/([^/]+)\/[^/]+$/u.exec(path)?.[1]
  return named === undefined || isServed(`/v1/${named}`)
    ? problem('UNKNOWN_ROUTE')
    : problem('UNKNOWN_AGGREGATE', { facts: { known: known.join(', ') } })
}

const isServed = (beginning: string): boolean => Object.keys(openApiDocument().paths).some((path) => `${path}/`.startsWith(`${beginning}/`))

/** The methods that the described routes take at a path. */
export function methodsAt(path: string): readonly string[] {
  const address = path.replace(/\/$/u, '')
  const found = Object.entries(openApiDocument().paths).find(([template]) => addressesOf(template.replace(/\/$/u, '')).test(address))
  const methods = found ? Object.keys(found[1]).map((method) => method.toUpperCase()) : []
  return methods.includes('GET') ? ['HEAD', ...methods].toSorted() : methods
}
