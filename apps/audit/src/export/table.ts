import type { AnyCodec, Column, ColumnValue, Label } from '@dutybook/modelling'

export type Cells = readonly ColumnValue[]

/** What is exported: its columns, and its rows in an order that is always the same. */
export interface ExportTable {
  /** camelCase; also the name of the file. */
  readonly name: string
  readonly label: Label
  /** What the columns come from. */
  readonly row: AnyCodec
  readonly columns: readonly Column[]
  readonly rows: AsyncIterable<Cells>
  /** What the manifest says about the rows besides; asked for when all have been read. */
  readonly facts: () => Readonly<Record<string, unknown>>
}
