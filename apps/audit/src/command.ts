import type { Label } from '@dutybook/modelling'
import type { Audit } from './audit.js'
import type { Outcome } from './exit-codes.js'
import type { SourceKind } from './source/source.js'

/** An argument as the help shows it. */
export interface Argument {
  /** `<event>` must be there, `[code]` may be. */
  readonly name: string
  readonly label: Label
}

export interface CommandOption {
  /** As commander takes it: `--days <number>`. */
  readonly flags: string
  readonly label: Label
  /** Throws `InvalidArgumentError` for a text that it cannot take. */
  readonly parse?: (text: string) => unknown
  readonly default?: string | number
  readonly choices?: readonly string[]
  readonly required?: boolean
}

/** Does the work of a command: gives rows and notes to `audit`, and says how it ended. */
export type Run<Options> = (audit: Audit<Options>) => Promise<Outcome>

/**
 * One command of the auditor. This value is loaded for every run, also for help, so its file imports nothing heavy: what works on
 * events is behind `load`.
 */
export interface AuditCommand<Options = object> {
  readonly name: string
  readonly summary: Label
  readonly args?: readonly Argument[]
  readonly options?: readonly CommandOption[]
  /** The sources that it can read; none for a command that reads no log. */
  readonly sources: readonly SourceKind[]
  /** Which of the two clocks it can go back on: what was known, what had happened. */
  readonly asOf?: 'both' | 'recorded'
  readonly load: () => Promise<Run<Options>>
}

// A list of unlike commands cannot name their options; the parameter of the work is contravariant.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyAuditCommand = AuditCommand<any>
