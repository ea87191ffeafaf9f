import { decodeEvent, undecodableText, type StoredEvent } from '@dutybook/event-store'
import { claimedCheckpoint, verifyLog, verifySample, type Finding, type Verification } from '@dutybook/evidence'
import { isLeft } from '@dutybook/fp'
import { UsageFault, type Audit } from '../audit.js'
import type { Run } from '../command.js'
import { evidenceOf, type AuditedEvidence } from '../evidence/evidence-of.js'
import { contradictionOf, keptCheckpoint } from '../evidence/kept-checkpoint.js'
import type { Outcome } from '../exit-codes.js'
import { definitions } from '../reading/entries.js'
import { claimsOf, type Scope } from './claims.js'
import type { VerifyOptions } from './options.js'
import { remember, remembered, usualFile, type Interruption } from './resume.js'
import { giveClaims, giveFindings } from './rows.js'

type Verifying = Audit<VerifyOptions>

export const run: Run<VerifyOptions> = async (audit) => {
  const mode = modeOf(audit.options)
  const { since: sinceFile, resume } = audit.options
  const since = sinceFile === undefined ? undefined : await keptCheckpoint(sinceFile)
  const audited = await evidenceOf(audit)
  const place = { source: `${audit.source.kind} ${audit.source.name}`, origin: audited.evidence.origin }
  const before = resume === undefined ? undefined : await remembered(resume, place)
  const verified = mode === 'full' ? await fully(audit, audited, before) : await partly(audit, audited)
  const findings = [...(before?.findings ?? []), ...verified.findings]
  if (audit.signal.aborted) return interrupted(audit, { ...place, next: verified.next, findings })
  const kept = since && (await judgedSince(since, audited, verified))
  const all = [...findings, ...(kept?.finding ? [kept.finding] : [])]
  await giveFindings(audit, all)
  await giveClaims(audit, claimsOf(all, await scopeOf(audit, audited, { mode, verified, before, since: kept?.result })))
  return outcomeOf(all)
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

async function fully(audit: Verifying, { evidence }: AuditedEvidence, before: Interruption | undefined): Promise<Verification> {
  const from = before?.next ?? 0
  const passes = evidence.events ? 2 : 1
  audit.progress.expect(Math.max(0, (await audit.source.log.head()) - from) * passes)
  return verifyLog(evidence, { from, undecodable: whyUnreadable, onProgress: stepping(audit, from), signal: audit.signal })
}

async function partly(audit: Verifying, { evidence, files }: AuditedEvidence): Promise<Verification> {
  const last = await files.read('checkpoint')
  const size = (last && claimedCheckpoint(last)?.checkpoint.size) ?? 0
  const { sample = 0, seed } = audit.options
  const count = Math.ceil((size * sample) / 100)
  audit.progress.expect(count + 1)
  return verifySample(evidence, { count, seed, onProgress: stepping(audit, 0) })
}

/** Turns "so many are done" into steps; a second pass begins at `from` again. */
function stepping({ progress }: Verifying, from: number): (done: { readonly leaves: number }) => void {
  let seen = from
  return ({ leaves }) => {
    if (leaves < seen) seen = from
    for (; seen < leaves; seen += 1) progress.step()
  }
}

function whyUnreadable(stored: StoredEvent): string | undefined {
  const event = decodeEvent(definitions, stored)
  return isLeft(event) ? undecodableText(event.left) : undefined
}

async function interrupted(audit: Verifying, interruption: Interruption): Promise<Outcome> {
  const file = audit.options.resume ?? usualFile
  await remember(file, interruption)
  await giveFindings(audit, interruption.findings)
  audit.note({
    et: `Katkestatud pärast ${interruption.next} sündmust. Jätka: --resume ${file}`,
    en: `Interrupted after ${interruption.next} events. To go on: --resume ${file}`,
  })
  return 'incomplete'
}

interface JudgedSince {
  readonly finding?: Finding
  readonly result: NonNullable<Scope['since']>
}

/** A proof out of tiles that are at fault would show nothing. */
async function judgedSince(since: Buffer, { evidence }: AuditedEvidence, { head, findings }: Verification): Promise<JudgedSince> {
  if (!head || findings.some(({ kind }) => kind === 'tile')) return { result: 'notChecked' }
  const finding = await contradictionOf(since, evidence, head)
  return finding ? { finding, result: 'fails' } : { result: 'holds' }
}

interface Done {
  readonly mode: Scope['mode']
  readonly verified: Verification
  readonly before: Interruption | undefined
  readonly since: Scope['since']
}

async function scopeOf(audit: Verifying, { evidence, areKeysTrusted }: AuditedEvidence, done: Done): Promise<Scope> {
  const { mode, verified, before, since } = done
  const size = verified.head?.size ?? 0
  const sampled = mode === 'quick' ? 0 : Math.ceil((size * (audit.options.sample ?? 0)) / 100)
  const looked = mode === 'full' ? size - (before?.next ?? 0) : Math.min(sampled + 1, size)
  const unsigned = Math.max(0, (await audit.source.log.head()) - size)
  return {
    mode,
    hasStore: evidence.events !== undefined,
    areKeysTrusted,
    hasHead: verified.head !== undefined,
    looked,
    size,
    unsigned,
    since,
  }
}

/** What was logged so but cannot be read breaks no integrity. */
function outcomeOf(findings: readonly Finding[]): Outcome {
  if (findings.length === 0) return 'clean'
  return findings.every(({ kind }) => kind === 'undecodable') ? 'unknownVersion' : 'broken'
}
