import { UsageFault, type Audit } from '../audit.js'
import type { Run } from '../command.js'
import { bisectCondition } from './bisect-condition.js'
import { conditionOf } from './condition.js'
import { firstBreach } from './first-breach.js'
import type { BisectOptions } from './options.js'
import { firstUnlogged } from './unlogged.js'

/** A rule is broken by one event, which is looked for from the first on; a condition of rows is looked for by halves. */
export const run: Run<BisectOptions> = async (audit) => {
  mustAskOne(audit)
  const { rule } = audit.options
  if (rule === undefined) return bisectCondition(audit, conditionOf(audit.options))
  return rule === 'logged' ? firstUnlogged(audit) : firstBreach(audit, rule)
}

function mustAskOne({ options: { rule, verdict, view, reason, row, field, is } }: Audit<BisectOptions>): void {
  const asked = [rule, verdict, view].filter((each) => each !== undefined)
  const isWhole = (view === undefined) === (row === undefined) && (field === undefined) === (is === undefined)
  const belongs = (field === undefined || view !== undefined) && (reason === undefined || verdict !== undefined)
  if (asked.length === 1 && isWhole && belongs) return
  throw new UsageFault({
    et: 'Küsi üht: --rule; --verdict, soovi korral koos --reason; või --view koos --row, soovi korral ka --field koos --is.',
    en: 'Ask for one: --rule; --verdict, with --reason if you like; or --view with --row, and --field with --is if you like.',
  })
}
