import { hash } from 'node:crypto'
import { entryAt } from '../log/leaf-index.js'
import { encodeLeaf } from '../leaf/leaf.js'
import { lastCheckpointFile } from '../note/checkpoint-history.js'
import { leafHash } from '../tree/hashes.js'
import { proveInclusion } from '../tree/proofs.js'
import { rootsFrom } from '../tree/subtrees.js'
import { verifyInclusion } from '../tree/verify-proofs.js'
import type { TreeHead } from '../tree/tree-head.js'
import { checkCheckpoints } from './check-checkpoints.js'
import type { Finding } from './finding.js'
import type { Evidence, Verification } from './verify-log.js'

export interface SampleOptions {
  /** How many leaves to look at; 0 looks at the last one only: all signatures, and that the end of the log is what was signed. */
  readonly count: number
  /** The same seed takes the same leaves of the same log. */
  readonly seed: string
  readonly onProgress?: (done: { readonly leaves: number; readonly of: number }) => void
}

/** All signatures, and some leaves, each with its path up to the newest signed root: a change elsewhere stays unseen. */
export async function verifySample(evidence: Evidence, { count, seed, onProgress }: SampleOptions): Promise<Verification> {
  const checked = await checkCheckpoints(evidence.origin, evidence.keys, evidence.checkpoints())
  const findings: Finding[] = [...checked.findings]
  const isLast = checked.newest && (await evidence.last())?.equals(checked.newest)
  if (!isLast)
    findings.push({ kind: 'checkpoint', path: lastCheckpointFile, detail: 'The last checkpoint is not the last of the history.' })
  const head = checked.heads.at(-1)
  const indexes = head ? sampleOf(head.size, count, seed) : []
  for (const [done, index] of indexes.entries()) {
    if (head) findings.push(...(await wrongAt(evidence, head, index)))
    onProgress?.({ leaves: done + 1, of: indexes.length })
  }
  return { head, findings, checkpoints: checked.heads.length, next: head?.size ?? 0, nextInBundles: head?.size ?? 0 }
}

/** The last leaf, and as many others as are wanted, each once. */
function sampleOf(size: number, count: number, seed: string): readonly number[] {
  const wanted = Math.min(count + 1, size)
  const taken = new Set(size > 0 ? [size - 1] : [])
  for (let turn = 0; taken.size < wanted; turn += 1) taken.add(hash('sha256', `${seed}/${turn}`, 'buffer').readUIntBE(0, 6) % size)
  return [...taken].sort((a, b) => a - b)
}

async function wrongAt({ origin, tiles, events }: Evidence, head: TreeHead, index: number): Promise<readonly Finding[]> {
  const position = index + 1
  try {
    const leaf = await entryAt(tiles, index, head.size)
    const proof = await proveInclusion(rootsFrom(tiles, head.size), index, head.size)
    const isIn = verifyInclusion(leafHash(leaf), index, head, proof)
    if (!isIn) return [{ kind: 'altered', position, detail: 'The leaf is not the one that was logged, or a tile above it is changed.' }]
    return events ? await otherInStore(origin, events(index), leaf, position) : []
  } catch (error) {
    return [{ kind: 'tile', position, detail: (error as Error).message }]
  }
}

async function otherInStore(
  origin: string,
  events: ReturnType<NonNullable<Evidence['events']>>,
  leaf: Buffer,
  position: number,
): Promise<readonly Finding[]> {
  for await (const event of events) {
    if (encodeLeaf(origin, event).equals(leaf)) return []
    if (event.position !== position) break
    return [{ kind: 'altered', position, stream: event.stream, detail: 'The event in the store is not the one that was logged.' }]
  }
  return [{ kind: 'missing', position, detail: 'The logged event is not in the store.' }]
}
