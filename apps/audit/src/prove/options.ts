import type { EvidenceOptions } from '../evidence/options.js'

export interface ProveOptions extends EvidenceOptions {
  readonly out?: string
}
