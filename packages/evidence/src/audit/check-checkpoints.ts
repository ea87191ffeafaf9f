import { isLeft } from '@dutybook/fp'
import { checkpointPath } from '../note/checkpoint-history.js'
import { openCheckpoint, type CheckpointFault, type OpenedCheckpoint } from '../note/checkpoint.js'
import type { Verifier } from '../note/verifier-key.js'
import type { TreeHead } from '../tree/tree-head.js'
import type { Finding } from './finding.js'

/** The keys of a log and of its witnesses: the log's own, its clock's, and all others. */
export type KnownKeys = readonly [log: Verifier, clock: Verifier, ...witnesses: Verifier[]]

/** A head that its log has signed. */
export interface Head extends TreeHead {
  readonly path: string
  /** Seconds since 1970. */
  readonly time: number
}

export interface CheckedCheckpoints {
  readonly findings: readonly Finding[]
  /** All heads that hold, in their order, with the file of each. */
  readonly heads: readonly Head[]
  /** The newest file. */
  readonly newest: Buffer | undefined
}

/** Every checkpoint that was kept, against the keys and against the one before. Strict: a signature of a key that is not listed is a finding. */
export async function checkCheckpoints(
  origin: string,
  keys: KnownKeys,
  checkpoints: AsyncIterable<Buffer | undefined>,
): Promise<CheckedCheckpoints> {
  const findings: Finding[] = []
  const heads: Head[] = []
  let [number, newest] = [0, undefined as Buffer | undefined]
  for await (const bytes of checkpoints) {
    newest = bytes
    const path = checkpointPath(number++)
    const opened = bytes && openCheckpoint(bytes, origin, keys)
    if (!opened) findings.push({ kind: 'checkpoint', path, detail: 'The checkpoint is missing.' })
    else if (isLeft(opened)) findings.push(refused(path, opened.left))
    else {
      const head = { ...opened.right.checkpoint, path, time: clockOf(opened.right, keys) ?? heads.at(-1)?.time ?? 0 }
      findings.push(...problemsOf(opened.right, head, heads.at(-1), keys))
      heads.push(head)
    }
  }
  return { findings, heads, newest }
}

function problemsOf(opened: OpenedCheckpoint, head: Head, before: Head | undefined, keys: KnownKeys): readonly Finding[] {
  const { path } = head
  const signing = strictly(opened, clockOf(opened, keys))
  const isShorter = head.size < (before?.size ?? 0)
  const isOlder = head.time < (before?.time ?? 0)
  return [
    ...(signing ? [{ kind: 'signature', path, detail: signing } as const] : []),
    ...(isShorter ? [{ kind: 'checkpoint', path, detail: 'The log is shorter than before.' } as const] : []),
    ...(isOlder ? [{ kind: 'checkpoint', path, detail: 'The checkpoint is older than the one before it.' } as const] : []),
  ]
}

/** Whether the log and its clock have signed, and nobody who is not listed. */
export const isStrictlySigned = (opened: OpenedCheckpoint, keys: KnownKeys): boolean =>
  strictly(opened, clockOf(opened, keys)) === undefined

const clockOf = ({ confirmations }: OpenedCheckpoint, [, clock]: KnownKeys): number | undefined =>
  confirmations.find(({ verifier }) => verifier.vkey === clock.vkey)?.time

function strictly({ signatures, confirmations }: OpenedCheckpoint, time: number | undefined): string | undefined {
  if (time === undefined) return 'The clock of the log has not signed.'
  return signatures.length === confirmations.length ? undefined : 'A signature is of a key that is not listed.'
}

const refused = (path: string, fault: CheckpointFault): Finding =>
  fault.kind === 'malformed' || fault.kind === 'otherLog'
    ? { kind: 'checkpoint', path, detail: fault.kind === 'malformed' ? 'This is no checkpoint.' : `It is of the log ${fault.origin}.` }
    : {
        kind: 'signature',
        path,
        detail: fault.kind === 'notSigned' ? 'The log has not signed it.' : `The signature of ${fault.name} does not hold.`,
      }
