import type { Position } from './actor.js'
import type { Codec } from './codec.js'
import type { Label } from './label.js'
import type { Calendar, Law } from './law.js'
import type { SealedPlace } from './personal-reading.js'
import type { RecordedEvent } from './recorded.js'
import type { LocalDate } from './time.js'

/** The day for which rows are read, and the law and calendar to read them by. */
export interface ReadingDay {
  readonly day: LocalDate
  readonly law: Law
  readonly calendar: Calendar
}

/**
 * A named, versioned fold from events to keyed rows. A changed meaning is a new version, built beside the old one.
 * The row codec becomes a table with typed, commented columns.
 */
export interface View<Row, Shown = Row> {
  /** camelCase; with the version it names the table. */
  readonly name: string
  readonly version: number
  readonly label: Label
  readonly duty: string
  /** Who may read the rows, where they are not for everybody: rows about single persons are for those who work with them (AvTS § 35). */
  readonly readers?: readonly Position[]
  readonly row: Codec<Row>
  /** The kinds of streams whose events may change rows; of every kind when absent. What is read for this view alone can be less. */
  readonly categories?: readonly string[]
  /** The types of events that may change rows; any when absent. An event of another type has no keys. */
  readonly types?: ReadonlySet<string>
  /** The rows that an event may change. An event of another kind has none. */
  readonly keys: (event: RecordedEvent) => readonly string[]
  /** The row after the event; `undefined` removes it. */
  readonly evolve: (row: Row | undefined, event: RecordedEvent, key: string) => Row | undefined
  /** What a reader sees of a row on a given day: the stored row and what follows from the date (days over, overdue). */
  readonly shown: Codec<Shown>
  readonly show: (row: Row, on: ReadingDay) => Shown
  /**
   * For rows with personal values, which stay sealed: the event that they were sealed in. Each stands there in a field of the same name;
   * it can be opened nowhere else.
   */
  readonly origin?: (row: Row) => Omit<SealedPlace, 'path'>
}

// As for AnyDecider.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyView = View<any, any>

export type Rows<Row> = ReadonlyMap<string, Row>

/** False for an event that no row of the view depends on: told by its type, which is quicker than asking for its keys. */
export const concerns = ({ types }: AnyView, { type }: RecordedEvent): boolean => types === undefined || types.has(type)

/** One step of a view over rows held in memory. */
export function step<Row>(view: AnyView, rows: Map<string, Row>, event: RecordedEvent): Map<string, Row> {
  if (!concerns(view, event)) return rows
  for (const key of view.keys(event)) {
    const next = view.evolve(rows.get(key), event, key) as Row | undefined
    if (next === undefined) rows.delete(key)
    else rows.set(key, next)
  }
  return rows
}

/** The rows after these events: what "as of" and the auditor's replay compute. */
export const project = <Row>(view: AnyView, events: Iterable<RecordedEvent>): Rows<Row> => {
  const rows = new Map<string, Row>()
  for (const each of events) step(view, rows, each)
  return rows
}

/** The rows of a view, for whoever reads several: a verdict, a table of counts. */
export type RowsOf = <Row, Shown>(view: View<Row, Shown>) => Rows<Row>
