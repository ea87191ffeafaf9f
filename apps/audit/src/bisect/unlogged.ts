import { verifyLog, type Finding } from '@dutybook/evidence'
import { Interrupted, type Audit } from '../audit.js'
import { evidenceOf } from '../evidence/evidence-of.js'
import type { Outcome } from '../exit-codes.js'
import { giveFindings } from '../verify/rows.js'
import type { BisectOptions } from './options.js'

/** The first finding of a full verification behind `from`; faults of the evidence that lie at no position come when there is none. */
export async function firstUnlogged(audit: Audit<BisectOptions>): Promise<Outcome> {
  const { evidence } = await evidenceOf(audit)
  const { findings } = await verifyLog(evidence, { signal: audit.signal })
  if (audit.signal.aborted) throw new Interrupted()
  const { asOf, from } = audit.options
  const end = typeof asOf === 'number' ? asOf : Infinity
  const isAsked = ({ position }: Finding): boolean => position === undefined || (position > from && position <= end)
  const first = findings.filter(isAsked).slice(0, 1)
  await giveFindings(audit, first)
  return first.length > 0 ? 'broken' : 'clean'
}
