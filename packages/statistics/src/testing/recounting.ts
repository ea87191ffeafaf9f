import { project, type AnyView, type LocalDate, type RecordedEvent, type RowsOf } from '@dutybook/modelling'
import { countTables } from '../count-tables.js'
import type { Cells } from './pencil.js'

type Row = Readonly<Record<string, string | number | boolean>>

/** The codes and the month name the row; the rest are its numbers, and days. */
const isName = (column: string, value: unknown): boolean =>
  (typeof value === 'string' && !column.endsWith('On')) || column === 'year' || column === 'month'

function cellsOf(table: string, row: Row): Cells {
  const columns = Object.entries(row)
  const names = columns.filter(([column, value]) => isName(column, value)).map(([, value]) => value)
  const numbers = columns.filter(([column, value]) => !isName(column, value) && Boolean(value))
  return Object.fromEntries(numbers.map(([column, value]) => [[table, ...names, column].join(' '), value]))
}

/** The tables as a recount has them: one entry per cell with anything in it, under the table, the codes of the row and the column. */
export function cellsOfTables(tables: readonly string[], log: readonly RecordedEvent[], from: string, to: string): Cells {
  const rowsOf = ((view: AnyView) => project(view, log)) as RowsOf
  const period = { from: from as LocalDate, to: to as LocalDate }
  const asked = countTables.filter(({ name }) => tables.includes(name))
  return Object.assign(
    {},
    ...asked.flatMap(({ name, of }) => (of(rowsOf, period) as readonly Row[]).map((row) => cellsOf(name, row))),
  ) as Cells
}

export const filled = (cells: Cells): Cells => Object.fromEntries(Object.entries(cells).filter(([, value]) => Boolean(value)))
