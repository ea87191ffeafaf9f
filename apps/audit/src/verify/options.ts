import type { EvidenceOptions } from '../evidence/options.js'

export interface VerifyOptions extends EvidenceOptions {
  readonly quick?: true
  /** Percent. */
  readonly sample?: number
  readonly full?: true
  readonly seed: string
  readonly since?: string
  readonly resume?: string
}
