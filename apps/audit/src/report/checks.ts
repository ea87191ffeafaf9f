import type { Label } from '@dutybook/modelling'
import type { Audit } from '../audit.js'
import type { AnyAuditCommand } from '../command.js'
import { decisions } from '../decisions/command.js'
import { duplicates } from '../duplicates/command.js'
import { graver, type Outcome } from '../exit-codes.js'
import { knownFault } from '../fault.js'
import { gaps } from '../gaps/command.js'
import { late } from '../late/command.js'
import { replay } from '../replay/command.js'
import { substitution } from '../substitution/command.js'
import type { ReportOptions } from './options.js'

/** What one command said of the log. */
export interface Check {
  /** The command: given alone it shows each row. */
  readonly check: string
  readonly text: Label
  /** How many rows it gave: what it found, for `replay` the views, for `substitution` what was done in another's position. */
  readonly rows: number
  readonly outcome: Outcome
}

/** The commands that judge a whole log, in the order of the report. */
const judging: readonly AnyAuditCommand[] = [gaps, duplicates, late, decisions, substitution, replay]

/** Runs each that can read this source, as it would run alone. */
export async function checksOf(audit: Audit<ReportOptions>): Promise<readonly Check[]> {
  const checks: Check[] = []
  for (const command of judging.filter(({ sources }) => sources.includes(audit.source.kind))) checks.push(await checked(audit, command))
  return checks
}

async function checked(audit: Audit<ReportOptions>, command: AnyAuditCommand): Promise<Check> {
  let [rows, worst] = [0, 'clean' as Outcome]
  const run = await command.load()
  const outcome = await run({
    ...audit,
    args: [],
    source: audit.source,
    results: () => async () => void (rows += 1),
    note: () => undefined,
    met: (met) => void (worst = graver(worst, met)),
  }).catch(endOf)
  return { check: command.name, text: command.summary, rows, outcome: graver(worst, outcome) }
}

/** A command that cannot go on ends as it would alone; the report says so and goes on. */
function endOf(error: unknown): Outcome {
  const fault = knownFault(error)
  if (fault) return fault.outcome
  throw error
}
