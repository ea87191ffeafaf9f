import type { StoredEvent } from '@dutybook/event-store'
import { encodeLeaf } from '../leaf/leaf.js'
import { readBundle } from '../tree/bundle.js'
import { leafHash, type Hash } from '../tree/hashes.js'
import { emptyEdge, extended, rootOf, type RightEdge } from '../tree/right-edge.js'
import { hashesOf } from '../tree/subtrees.js'
import { entriesOrThrow, type TileSource } from '../tree/tile-source.js'
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
  /** Bundles whose leaves are known to be those of the tiles: what has the same bytes is not hashed again. */
  readonly logged?: TileSource
  /** Called after each 256 leaves. */
  readonly onProgress: (next: number) => void
  readonly signal: AbortSignal | undefined
}

/** More than this is not a change here and there: then the first ones are enough, and memory has a bound. */
export const mostMismatches = 2000

/** What stands at a place. */
interface Placed {
  readonly index: number
  readonly leaf: Buffer
}

interface Standing extends Placed {
  readonly hash: Hash
}

/** Compares what stands in the log with the hashes of the lowest tiles. Holds one tile and its leaves at a time. */
export async function checkLeaves(leaves: Leaves, check: LeafCheck): Promise<CheckedLeaves> {
  const { tiles, size, from, wantsRoot, mayGoOn, logged, onProgress, signal } = check
  const mismatches: Mismatch[] = []
  let edge: RightEdge = emptyEdge
  for await (const { place, placed } of tileByTile(leaves, size, from, mayGoOn)) {
    const first = place.index * tileWidth
    if (signal?.aborted || mismatches.length > mostMismatches) return { mismatches, next: first }
    const hashes = hashesOf((await tiles(place)) ?? Buffer.alloc(0))
    const standing = hashed(placed, first, hashes, logged ? await entriesOrThrow(logged, { ...place, level: 'entries' }) : [])
    mismatches.push(...differences(hashes, first, standing))
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
    const placed: Placed[] = []
    for (; !next.done && (next.value.index < end || (isLast && !mayGoOn)) && placed.length < 2 * tileWidth; next = await rest.next()) {
      placed.push(next.value)
    }
    yield { place, placed }
  }
}

/** `known` are the leaves that have the hashes of the tile, where that was seen before. */
const hashed = (placed: readonly Placed[], first: number, hashes: readonly Hash[], known: readonly Buffer[]): readonly Standing[] =>
  placed.map(({ index, leaf }) => {
    const hash = known[index - first]?.equals(leaf) ? hashes[index - first] : undefined
    return { index, leaf, hash: hash ?? leafHash(leaf) }
  })

function differences(logged: readonly Hash[], first: number, standing: readonly Standing[]): readonly Mismatch[] {
  const isInPlace = ({ index, hash }: Standing, at: number): boolean => index === first + at && logged[at]?.equals(hash) === true
  if (standing.length === logged.length && standing.every(isInPlace)) return []
  const byIndex = Map.groupBy(standing, ({ index }) => index)
  const wrong = logged.flatMap((expected, at): readonly Mismatch[] => {
    const [found, ...more] = byIndex.get(first + at) ?? []
    const surplus = more.map((each) => ({ index: first + at, expected: undefined, found: each }))
    return found?.hash.equals(expected) ? surplus : [{ index: first + at, expected, found }, ...surplus]
  })
  const behind = standing.filter(({ index }) => index >= first + logged.length)
  return [...wrong, ...behind.map((found) => ({ index: found.index, expected: undefined, found }))]
}
