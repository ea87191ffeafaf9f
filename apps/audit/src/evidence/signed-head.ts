import { lastCheckpointFile, openCheckpoint, type Checkpoint, type CheckpointFault } from '@dutybook/evidence'
import { isLeft, left, right, type Either } from '@dutybook/fp'
import type { AuditedEvidence } from './evidence-of.js'

/** The last checkpoint, and who confirms it. */
export interface SignedHead extends Checkpoint {
  readonly note: Buffer
  /** Names of the keys. */
  readonly signedBy: readonly string[]
  /** When the clock of the log or a witness has signed. */
  readonly signedAt?: string
}

/** Left: why its signatures do not hold, or that there is none. */
export async function signedHead({ evidence, files }: AuditedEvidence): Promise<Either<CheckpointFault['kind'] | 'absent', SignedHead>> {
  const note = await files.read(lastCheckpointFile)
  if (!note) return left('absent')
  const opened = openCheckpoint(note, evidence.origin, evidence.keys)
  if (isLeft(opened)) return left(opened.left.kind)
  const { checkpoint, confirmations } = opened.right
  const time = Math.max(...confirmations.map((each) => each.time))
  return right({
    ...checkpoint,
    note,
    signedBy: confirmations.map(({ verifier }) => verifier.name),
    ...(time > 0 ? { signedAt: new Date(time * 1000).toISOString() } : {}),
  })
}
