import type { StoredEvent } from '@dutybook/event-store'
import { checkCheckpoints, type CheckedCheckpoints, type KnownKeys } from './check-checkpoints.js'
import { checkLeaves, leavesInBundles, leavesOfEvents, type LeafCheck, type Leaves } from './check-leaves.js'
import { checkEvents } from './check-events.js'
import { checkTiles } from './check-tiles.js'
import { classify } from './classify.js'
import type { Finding } from './finding.js'
import { lastCheckpointFile } from '../note/checkpoint-history.js'
import { judged, loggedHashes } from './judge-leaves.js'
import { rootsFrom } from '../tree/subtrees.js'
import type { TileSource } from '../tree/tile-source.js'
import { tileWidth } from '../tree/tile-paths.js'
import type { TreeHead } from '../tree/tree-head.js'

/** A log and its evidence, to be verified. Nothing is written. */
export interface Evidence {
  readonly origin: string
  readonly keys: KnownKeys
  readonly checkpoints: () => AsyncIterable<Buffer | undefined>
  /** The file of the last checkpoint. */
  readonly last: () => Promise<Buffer | undefined>
  readonly tiles: TileSource
  /** The events of the store after a position, where there is one; without it, the leaves in the bundles are verified alone. */
  readonly events?: (after: number) => AsyncIterable<StoredEvent>
  /** False for a store whose positions have gaps. Then a verification cannot begin in the middle of the events. */
  readonly isDense?: boolean
}

export interface VerifyOptions {
  /** The number of leaves that an interrupted verification has done with; findings before it are those of that one. */
  readonly from?: number
  /** The same of the leaves in the bundles, which are gone through before the events; `from` when it is not given. */
  readonly fromInBundles?: number
  /** A head that was kept from an earlier visit: the log must continue it. */
  readonly since?: TreeHead
  /** Why an event cannot be read by this program, if it cannot. */
  readonly undecodable?: (event: StoredEvent) => string | undefined
  readonly onProgress?: (done: { readonly leaves: number; readonly of: number }) => void
  readonly signal?: AbortSignal
}

export interface Verification {
  /** The newest head that its keys confirm; undefined when there is none. */
  readonly head: TreeHead | undefined
  readonly findings: readonly Finding[]
  readonly checkpoints: number
  /** Leaves that were looked at up to here; give it as `from` to go on when it is less than the size of the head. */
  readonly next: number
  /** The same of the leaves in the bundles; give it as `fromInBundles`. */
  readonly nextInBundles: number
}

/** Everything: all signatures, all tiles, every leaf against the signed head, every earlier head against the tiles. Memory does not grow with the log. */
export async function verifyLog(evidence: Evidence, options: VerifyOptions = {}): Promise<Verification> {
  const { origin, keys, tiles, last } = evidence
  const checked = await checkCheckpoints(origin, keys, evidence.checkpoints())
  const findings = [...checked.findings, ...lastIsLast(checked, await last())]
  const head = checked.heads.reduce<CheckedCheckpoints['heads'][number] | undefined>(
    (best, each) => (best && best.size > each.size ? best : each),
    undefined,
  )
  if (!head) return { head, findings: findings.concat(noHead(findings)), checkpoints: 0, next: 0, nextInBundles: 0 }
  const tileCheck = await checkTiles(tiles, head)
  const { from, fromInBundles } = tileCheck.hold ? startsOf(options) : { ...startsOf(options), fromInBundles: 0 }
  const stored = await checkLeaves(
    leavesInBundles(tiles, head.size, fromInBundles),
    leafCheck(evidence, head, options, { from: fromInBundles, wantsRoot: !tileCheck.hold }),
  )
  const areLeavesLogged = tileCheck.hold && stored.mismatches.length === 0 && fromInBundles <= from
  findings.push(...(await judged(tiles, head, tileCheck, stored)))
  findings.push(...(tileCheck.hold ? await heads(tiles, head, checked.heads, options.since) : []))
  const next = evidence.events ? await eventsToo(evidence, head, options, { findings, areLeavesLogged }) : stored.next
  return {
    ...{ head: { size: head.size, root: head.root }, findings: inOrder(findings), checkpoints: checked.heads.length },
    ...{ next, nextInBundles: stored.next },
  }
}

