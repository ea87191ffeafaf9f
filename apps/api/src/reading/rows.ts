import { compareKeys, rowsAsOf, type AsOf, type KeyedRow, type PastRows, type RowQuery } from '@dutybook/event-store'
import { left, right, type Either } from '@dutybook/fp'
import type { AnyView, Rows } from '@dutybook/modelling'
import { problem, type Problem } from '../problems/problem.js'
import type { Sources } from './sources.js'

export const isPast = ({ recorded, occurred }: AsOf): boolean => recorded !== undefined || occurred !== undefined

/** Versions that are still being built stand for no place in the log that a reader knows. */
export async function unbuilt({ viewStore, eventStore }: Sources, views: readonly AnyView[]): Promise<Problem | undefined> {
  const states = await Promise.all(views.map((view) => viewStore.state(view)))
  const behind = states.find((state) => state?.active !== true)
  if (states.every((state) => state?.active === true)) return undefined
  return viewsBehind(behind?.checkpoint ?? 0, await eventStore.head())
}

export const viewsBehind = (checkpoint: number, wanted: number): Problem =>
  problem('VIEWS_BEHIND', { facts: { checkpoint, wanted }, headers: { 'Retry-After': '1' } })

/** How often rows are read again because a view moved on between two of them. */
const mostReadings = 3

/**
 * All rows of several views at one place in the log: those that are stored where they all stand at the same place, else by folding the
 * log up to where they do not.
 */
export async function rowsTogether(sources: Sources, views: readonly AnyView[], asOf: AsOf): Promise<Either<Problem, PastRows>> {
  if (isPast(asOf)) return right(await rowsAsOf(sources, views, asOf))
  const missing = await unbuilt(sources, views)
  if (missing) return left(missing)
  for (let readings = 0; readings < mostReadings; readings += 1) {
    const found = await Promise.all(views.map((view) => sources.viewStore.rows(view)))
    const [first] = found
    if (first && found.every(({ checkpoint }) => checkpoint === first.checkpoint)) {
      const tables = new Map(views.map((view, index) => [view, asRows(found[index]?.rows ?? [])]))
      return right({ position: first.checkpoint, rowsOf: (view) => tables.get(view) as never })
    }
  }
  return right(await rowsAsOf(sources, views))
}

const asRows = (rows: readonly KeyedRow[]): Rows<unknown> => new Map(rows.map(({ key, row }) => [key, row]))

/** Rows of a view in the order of their keys, and the place in the log that the first of them stand for. */
export interface OrderedRows {
  readonly rows: AsyncIterable<KeyedRow> | Iterable<KeyedRow>
  readonly position: number
}

const pageSize = 500

/** Stored rows, read in pages as they are asked for. */
export async function storedRows({ viewStore }: Sources, view: AnyView, query: RowQuery): Promise<OrderedRows> {
  const pageAfter = (key: string | undefined) =>
    viewStore.rows(view, { ...query, ...(key === undefined ? {} : { afterKey: key }), limit: pageSize })
  const first = await pageAfter(query.afterKey)
  async function* all(): AsyncIterable<KeyedRow> {
    for (let { rows } = first; rows.length > 0; { rows } = await pageAfter(rows.at(-1)?.key)) {
      yield* rows
      if (rows.length < pageSize) return
    }
  }
  return { rows: all(), position: first.checkpoint }
}

/** Rows as of then, folded from the log. */
export async function pastRows(sources: Sources, view: AnyView, asOf: AsOf, after: string | undefined): Promise<OrderedRows> {
  const { rowsOf, position } = await rowsAsOf(sources, [view], asOf)
  const all = [...rowsOf<unknown, unknown>(view)].map(([key, row]) => ({ key, row }))
  const wanted = all.filter(({ key }) => after === undefined || compareKeys(key, after) > 0)
  return { rows: wanted.sort((one, other) => compareKeys(one.key, other.key)), position }
}
