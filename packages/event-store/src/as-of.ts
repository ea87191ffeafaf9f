import { isLeft } from '@dutybook/fp'
import { step, type AnyView, type Instant, type LocalDate, type RecordedEvent, type RowsOf } from '@dutybook/modelling'
import { undecodableText } from './decode-event.js'
import { StoreError } from './event-store.js'
import { isAfter, recordedEvents, type WholeLog } from './recorded-events.js'
import type { Position } from './stored-event.js'

/** Which past is asked for. Without either it is the present. */
export interface AsOf {
  /** What was known then: the log up to this position, or as of this moment. */
  readonly recorded?: Position | Instant
  /** What had happened by then: only events that occurred on this day or before. */
  readonly occurred?: LocalDate
}

/** Whether an event had happened by the end of a day; all had without one. */
export const occurredBy = (day: LocalDate | undefined, { metadata }: RecordedEvent): boolean =>
  day === undefined || metadata.occurredOn <= day

/** The part of a history that is asked for; in one stream as in the log, what is known at a moment is a prefix. */
export async function* historyAsOf(history: AsyncIterable<RecordedEvent>, { recorded, occurred }: AsOf): AsyncIterable<RecordedEvent> {
  for await (const event of history) {
    if (isAfter(recorded, event)) return
    if (occurredBy(occurred, event)) yield event
  }
}

/** Rows of several views as they stood, all at the same place in the log. */
export interface PastRows {
  /** Throws for a view that was not asked for. */
  readonly rowsOf: RowsOf
  /** The last position that was read; 0 for an empty log. */
  readonly position: Position
}

/**
 * The rows of views as of a place in the log and a day, by folding a prefix of the log in one pass. Only the rows are held in memory.
 * An event that cannot be read rejects with `damaged`: rows without it would not be what was. As of a position, only the kinds of streams
 * are read that the views look at.
 */
export async function rowsAsOf(log: WholeLog, views: readonly AnyView[], { recorded, occurred }: AsOf = {}): Promise<PastRows> {
  const tables = new Map(views.map((view) => [view, new Map<string, unknown>()]))
  const kinds = await kindsToRead(log, views, recorded)
  let position: Position = kinds?.upTo ?? 0
  for await (const event of recordedEvents(log, kinds ?? (recorded === undefined ? {} : { upTo: recorded }))) {
    if (isLeft(event)) throw new StoreError('damaged', undecodableText(event.left))
    if (!kinds) position = event.right.position
    if (occurredBy(occurred, event.right)) for (const [view, rows] of tables) step(view, rows, event.right)
  }
  return { position, rowsOf: (view) => tableOf(tables, view) as never }
}

/** Undefined where the whole prefix has to be read: to find its end, or because a view looks at streams of any kind. */
async function kindsToRead({ eventStore }: WholeLog, views: readonly AnyView[], recorded: AsOf['recorded']) {
  if (typeof recorded !== 'number' || recorded === 0) return undefined
  const all = views.map((view) => view.categories)
  if (all.includes(undefined)) return undefined
  for await (const { position } of eventStore.readAll({ after: recorded - 1, limit: 1 })) {
    if (position === recorded) return { upTo: recorded, categories: [...new Set(all.flatMap((each) => each ?? []))] }
  }
  return undefined
}

function tableOf(tables: ReadonlyMap<AnyView, unknown>, view: AnyView): unknown {
  const rows = tables.get(view)
  if (!rows) throw new StoreError('invalid', `The rows of ${view.name} were not asked for.`)
  return rows
}
