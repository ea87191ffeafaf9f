import type { Column } from '@dutybook/modelling'
import type { Cells } from './table.js'

export interface ColumnTotal {
  readonly column: string
  /** How many cells hold a value. */
  readonly filled: number
  /** The sum of a column of whole numbers, as text: it may be longer than a number of JSON is exact. */
  readonly sum?: string
}

export interface Totals {
  readonly add: (cells: Cells) => void
  readonly rows: () => number
  readonly columns: () => readonly ColumnTotal[]
  /** The sum of all whole numbers of all rows. */
  readonly hashTotal: () => string
}

/** Counts while the rows go by. */
export function totalsOf(columns: readonly Column[]): Totals {
  const [filled, sums] = [columns.map(() => 0), columns.map(() => 0n)]
  let rows = 0
  return {
    add: (cells) => {
      rows += 1
      columns.forEach((_, index) => {
        const cell = cells[index] ?? null
        if (cell !== null) filled[index] = (filled[index] ?? 0) + 1
        if (typeof cell === 'number') sums[index] = (sums[index] ?? 0n) + BigInt(cell)
      })
    },
    rows: () => rows,
    columns: () =>
      columns.map(({ name, type }, index) => ({
        ...{ column: name, filled: filled[index] ?? 0 },
        ...(type === 'integer' ? { sum: String(sums[index]) } : {}),
      })),
    hashTotal: () => String(sums.reduce((one, other) => one + other, 0n)),
  }
}
