import { isLeft, left, right, type Either } from '@dutybook/fp'
import type { TreeHead } from '../tree/tree-head.js'
import { countFrom, hashFrom } from './base64.js'
import { openNote, parseNote, type Note, type NoteFault, type OpenedNote } from './note.js'
import type { Verifier } from './verifier-key.js'

/** What a log says of itself at a moment: C2SP tlog-checkpoint, without extension lines. */
export interface Checkpoint extends TreeHead {
  readonly origin: string
}

export const checkpointText = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${root.toString('base64')}\n`

/** Further lines are the log's own business and are read over; undefined for a text that is no checkpoint. */
export function checkpointFrom(text: string): Checkpoint | undefined {
  const [origin = '', size = '', root = '', ...further] = text.split('\n')
  const head = { size: countFrom(size), root: hashFrom(root) }
  if (origin === '' || head.size === undefined || head.root === undefined) return undefined
  return further.pop() === '' && !further.includes('') ? { origin, size: head.size, root: head.root } : undefined
}

export interface OpenedCheckpoint extends OpenedNote {
  readonly checkpoint: Checkpoint
}

/** `otherLog`: signed well, but it is a checkpoint of another origin than was asked for. */
export type CheckpointFault = NoteFault | { readonly kind: 'otherLog'; readonly origin: string }

/** A checkpoint of this origin that a key of the log has signed; the first of the keys is the log's own, the others are witnesses. */
export function openCheckpoint(
  bytes: Uint8Array,
  origin: string,
  [log, ...others]: readonly [Verifier, ...Verifier[]],
): Either<CheckpointFault, OpenedCheckpoint> {
  const note = openNote(bytes, [log, ...others])
  if (isLeft(note)) return note
  const checkpoint = checkpointFrom(note.right.text)
  if (!checkpoint) return left({ kind: 'malformed' })
  if (checkpoint.origin !== origin) return left({ kind: 'otherLog', origin: checkpoint.origin })
  const isByLog = note.right.confirmations.some(({ verifier }) => verifier.vkey === log.vkey)
  return isByLog ? right({ ...note.right, checkpoint }) : left({ kind: 'notSigned' })
}

/** Reads without checking a signature: for a first look at whose checkpoint it is. */
export function claimedCheckpoint(bytes: Uint8Array): (Note & { readonly checkpoint: Checkpoint }) | undefined {
  const note = parseNote(bytes)
  const checkpoint = note && checkpointFrom(note.text)
  return note && checkpoint && { ...note, checkpoint }
}
