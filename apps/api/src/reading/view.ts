import type { AsOf, KeyedRow, RowQuery } from '@dutybook/event-store'
import { left, right, type Either } from '@dutybook/fp'
import type { Actor, AnyView, ReadingDay } from '@dutybook/modelling'
import type { AsOfAnswer } from '../answers/as-of-answer.js'
import type { Problem } from '../problems/problem.js'
import { closedTo } from './access.js'
import { momentOf } from './moment.js'
import { openingFor, type Opening } from './opening.js'
import { isPast, pastRows, storedRows, unbuilt, type OrderedRows } from './rows.js'
import type { Sources } from './sources.js'
import { waitForViews } from './wait-for-views.js'

export interface ViewQuestion {
  readonly view: AnyView
  readonly asOf: AsOf
  /** Equality on columns of the rows as they are shown. */
  readonly where: Readonly<Record<string, unknown>>
  readonly limit: number
  readonly after: string | undefined
  readonly minPosition: number | undefined
  readonly reader: Actor
}

export interface ViewPage {
  readonly rows: readonly unknown[]
  readonly position: number
  readonly asOf: AsOfAnswer
  /** The key to go on after; absent on the last page. */
  readonly lastKey?: string
}

/** A page of rows as they are shown on a day. */
export async function readView(sources: Sources, question: ViewQuestion): Promise<Either<Problem, ViewPage>> {
  const { view, reader, asOf, minPosition } = question
  const closed = closedTo(view, reader)
  if (closed) return left(closed)
  const behind = (await waitForViews(sources, [view], minPosition)) ?? (isPast(asOf) ? undefined : await unbuilt(sources, [view]))
  if (behind) return left(behind)
  const { answer } = await momentOf(sources, asOf)
  const { rows, position } = await rowsFor(sources, question)
  const on = { day: answer.occurred, law: sources.law, calendar: sources.calendar }
  const opening = await openingFor(sources, reader)
  return right({ ...(await pageOf(question, rows, on, opening)), position, asOf: answer })
}

function rowsFor(sources: Sources, { view, asOf, after, where }: ViewQuestion): Promise<OrderedRows> {
  if (isPast(asOf)) return pastRows(sources, view, asOf, after)
  // Where rows are shown as they are stored, the store can choose them.
  const chosen = view.shown === view.row ? (where as NonNullable<RowQuery['where']>) : {}
  return storedRows(sources, view, { where: chosen, ...(after === undefined ? {} : { afterKey: after }) })
}

async function pageOf(
  { view, where, limit }: ViewQuestion,
  rows: OrderedRows['rows'],
  on: ReadingDay,
  opening: Opening,
): Promise<Pick<ViewPage, 'rows' | 'lastKey'>> {
  const wanted = Object.entries(where)
  const page: KeyedRow[] = []
  for await (const { key, row } of rows) {
    const shown = view.show(row, on) as Readonly<Record<string, unknown>>
    if (!wanted.every(([name, value]) => shown[name] === value)) continue
    const lastKey = page.at(-1)?.key
    if (page.length === limit && lastKey !== undefined) return { rows: page.map((each) => each.row), lastKey }
    const origin = view.origin?.(row)
    page.push({ key, row: origin ? opening(view.shown, shown, origin) : shown })
  }
  return { rows: page.map((each) => each.row) }
}
