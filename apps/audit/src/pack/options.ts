import type { EvidenceOptions } from '../evidence/options.js'

export interface PackCommandOptions extends EvidenceOptions {
  readonly out: string
  readonly prove?: readonly number[]
}
