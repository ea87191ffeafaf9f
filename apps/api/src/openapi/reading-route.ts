import { noParameters } from '../http/parameters.js'
import type { Route, Success } from './route.js'

export const ok = (json: Success['json'], et: string, en: string): Success => ({
  status: 200,
  label: { et, en },
  ...(json ? { json } : {}),
})

type Reading = Pick<Route, 'path' | 'operation' | 'tag' | 'label' | 'answers'> & Partial<Route>

/** A route that reads facts. */
export const reading = (route: Reading): Route => ({
  method: 'get',
  query: noParameters,
  actor: 'reading',
  ...route,
  problems: ['INVALID_QUERY', 'UNKNOWN_ACTOR', ...(route.problems ?? [])],
})
