import type { Message } from './message.js'
import type { RecordedOf } from './recorded-of.js'
import type { RecordedEvent } from './recorded.js'

type OfType<Event extends Message, Type extends Event['type']> = RecordedOf<Extract<Event, { readonly type: Type }>>

/** New values of some columns; `undefined` empties an optional one. */
export type Patch<Row> = { readonly [Column in keyof Row]?: Row[Column] | undefined }

/**
 * How events make and change one row. An event that is not named, and a change of a row that is not there, do nothing:
 * a history may be read from any prefix, and a fold never throws.
 */
export interface RowFold<Row, Event extends Message> {
  /** The events that begin a row, where there is none under the key. */
  readonly opens: { readonly [Type in Event['type']]?: (event: OfType<Event, Type>, key: string) => Row | undefined }
  /** The events that change a row that is there. */
  readonly changes: { readonly [Type in Event['type']]?: (row: Row, event: OfType<Event, Type>, key: string) => Patch<Row> }
  /** The events that take the row away. */
  readonly removes?: readonly Event['type'][]
}

/** Further columns of the rows of another fold, begun by the same events. */
export interface RowExtension<Row, More, Event extends Message> {
  readonly opens: { readonly [Type in Event['type']]?: (event: OfType<Event, Type>, key: string) => More | undefined }
  readonly changes: { readonly [Type in Event['type']]?: (row: Row & More, event: OfType<Event, Type>, key: string) => Patch<More> }
  readonly removes?: readonly Event['type'][]
}

type Opening = (event: RecordedEvent, key: string) => object | undefined
type Change = (row: object, event: RecordedEvent, key: string) => object

/** The tables of a fold, looked up by a type that is known only at run time. */
interface Tables {
  readonly opens: Readonly<Record<string, Opening | undefined>>
  readonly changes: Readonly<Record<string, Change | undefined>>
  readonly removes?: readonly string[]
}

const own = <A>(table: Readonly<Record<string, A | undefined>>, type: string): A | undefined =>
  Object.hasOwn(table, type) ? table[type] : undefined

/** A fold in the hands of what does not know its rows. */
export interface AnyRowFold {
  readonly opens: object
  readonly changes: object
  readonly removes?: readonly string[]
}

/** The types of events that the fold looks at. */
export function typesReadBy(fold: AnyRowFold): ReadonlySet<string> {
  const { opens, changes, removes = [] } = fold as Tables
  const named = [...Object.entries(opens), ...Object.entries(changes)].flatMap(([type, work]) => (work ? [type] : []))
  return new Set([...removes, ...named])
}

/** The row after the event. */
export function rowAfter<Row>(fold: AnyRowFold, row: Row | undefined, event: RecordedEvent, key: string): Row | undefined {
  const { opens, changes, removes = [] } = fold as Tables
  if (removes.includes(event.type)) return undefined
  if (row === undefined) return own(opens, event.type)?.(event, key) as Row | undefined
  const patch = own(changes, event.type)?.(row as object, event, key)
  return patch === undefined ? row : patched(row, patch as Patch<Row>)
}

/** The row with its new values, without its empty columns. Rebuilding views makes millions of these. */
export function patched<Row>(row: Row, patch: Patch<Row>): Row {
  const whole: Readonly<Record<string, unknown>> = { ...row, ...patch }
  const next: Record<string, unknown> = {}
  for (const column in whole) if (whole[column] !== undefined) next[column] = whole[column]
  return next as Row
}

/** The fold of wider rows: the columns of the one and the further columns, each by its own rules. */
export function extended<Row, More, Event extends Message>(
  fold: RowFold<Row, Event>,
  more: RowExtension<Row, More, Event>,
): RowFold<Row & More, Event> {
  const [first, second] = [fold, more] as unknown as readonly [Tables, Tables]
  const opens = Object.keys(first.opens).map((type) => [type, bothOpen(own(first.opens, type), own(second.opens, type))] as const)
  const types = new Set([...Object.keys(first.changes), ...Object.keys(second.changes)])
  const changes = [...types].map((type) => [type, bothChange(own(first.changes, type), own(second.changes, type))] as const)
  const removes = [...(first.removes ?? []), ...(second.removes ?? [])]
  return { opens: Object.fromEntries(opens), changes: Object.fromEntries(changes), removes } as unknown as RowFold<Row & More, Event>
}

const bothOpen =
  (one?: Opening, other?: Opening): Opening =>
  (event, key) => {
    const [first, second] = [one?.(event, key), other?.(event, key)]
    return first && second && { ...first, ...second }
  }

const bothChange =
  (one?: Change, other?: Change): Change =>
  (row, event, key) => ({ ...one?.(row, event, key), ...other?.(row, event, key) })