/** First leaves of tiles. */
const startsOf = ({ from = 0, fromInBundles = from }: VerifyOptions): { readonly from: number; readonly fromInBundles: number } => ({
  from: from - (from % tileWidth),
  fromInBundles: fromInBundles - (fromInBundles % tileWidth),
})

function leafCheck(evidence: Evidence, { size }: TreeHead, options: VerifyOptions, how: Pick<LeafCheck, 'from' | 'wantsRoot'>): LeafCheck {
  const onProgress = (leaves: number): void => options.onProgress?.({ leaves, of: size })
  return { tiles: evidence.tiles, size, ...how, mayGoOn: false, onProgress, signal: options.signal }
}

const noHead = (findings: readonly Finding[]): readonly Finding[] =>
  findings.length > 0 ? [] : [{ kind: 'checkpoint', detail: 'There is no checkpoint.' }]

const lastIsLast = ({ newest }: CheckedCheckpoints, last: Buffer | undefined): readonly Finding[] =>
  newest && last?.equals(newest)
    ? []
    : [{ kind: 'checkpoint', path: lastCheckpointFile, detail: 'The last checkpoint is not the last of the history.' }]

const headsTogether = 64

/** Every earlier head is the root of the beginning of this tree. */
async function heads(
  tiles: TileSource,
  { size }: TreeHead,
  earlier: CheckedCheckpoints['heads'],
  since?: TreeHead,
): Promise<readonly Finding[]> {
  const all = [...earlier, ...(since ? [{ ...since, path: undefined }] : [])]
  const findings: Finding[] = []
  let rootBetween = rootsFrom(tiles, size)
  for (const [index, each] of all.entries()) {
    // What has been read is kept by the roots: a history of many heads would have the whole lowest level in memory.
    if (index % headsTogether === 0) rootBetween = rootsFrom(tiles, size)
    if (each.size <= size && (await rootBetween(0, each.size)).equals(each.root)) continue
    const detail = each.path ? 'The log does not continue this checkpoint.' : 'The log does not continue the checkpoint that was kept.'
    findings.push({ kind: 'checkpoint', ...(each.path ? { path: each.path } : {}), detail })
  }
  return findings
}

/** What is known of the evidence before the events are held against it. */
interface Known {
  readonly findings: Finding[]
  /** Every leaf in the bundles is the one that was logged: then an event that makes the same bytes needs no hash. */
  readonly areLeavesLogged: boolean
}

/** The events of the store against the same hashes. Only when these are known to be right. */
async function eventsToo(evidence: Evidence, head: TreeHead, options: VerifyOptions, known: Known): Promise<number> {
  const { origin, events, tiles, isDense = true } = evidence
  const { findings, areLeavesLogged } = known
  if (!events || findings.some(({ kind }) => kind === 'tile')) return head.size
  const { from } = startsOf(options)
  if (options.signal?.aborted) return from
  const seen = checkEvents(events(from), options.undecodable)
  const leaves: Leaves = leavesOfEvents(origin, seen.events, isDense, from)
  const check = {
    ...leafCheck(evidence, head, options, { from, wantsRoot: false }),
    mayGoOn: true,
    ...(areLeavesLogged ? { logged: tiles } : {}),
  }
  const checked = await checkLeaves(leaves, check)
  findings.push(...classify(checked.mismatches, await loggedHashes(tiles, head.size, checked)), ...seen.findings())
  return checked.next
}

/** By position; of one position what is gone before what stands there. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(
    (a, b) => (a.position ?? Infinity) - (b.position ?? Infinity) || Number(b.kind === 'missing') - Number(a.kind === 'missing') || 0,
  )
