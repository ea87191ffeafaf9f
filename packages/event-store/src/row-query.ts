import { columnsOf, type AnyView, type Column } from '@dutybook/modelling'
import { StoreError } from './event-store.js'
import type { KeyedRow, RowQuery } from './view-store.js'

const inOneColumn: readonly Column['kind'][] = ['id', 'text', 'choice', 'integer', 'boolean', 'literal', 'localDate', 'instant']

/** The fields of a view's row that a reader may ask by: those whose value stands in one column as it is. */
export const fieldsToAskBy = (view: AnyView): readonly string[] =>
  columnsOf(view.row)
    .columns.filter((each) => inOneColumn.includes(each.kind))
    .flatMap((each) => each.path)

/** The order of the bytes of UTF-8, which is what databases compare by; that of JavaScript strings differs beyond U+FFFF. */
export const compareKeys = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other))

/** The rows that the query asks for, out of rows in memory. */
export function selectRows<Row>(view: AnyView, rows: Iterable<readonly [string, Row]>, query: RowQuery = {}): readonly KeyedRow<Row>[] {
  const where = Object.entries(query.where ?? {})
  const fields = fieldsToAskBy(view)
  const unknown = where.find(([name]) => !fields.includes(name))
  if (unknown) throw new StoreError('invalid', `The view ${view.name} has no field ${unknown[0]} to ask by.`)
  const { afterKey } = query
  return [...rows]
    .map(([key, row]) => ({ key, row }))
    .filter(
      ({ key, row }) => (afterKey === undefined || compareKeys(key, afterKey) > 0) && where.every(([name, value]) => has(row, name, value)),
    )
    .sort((one, other) => compareKeys(one.key, other.key))
    .slice(0, query.limit)
}

const has = (row: unknown, name: string, value: unknown): boolean => (row as Readonly<Record<string, unknown>>)[name] === value
