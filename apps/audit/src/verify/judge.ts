import { claimedCheckpoint, lastCheckpointFile, verifyLog, verifySample, type Finding, type Verification } from '@dutybook/evidence'
import { decodeEvent, undecodableText, type StoredEvent } from '@dutybook/event-store'
import { isLeft } from '@dutybook/fp'
import type { Audit } from '../audit.js'
import type { AuditedEvidence } from '../evidence/evidence-of.js'
import { contradictionOf } from '../evidence/kept-checkpoint.js'
import type { Outcome } from '../exit-codes.js'
import { definitions } from '../reading/entries.js'
import { claimsOf, type Claim, type Scope } from './claims.js'
import type { VerifyOptions } from './options.js'
import type { Interruption } from './resume.js'

export type Verifying = Audit<Partial<VerifyOptions>>

/** What is to be verified, and what goes before it. */
export interface Question {
  readonly audited: AuditedEvidence
  readonly mode: Scope['mode']
  /** The checkpoint that was kept from an earlier visit. */
  readonly since: Buffer | undefined
  readonly before?: Interruption | undefined
}

/** What was found, what that shows and what it cannot show. Of a run that was stopped only the findings up to there. */
export interface Judgement {
  readonly verified: Verification
  readonly findings: readonly Finding[]
  readonly claims: readonly Claim[]
}

export async function judge(audit: Verifying, question: Question): Promise<Judgement> {
  const { audited, mode, since, before } = question
  const verified = mode === 'full' ? await fully(audit, audited, before) : await partly(audit, audited)
  const findings = [...(before?.findings ?? []), ...verified.findings]
  if (audit.signal.aborted) return { verified, findings, claims: [] }
  const kept = since && (await judgedSince(since, audited, verified))
  const all = [...findings, ...(kept?.finding ? [kept.finding] : [])]
  return { verified, findings: all, claims: claimsOf(all, await scopeOf(audit, question, verified, kept?.result)) }
}

async function fully(audit: Verifying, { evidence }: AuditedEvidence, before: Interruption | undefined): Promise<Verification> {
  const { next: from, nextInBundles: fromInBundles } = before ?? { next: 0, nextInBundles: 0 }
  const passes = evidence.events ? 2 : 1
  audit.progress.expect(Math.max(0, (await audit.source.log.head()) - from) * passes)
  const onProgress = stepping(audit, from)
  return verifyLog(evidence, { from, fromInBundles, undecodable: whyUnreadable, onProgress, signal: audit.signal })
}

async function partly(audit: Verifying, { evidence, files }: AuditedEvidence): Promise<Verification> {
  const last = await files.read(lastCheckpointFile)
  const size = (last && claimedCheckpoint(last)?.checkpoint.size) ?? 0
  const { sample = 0, seed = '' } = audit.options
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

async function scopeOf(audit: Verifying, question: Question, verified: Verification, since: Scope['since']): Promise<Scope> {
  const { mode, before, audited } = question
  const size = verified.head?.size ?? 0
  const sampled = mode === 'quick' ? 0 : Math.ceil((size * (audit.options.sample ?? 0)) / 100)
  return {
    ...{ mode, size, since, areKeysTrusted: audited.areKeysTrusted },
    hasStore: audited.evidence.events !== undefined,
    hasHead: verified.head !== undefined,
    looked: mode === 'full' ? size - (before?.next ?? 0) : Math.min(sampled + 1, size),
    unsigned: Math.max(0, (await audit.source.log.head()) - size),
  }
}

/** What was logged so but cannot be read breaks no integrity. */
export function outcomeOf(findings: readonly Finding[]): Outcome {
  if (findings.length === 0) return 'clean'
  return findings.every(({ kind }) => kind === 'undecodable') ? 'unknownVersion' : 'broken'
}
