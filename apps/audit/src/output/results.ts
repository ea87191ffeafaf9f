import type { Label } from '@dutybook/modelling'
import type { Outcome } from '../exit-codes.js'

/** A column of the table for people. Machines get the whole row. */
export interface Column<Row> {
  readonly label: Label
  readonly of: (row: Row) => unknown
}

/** Takes a row; settles when there is room for the next. */
export type Give<Row> = (row: Row) => Promise<void>

/** Begins a table. Rows of all tables of a run stand in one file of NDJSON and in one list of JSON. */
export type Results = <Row extends object>(columns: readonly Column<Row>[]) => Give<Row>

/** How rows are written, in one form. */
export interface Writing {
  readonly results: Results
  /** Writes what is still held. `outcome` is absent when the run failed. */
  readonly end: (outcome?: Outcome) => Promise<void>
}

/** Writes text; settles when there is room for more. */
export type Write = (text: string) => Promise<void>
