import { StoreError, type KeyedRow, type Position, type RowQuery, type ViewChanges } from '@dutybook/event-store'
import { isOfCodec, quoted, type AnyView, type Column, type ColumnValue, type Instant, type RowColumns } from '@dutybook/modelling'
import { inSnapshot, type Connection } from './connection.js'
import { renew } from './view-leases.js'
import { prepared, stateOf } from './view-versions.js'
import { viewTable } from './view-table.js'

type KeyedColumns = readonly [key: string, ...values: readonly ColumnValue[]]

const keyedRow = ({ columns, fromColumns }: RowColumns<unknown>, [key, ...values]: KeyedColumns): KeyedRow => ({
  key,
  row: fromColumns(Object.fromEntries(columns.map(({ name }, index) => [name, values[index] ?? null]))),
})

export function loadRows(connection: Connection, view: AnyView, keys: readonly string[]): ReadonlyMap<string, unknown> {
  const { row, select } = viewTable(view)
  const found = inSnapshot(connection, () => {
    prepared(connection, view)
    return connection.all<KeyedColumns>(`${select} where "key" in (select value from json_each(?))`, JSON.stringify(keys))
  })
  const rows = new Map(found.map((each) => keyedRow(row, each)).map((each) => [each.key, each.row]))
  return rows
}

/** The rows as columns; checked before the write is queued, so that nothing of a wrong batch is begun. */
export function columnsToSave(view: AnyView, { upserts }: ViewChanges): readonly (readonly ColumnValue[])[] {
  const { row } = viewTable(view)
  return [...upserts].map(([key, value]) => {
    if (!isOfCodec(view.row, value)) throw new StoreError('invalid', `The row ${key} is not a ${view.row.name} of the view ${view.name}.`)
    return [key, ...row.toColumns(value)]
  })
}

/** Runs inside a transaction. */
export function saveRows(
  connection: Connection,
  view: AnyView,
  rows: readonly (readonly ColumnValue[])[],
  { deletes, previous, checkpoint, lease }: ViewChanges,
  now: Instant,
): boolean {
  if (stateOf(connection, view)?.checkpoint !== previous) return false
  if (lease && !renew(connection, view, lease, now)) return false
  const { upsert, remove } = viewTable(view)
  for (const key of deletes) connection.run(remove, key)
  for (const row of rows) connection.run(upsert, ...row)
  connection.run('update views set checkpoint = ? where name = ? and version = ?', checkpoint, view.name, view.version)
  return true
}

/** Rows and checkpoint of one moment. */
export function queryRows(
  connection: Connection,
  view: AnyView,
  query: RowQuery = {},
): { readonly rows: readonly KeyedRow[]; readonly checkpoint: Position } {
  return inSnapshot(connection, () => {
    const { checkpoint } = prepared(connection, view)
    const { row, select } = viewTable(view)
    const { sql, values } = conditions(view, query)
    return { rows: connection.all<KeyedColumns>(select + sql, ...values).map((each) => keyedRow(row, each)), checkpoint }
  })
}

function conditions(view: AnyView, { where = {}, afterKey, limit = -1 }: RowQuery): { sql: string; values: (string | number)[] } {
  const asked = Object.entries(where).map(([field, value]) => ({ column: viewTable(view).columnFor(field), value }))
  const tests = asked.map(({ column, value }) => (isOf(column, value) ? `${quoted(column.name)} = ?` : 'false and ? is null'))
  const values = asked.map(({ value }) => (typeof value === 'boolean' ? Number(value) : value))
  if (afterKey !== undefined) tests.push('"key" > ?')
  return {
    sql: `${tests.length > 0 ? ` where ${tests.join(' and ')}` : ''} order by "key" limit ?`,
    values: [...values, ...(afterKey === undefined ? [] : [afterKey]), limit],
  }
}

/** SQLite would take '2' for 2 in a column of numbers; a value of another type is nobody's. */
function isOf(column: Column, value: string | number | boolean): boolean {
  if (column.kind === 'boolean') return typeof value === 'boolean'
  return column.type === 'integer' ? typeof value === 'number' : typeof value === 'string'
}
