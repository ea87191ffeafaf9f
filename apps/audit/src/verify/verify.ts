import { UsageFault, type Audit } from '../audit.js'
import type { Run } from '../command.js'
import { evidenceOf } from '../evidence/evidence-of.js'
import { keptCheckpoint } from '../evidence/kept-checkpoint.js'
import type { Outcome } from '../exit-codes.js'
import type { Scope } from './claims.js'
import { judge, outcomeOf } from './judge.js'
import type { VerifyOptions } from './options.js'
import { remember, remembered, usualFile, type Interruption } from './resume.js'
import { giveClaims, giveFindings } from './rows.js'

export const run: Run<VerifyOptions> = async (audit) => {
  const mode = modeOf(audit.options)
  const { since: sinceFile, resume } = audit.options
  const since = sinceFile === undefined ? undefined : await keptCheckpoint(sinceFile)
  const audited = await evidenceOf(audit)
  const place = { source: `${audit.source.kind} ${audit.source.name}`, origin: audited.evidence.origin }
  const before = resume === undefined ? undefined : await remembered(resume, place)
  const { verified, findings, claims } = await judge(audit, { audited, mode, since, before })
  if (audit.signal.aborted) return interrupted(audit, { ...place, next: verified.next, nextInBundles: verified.nextInBundles, findings })
  await giveFindings(audit, findings)
  await giveClaims(audit, claims)
  return outcomeOf(findings)
}

function modeOf({ quick, sample, full, resume }: VerifyOptions): Scope['mode'] {
  const named = [quick, sample, full].filter((each) => each !== undefined)
  if (named.length > 1 || (resume !== undefined && (quick ?? sample) !== undefined)) {
    throw new UsageFault({
      et: 'Vali üks: --quick, --sample või --full; jätkata saab täielikku kontrolli.',
      en: 'Choose one: --quick, --sample or --full; what can be resumed is a full verification.',
    })
  }
  if (quick) return 'quick'
  return sample === undefined ? 'full' : 'sample'
}

async function interrupted(audit: Audit<VerifyOptions>, interruption: Interruption): Promise<Outcome> {
  const file = audit.options.resume ?? usualFile
  await remember(file, interruption)
  await giveFindings(audit, interruption.findings)
  audit.note({
    et: `Katkestatud: tõenditest vaadatud ${interruption.nextInBundles}, sündmustest ${interruption.next}. Jätka: --resume ${file}`,
    en: `Interrupted: ${interruption.nextInBundles} leaves of the evidence and ${interruption.next} events are done with. To go on: --resume ${file}`,
  })
  return 'incomplete'
}
