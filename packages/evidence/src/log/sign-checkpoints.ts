import { isLeft } from '@dutybook/fp'
import { EvidenceError } from '../files/evidence-error.js'
import type { CheckpointHistory } from '../note/checkpoint-history.js'
import { checkpointText, openCheckpoint, type Checkpoint } from '../note/checkpoint.js'
import { noteText, type Signature } from '../note/note.js'
import type { Signer } from '../note/signing-key.js'
import type { Hash } from '../tree/hashes.js'
import { proveConsistency } from '../tree/proofs.js'
import { rootsFrom } from '../tree/subtrees.js'
import type { TreeDirectory } from '../tree/tree-directory.js'

/** The two keys of a log: one signs what the tree is, the other signs when that was so, also when nothing has changed. */
export interface LogKeys {
  readonly log: Signer
  readonly clock: Signer
}

/** Somebody outside who signs only what is consistent with all that they saw before. */
export interface Witness {
  /**
   * Signatures to be added. Rejects when the witness cannot be reached or refuses; the checkpoint then stands without them.
   * @param prove the proof from a size that the witness has seen to the size of the checkpoint
   */
  readonly cosign: (note: string, prove: (earlier: number) => Promise<readonly Hash[]>) => Promise<readonly Signature[]>
}

export interface CheckpointSigner {
  /** The last checkpoint; undefined before the first. */
  readonly last: () => Checkpoint | undefined
  /** Writes the tree, then signs it. */
  readonly sign: (seconds: number) => Promise<string>
}

export interface SigningOptions {
  readonly origin: string
  readonly keys: LogKeys
  readonly tree: TreeDirectory
  readonly history: CheckpointHistory
  readonly witnesses: readonly Witness[]
  readonly onWitnessFailure: (error: unknown) => void
}

/** Throws `inconsistent` when the tree is not a continuation of the last checkpoint: a log never signs two histories. */
export async function checkpointSigner(options: SigningOptions): Promise<CheckpointSigner> {
  const { origin, keys, tree, history } = options
  let last = await lastCheckpoint(options)
  if (last) await mustContinue(tree, last)
  return {
    last: () => last,
    sign: async (seconds) => {
      const checkpoint = { origin, ...(await tree.write()) }
      const text = checkpointText(checkpoint)
      const signatures = [keys.log.sign(text, seconds), keys.clock.sign(text, seconds)]
      await history.add(noteText({ text, signatures }))
      last = checkpoint
      const outside = await cosignatures(options, checkpoint, noteText({ text, signatures }))
      const note = noteText({ text, signatures: [...signatures, ...outside] })
      if (outside.length > 0) await history.replaceLast(note)
      return note
    },
  }
}

async function lastCheckpoint({ origin, keys, history }: SigningOptions): Promise<Checkpoint | undefined> {
  const bytes = await history.last()
  if (!bytes) return undefined
  const opened = openCheckpoint(bytes, origin, [keys.log.verifier, keys.clock.verifier])
  if (!isLeft(opened)) return opened.right.checkpoint
  throw new EvidenceError(
    'checkpoint',
    `The last checkpoint does not hold under the keys of this log (${opened.left.kind}). Nothing is signed.`,
  )
}

async function mustContinue(tree: TreeDirectory, { size, root }: Checkpoint): Promise<void> {
  const head = tree.stored()
  if (size <= head.size && (await rootsFrom(tree.tiles, head.size)(0, size)).equals(root)) return
  throw new EvidenceError('inconsistent', `The tree of ${head.size} leaves does not continue the checkpoint of ${size}. Nothing is signed.`)
}

async function cosignatures({ tree, witnesses, onWitnessFailure }: SigningOptions, { size }: Checkpoint, note: string) {
  const rootBetween = rootsFrom(tree.tiles, size)
  const asked = await Promise.allSettled(
    witnesses.map((each) => each.cosign(note, (earlier) => proveConsistency(rootBetween, earlier, size))),
  )
  for (const each of asked) if (each.status === 'rejected') onWitnessFailure(each.reason)
  return asked.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
}
