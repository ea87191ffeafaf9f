import type { Finding } from '@dutybook/evidence'
import { decodeEvent } from '@dutybook/event-store'
import { isLeft, isRight } from '@dutybook/fp'
import { readFile } from 'node:fs/promises'
import type { Audit } from '../audit.js'
import type { AuditedEvidence } from '../evidence/evidence-of.js'
import { signedHead } from '../evidence/signed-head.js'
import { graver, outcomes, type Outcome } from '../exit-codes.js'
import { definitions } from '../reading/entries.js'
import { outcomeOf, type Judgement } from '../verify/judge.js'
import { checksOf, type Check } from './checks.js'
import type { ReportOptions } from './options.js'

/** So many findings are written out; all are counted. */
export const mostFindings = 200

/** All that the report says. Nothing of it depends on the clock or the machine: of one history it is always the same. */
export interface Contents {
  readonly format: 'dutybook-audit report 1'
  readonly tool: { readonly name: string; readonly version: string }
  readonly log: {
    readonly origin: string
    readonly source: string
    readonly events: number
    readonly firstRecordedAt?: string
    readonly lastRecordedAt?: string
  }
  /** The newest head that holds under the keys; absent when there is none. */
  readonly head?: {
    readonly size: number
    readonly root: string
    readonly signedBy: readonly string[]
    readonly signedAt?: string
  }
  readonly checkpoints: number
  readonly areKeysTrusted: boolean
  readonly claims: readonly { readonly claim: string; readonly result: string; readonly text: string }[]
  readonly checks: readonly (Omit<Check, 'text'> & { readonly text: string })[]
  readonly findings: { readonly count: number; readonly shown: readonly Finding[] }
  readonly outcome: Outcome
  readonly exit: number
}

export async function contentsOf(audit: Audit<ReportOptions>, audited: AuditedEvidence, judgement: Judgement): Promise<Contents> {
  const { language } = audit
  const checks = await checksOf(audit)
  const { findings, claims, verified } = judgement
  const outcome = checks.map((each) => each.outcome).reduce(graver, outcomeOf(findings))
  return {
    format: 'dutybook-audit report 1',
    tool: await toolOf(),
    log: { origin: audited.evidence.origin, source: audit.source.kind, ...(await rangeOf(audit)) },
    ...(await headOf(audited)),
    ...{ checkpoints: verified.checkpoints, areKeysTrusted: audited.areKeysTrusted },
    claims: claims.map(({ claim, result, text }) => ({ claim, result, text: text[language] })),
    checks: checks.map((each) => ({ ...each, text: each.text[language] })),
    findings: { count: findings.length, shown: findings.slice(0, mostFindings) },
    ...{ outcome, exit: outcomes[outcome].exit },
  }
}

async function toolOf(): Promise<Contents['tool']> {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string }
  return { name: 'dutybook-audit', version }
}

async function headOf(audited: AuditedEvidence): Promise<Pick<Contents, 'head'>> {
  const found = await signedHead(audited)
  if (isLeft(found)) return {}
  const { size, root, signedBy, signedAt } = found.right
  return { head: { size, root: root.toString('base64'), signedBy, ...(signedAt === undefined ? {} : { signedAt }) } }
}

async function rangeOf({ source: { log } }: Pick<Audit, 'source'>): Promise<Omit<Contents['log'], 'origin' | 'source'>> {
  const events = await log.head()
  const [first, last] = [await recordedAt(log, 0), await recordedAt(log, Math.max(events - 1, 0))]
  return { events, ...(first === undefined ? {} : { firstRecordedAt: first }), ...(last === undefined ? {} : { lastRecordedAt: last }) }
}

/** Of the next event behind a position; undefined where there is none or it cannot be read. */
async function recordedAt(log: Audit['source']['log'], after: number): Promise<string | undefined> {
  for await (const each of log.readAll({ after, limit: 1 })) {
    const event = decodeEvent(definitions, each)
    return isRight(event) ? event.right.metadata.recordedAt : undefined
  }
  return undefined
}
