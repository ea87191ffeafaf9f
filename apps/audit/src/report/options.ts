import type { EvidenceOptions } from '../evidence/options.js'

export interface ReportOptions extends EvidenceOptions {
  readonly out?: string
  readonly since?: string
  readonly days: number
}
