import type { EvidenceOptions } from '../evidence/options.js'

export interface BisectOptions extends EvidenceOptions {
  readonly rule?: string
  readonly verdict?: string
  readonly reason?: string
  readonly view?: string
  readonly row?: string
  readonly field?: string
  readonly is?: string
  readonly on?: string
  /** What is known to be in order: the log up to this position. */
  readonly from: number
}
