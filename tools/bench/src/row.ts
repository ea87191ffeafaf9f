import type { Measured } from './line.js'
import type { Peer } from './peer.js'
import type { Progress } from './progress.js'

/** How much is measured, and beside whom. */
export interface Scale {
  readonly rounds: number
  /** Instead of the number of events, or of seconds in rows that take time, that the row takes by itself. */
  readonly events?: number
  readonly peers: readonly Peer[]
  readonly progress: Progress
}

/** What one name on the command line measures. */
export interface Row {
  readonly name: string
  readonly run: (scale: Scale) => Promise<readonly Measured[]>
}

/** What there is nothing to measure of yet. */
export class NotThere extends Error {}
