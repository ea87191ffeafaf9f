import type { AnyCodec, Codec, Shape } from './codec.js'
import type { Label } from './label.js'
import { Money } from './money.js'
import type { JsonObject } from './record.js'

/** What a column holds; `integer` may need 64 bits. */
export type ColumnType = 'text' | 'integer'
export type ColumnValue = string | number | null

/** One column of a view's table. */
export interface Column {
  /** snake_case. */
  readonly name: string
  readonly type: ColumnType
  readonly nullable: boolean
  readonly comment: Label
  readonly kind: Shape['kind'] | 'money'
  /** The keys from the row to the value. */
  readonly path: readonly string[]
}

/** The columns of a row codec, and the way of a row into them and back. */
export interface RowColumns<Row> {
  readonly columns: readonly Column[]
  /** In the order of `columns`. */
  readonly toColumns: (row: Row) => readonly ColumnValue[]
  readonly fromColumns: (values: Readonly<Record<string, ColumnValue>>) => Row
}

/** How one field stands in its column. */
interface Cell {
  readonly column: Column
  readonly write: (value: unknown) => ColumnValue
  readonly read: (value: ColumnValue) => unknown
}

/** `pointId` is the column `point_id`. */
export const snakeCase = (name: string): string => name.replace(/([a-z0-9])([A-Z])/gu, '$1_$2').toLowerCase()

/** Throws when the codec is not a record or two fields want the same column: a fault of the program, seen at its start. */
export function columnsOf<Row>(row: Codec<Row>): RowColumns<Row> {
  if (row.shape.kind !== 'record') throw new Error(`${row.name} is not a record and has no columns`)
  const cells = Object.entries<AnyCodec>(row.shape.fields).map(([field, codec]) => ({ field, ...cellOf(field, codec) }))
  const names = new Set(cells.map(({ column }) => column.name))
  if (names.size < cells.length) throw new Error(`Two fields of ${row.name} have the same column`)
  return {
    columns: cells.map(({ column }) => column),
    toColumns: (value) => {
      const fields = value as JsonObject
      return cells.map(({ field, write }) => (fields[field] === undefined ? null : write(fields[field])))
    },
    fromColumns: (values) => Object.fromEntries(cells.flatMap((cell) => readCell(cell, values))) as Row,
  }
}

function readCell({ field, column, read }: Cell & { readonly field: string }, values: Readonly<Record<string, ColumnValue>>) {
  const value = values[column.name] ?? null
  return value === null ? [] : [[field, read(value)] as const]
}

const same = { write: (value: unknown) => value as ColumnValue, read: (value: ColumnValue): unknown => value }
/** Some stores hand out a 64-bit integer as text. */
const whole = { write: (value: unknown) => value as ColumnValue, read: (value: ColumnValue): unknown => Number(value) }
const flagged = { write: (value: unknown) => (value === true ? 1 : 0), read: (value: ColumnValue): unknown => Number(value) === 1 }
const asJson = { write: (value: unknown) => JSON.stringify(value), read: (value: ColumnValue): unknown => JSON.parse(String(value)) }
const asCents = {
  write: (value: unknown) => (value as Money).cents,
  read: (value: ColumnValue): unknown => ({ cents: Number(value), currency: 'EUR' }),
}

function cellOf(field: string, codec: AnyCodec): Cell {
  const column = { name: snakeCase(field), nullable: codec.optional, comment: codec.label, kind: codec.shape.kind, path: [field] }
  if (codec.shape === Money.shape) return moneyCell(column)
  switch (codec.shape.kind) {
    case 'id':
    case 'text':
    case 'choice':
    case 'literal':
    case 'localDate':
    case 'instant':
      return { column: { ...column, type: 'text' }, ...same }
    case 'integer':
      return { column: { ...column, type: 'integer' }, ...whole }
    case 'boolean':
      return { column: { ...column, type: 'integer' }, ...flagged }
    case 'list':
    case 'record':
    case 'oneOf':
    case 'sealed':
      return { column: { ...column, type: 'text' }, ...asJson }
  }
}

function moneyCell(column: Omit<Column, 'type'>): Cell {
  const { et, en } = column.comment
  return {
    column: {
      ...column,
      name: `${column.name}_cents`,
      type: 'integer',
      comment: { et: `${et} (sentides)`, en: `${en} (in cents)` },
      kind: 'money',
      path: [...column.path, 'cents'],
    },
    ...asCents,
  }
}

/** A name as SQL takes it whatever its letters. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A column in `create table`, with the store's own words for the two types. */
export const columnDefinition = (column: Column, words: Readonly<Record<ColumnType, string>>): string =>
  `${quoted(column.name)} ${words[column.type]}${column.nullable ? '' : ' not null'}`
