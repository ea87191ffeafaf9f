import { countFrom, hashFrom } from '../note/base64.js'
import type { Hash } from '../tree/hashes.js'

/** A request of C2SP tlog-witness: the size that the log takes the witness to have, the proof from there, and the new checkpoint. */
export interface AddCheckpoint {
  readonly oldSize: number
  readonly proof: readonly Hash[]
  readonly note: string
}

/** More hashes than any proof between two trees has. */
const longestProof = 63

export function addCheckpointText({ oldSize, proof, note }: AddCheckpoint): string {
  return `${[`old ${oldSize}`, ...proof.map((each) => each.toString('base64'))].join('\n')}\n\n${note}`
}

export function addCheckpointFrom(text: string): AddCheckpoint | undefined {
  const split = text.indexOf('\n\n')
  const [first = '', ...hashes] = text.slice(0, Math.max(split, 0)).split('\n')
  const oldSize = first.startsWith('old ') ? countFrom(first.slice('old '.length)) : undefined
  const proof = hashes.map(hashFrom).filter((each) => each !== undefined)
  if (oldSize === undefined || proof.length !== hashes.length || proof.length > longestProof) return undefined
  return { oldSize, proof, note: text.slice(split + 2) }
}
