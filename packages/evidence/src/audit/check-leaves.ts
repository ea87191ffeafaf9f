import type { StoredEvent } from '@dutybook/event-store'
import { encodeLeaf } from '../leaf/leaf.js'
import { readBundle } from '../tree/bundle.js'
import { leafHash, type Hash } from '../tree/hashes.js'
import { emptyEdge, extended, rootOf, type RightEdge } from '../tree/right-edge.js'
import { hashesOf } from '../tree/subtrees.js'
import type { TileSource } from '../tree/tile-source.js'
import { placesOf, tileWidth } from '../tree/tile-paths.js'
import type { Mismatch } from './classify.js'

/** What stands in the log at an index, one after the other from the first that was asked for. */
export type Leaves = AsyncIterable<{ readonly index: number; readonly leaf: Buffer }>

/** Leaves out of the bundles of a tree. Behind the last whole entry of a bundle nothing stands; what is too much is handed over too. */
export async function* leavesInBundles(tiles: TileSource, size: number, from = 0): Leaves {
  for (const place of placesOf('entries', size)) {
    const first = place.index * tileWidth
    if (first + place.width <= from) continue
    const { entries, isWhole } = readBundle((await tiles(place)) ?? Buffer.alloc(0))
    yield* entries.map((leaf, at) => ({ index: first + at, leaf }))
    if (!isWhole && entries.length >= place.width) yield { index: first + entries.length, leaf: Buffer.alloc(0) }
  }
}

/** Leaves made anew from the events of a store. The index is that of the position where positions have no gaps, else that of the order. */
export async function* leavesOfEvents(origin: string, events: AsyncIterable<StoredEvent>, isDense: boolean, from = 0): Leaves {
  let index = from
  for await (const event of events) {
    yield { index: isDense ? event.position - 1 : index, leaf: encodeLeaf(origin, event) }
    index += 1
  }
}

export interface CheckedLeaves {
  readonly mismatches: readonly Mismatch[]
  /** The root over the leaves as they were found, when it was asked for. */
  readonly root?: Hash
  /** Where to go on; the size of the tree when all was looked at. */
  readonly next: number
}

export interface LeafCheck {
  readonly tiles: TileSource
  readonly size: number
  /** The first leaf to look at: the first of a tile. */
  readonly from: number
  readonly wantsRoot: boolean
  /** A live log goes on behind the tree; a pack does not. */
  readonly mayGoOn: boolean
  /** Called after each 256 leaves. */
  readonly onProgress: (next: number) => void
  readonly signal: AbortSignal | undefined
}

/** More than this is not a change here and there: then the first ones are enough, and memory has a bound. */
export const mostMismatches = 2000

/** What stands at a place, with its hash. */
interface Standing {
  readonly index: number
  readonly hash: Hash
  readonly leaf: Buffer
}

/** Compares what stands in the log with the hashes of the lowest tiles. Holds one tile and its leaves at a time. */
export async function checkLeaves(leaves: Leaves, check: LeafCheck): Promise<CheckedLeaves> {
  const { tiles, size, from, wantsRoot, mayGoOn, onProgress, signal } = check
  const mismatches: Mismatch[] = []
  let edge: RightEdge = emptyEdge
  for await (const { place, standing } of tileByTile(leaves, size, from, mayGoOn)) {
    const first = place.index * tileWidth
    if (signal?.aborted || mismatches.length > mostMismatches) return { mismatches, next: first }
    const tile = (await tiles(place)) ?? Buffer.alloc(0)
    mismatches.push(...differences(hashesOf(tile), first, standing))
    if (wantsRoot) edge = standing.reduce((grown, { hash }) => extended(grown, hash), edge)
    onProgress(first + place.width)
  }
  return { mismatches, next: size, ...(wantsRoot ? { root: rootOf(edge) } : {}) }
}

/** All that stands at the places of each tile; what stands behind the last place comes with the last tile. */
async function* tileByTile(leaves: Leaves, size: number, from: number, mayGoOn: boolean) {
  const rest = leaves[Symbol.asyncIterator]()
  let next = await rest.next()
  for (const place of placesOf(0, size)) {
    const end = place.index * tileWidth + place.width
    if (end <= from) continue
    const isLast = end === size
    const standing: Standing[] = []
    for (; !next.done && (next.value.index < end || (isLast && !mayGoOn)) && standing.length < 2 * tileWidth; next = await rest.next()) {
      standing.push({ ...next.value, hash: leafHash(next.value.leaf) })
    }
    yield { place, standing }
  }
}

function differences(logged: readonly Hash[], first: number, standing: readonly Standing[]): readonly Mismatch[] {
  const byIndex = Map.groupBy(standing, ({ index }) => index)
  const wrong = logged.flatMap((expected, at): readonly Mismatch[] => {
    const [found, ...more] = byIndex.get(first + at) ?? []
    const surplus = more.map((each) => ({ index: first + at, expected: undefined, found: each }))
    return found?.hash.equals(expected) ? surplus : [{ index: first + at, expected, found }, ...surplus]
  })
  const behind = standing.filter(({ index }) => index >= first + logged.length)
  return [...wrong, ...behind.map((found) => ({ index: found.index, expected: undefined, found }))]
}
