import type { AnyView, Codec, Label, LocalDate, Period, Position, RowsOf } from '@dutybook/modelling'

/**
 * A table of counts over a period. A fact counts in the period in which it held, whenever it was recorded. Every count is a whole
 * number, and 0 where there was nothing to count.
 */
export interface CountTable<Row> {
  /** camelCase; it names the table to readers. */
  readonly name: string
  readonly label: Label
  readonly duty: string
  /** The views whose rows `of` asks for. */
  readonly reads: readonly AnyView[]
  readonly row: Codec<Row>
  readonly of: (rowsOf: RowsOf, period: Period) => readonly Row[]
}

// As for AnyView.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyCountTable = CountTable<any>

/**
 * The positions that may read exact counts of this table: whoever may read every view that it counts, since a small count can point at a
 * person. Undefined where all of them are open. For everybody else there are releases.
 */
export function readersOfCounts({ reads }: AnyCountTable): readonly Position[] | undefined {
  const closed = reads.flatMap(({ readers }) => (readers ? [readers] : []))
  const [first, ...rest] = closed
  return first?.filter((position) => rest.every((readers) => readers.includes(position)))
}

/** Both ends of a period belong to it. */
export const isWithin = (day: LocalDate | undefined, { from, to }: Period): boolean => day !== undefined && from <= day && day <= to
