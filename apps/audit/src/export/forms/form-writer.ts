import type { Cells } from '../table.js'

/** Writes rows in one form into a file. The same rows give the same bytes. */
export interface FormWriter {
  readonly write: (cells: Cells) => Promise<void>
  readonly end: () => Promise<void>
}
