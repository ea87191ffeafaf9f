import { isLeft } from '@dutybook/fp'
import { claimedCheckpoint, type Checkpoint } from '../note/checkpoint.js'
import { noteText, openNote, signatureLine, type OpenedNote } from '../note/note.js'
import type { Signer } from '../note/signing-key.js'
import type { Verifier } from '../note/verifier-key.js'
import { verifyConsistency } from '../tree/verify-proofs.js'
import { emptyRoot } from '../tree/hashes.js'
import { addCheckpointFrom, type AddCheckpoint } from './add-checkpoint.js'
import type { WitnessStore } from './witness-store.js'

/** As C2SP tlog-witness has it, in the numbers of HTTP. The text is a signature line, the known size, or what is wrong. */
export interface WitnessAnswer {
  /** 400 no request · 403 not signed by the log · 404 unknown log · 409 another size is known · 422 not consistent with what is known. */
  readonly status: 200 | 400 | 403 | 404 | 409 | 422
  readonly text: string
}

export interface WitnessOptions {
  readonly signer: Signer
  /** The keys of the logs that are watched; the name of a key is the origin of its log. */
  readonly logs: readonly Verifier[]
  readonly store: WitnessStore
  /** Seconds since 1970. */
  readonly now: () => number
}

export interface WatchingWitness {
  readonly addCheckpoint: (request: string) => Promise<WitnessAnswer>
  readonly last: (origin: string) => Promise<string | undefined>
}

/**
 * Cosigns a checkpoint only when it continues the last one that was cosigned, and only after it is on the disk. One request after the other,
 * so that nothing comes between the look at the last checkpoint and the keeping of the next.
 */
export function watchingWitness(options: WitnessOptions): WatchingWitness {
  let before: Promise<unknown> = Promise.resolve()
  return {
    last: options.store.last,
    addCheckpoint: (request) => {
      const answer = before.then(() => answerTo(request, options))
      before = answer.catch(() => undefined)
      return answer
    },
  }
}

const refusal = (status: WitnessAnswer['status'], text: string): WitnessAnswer => ({ status, text: `${text}\n` })

async function answerTo(request: string, options: WitnessOptions): Promise<WitnessAnswer> {
  const asked = addCheckpointFrom(request)
  const claimed = asked && claimedCheckpoint(Buffer.from(asked.note))
  if (!asked || !claimed) return refusal(400, 'This is no add-checkpoint request.')
  const keys = options.logs.filter((each) => each.name === claimed.checkpoint.origin)
  if (keys.length === 0) return refusal(404, 'This log is not known here.')
  const opened = openNote(Buffer.from(asked.note), keys)
  if (isLeft(opened)) return refusal(403, 'The checkpoint is not signed by the log.')
  if (asked.oldSize > claimed.checkpoint.size) return refusal(400, 'The old size is larger than the checkpoint.')
  const known = await lastOf(options.store, claimed.checkpoint.origin)
  const problem = contradiction(asked, claimed.checkpoint, known)
  if (problem?.isEvidence) await options.store.keepContradiction(claimed.checkpoint.origin, request, known.note)
  return problem?.answer ?? cosign(opened.right, claimed.checkpoint, options)
}

interface Known extends Checkpoint {
  readonly note: string
}

async function lastOf(store: WitnessStore, origin: string): Promise<Known> {
  const note = await store.last(origin)
  const checkpoint = note === undefined ? { origin, size: 0, root: emptyRoot } : claimedCheckpoint(Buffer.from(note))?.checkpoint
  if (!checkpoint) throw new Error(`What the witness kept of ${origin} is damaged. Nothing is signed for it until somebody has looked.`)
  return { ...checkpoint, note: note ?? 'nothing' }
}

/** Two signed roots of one size are a fork, whatever else the request says; a proof that does not hold may be one. */
function contradiction(
  { oldSize, proof }: AddCheckpoint,
  asked: Checkpoint,
  known: Known,
): { readonly answer: WitnessAnswer; readonly isEvidence: boolean } | undefined {
  const isFork = asked.size === known.size && !asked.root.equals(known.root)
  if (oldSize !== known.size) return { answer: refusal(409, String(known.size)), isEvidence: isFork }
  if (verifyConsistency(known, asked, proof)) return undefined
  return { answer: refusal(422, 'The checkpoint does not continue the one that is known here.'), isEvidence: true }
}

async function cosign(opened: OpenedNote, checkpoint: Checkpoint, { signer, store, now }: WitnessOptions): Promise<WitnessAnswer> {
  const signature = signer.sign(opened.text, now())
  const byLog = opened.signatures.filter(({ name, keyId }) =>
    opened.confirmations.some(({ verifier }) => verifier.name === name && verifier.keyId === keyId),
  )
  await store.keep(checkpoint.origin, noteText({ text: opened.text, signatures: [...byLog, signature] }))
  return { status: 200, text: signatureLine(signature) }
}
