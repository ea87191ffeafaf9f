import type { AnyView, Label, ReadingDay, RowsOf, Verdict } from '@dutybook/modelling'

/** How the verdict on one expected result is reached. The rows must be those as of the reading day: of facts that held by then. */
export interface VerdictDefinition {
  /** The number of the expected result: `3.5`, `3.12(a)`. */
  readonly result: string
  readonly label: Label
  /** The views whose rows `of` asks for. */
  readonly reads: readonly AnyView[]
  readonly of: (rowsOf: RowsOf, on: ReadingDay) => Verdict
}
