import type { EvidenceOptions } from '../evidence/options.js'

export interface CheckpointOptions extends EvidenceOptions {
  readonly out?: string
}
