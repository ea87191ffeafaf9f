import { emptyRoot, hashBytes, isPowerOfTwo, nodeHash, splitOf, type Hash } from './hashes.js'
import { tileOrThrow, type TileSource } from './tile-source.js'
import { tileWidth, widthIn, type TilePlace } from './tile-paths.js'

/** The root over the leaves from `begin` up to, but without, `end`, in a tree that tiles keep. */
export type RootBetween = (begin: number, end: number) => Promise<Hash>

/** The root of some hashes in a row, as RFC 9162 defines it. */
export function rootOfHashes(hashes: readonly Hash[]): Hash {
  const [first] = hashes
  if (first === undefined) return emptyRoot
  if (hashes.length === 1) return first
  const split = splitOf(hashes.length)
  return nodeHash(rootOfHashes(hashes.slice(0, split)), rootOfHashes(hashes.slice(split)))
}

export const hashesOf = (tile: Buffer): readonly Hash[] =>
  Array.from({ length: tile.length / hashBytes }, (_, index) => tile.subarray(index * hashBytes, (index + 1) * hashBytes))

/**
 * Roots out of the tiles of a tree of this size. Every span that a proof asks for begins where a subtree begins, so that it falls into
 * complete subtrees, and each of these lies in one tile. Keeps what it has read
 * and hashed: make a new one for each question, or for a few that belong together.
 */
export function rootsFrom(source: TileSource, size: number): RootBetween {
  const read = new Map<string, Promise<Buffer>>()
  const tile = (place: TilePlace): Promise<Buffer> => {
    const key = `${place.level}/${place.index}`
    const known = read.get(key) ?? tileOrThrow(source, place)
    read.set(key, known)
    return known
  }
  const known = new Map<string, Hash>()
  const compute = async (begin: number, end: number): Promise<Hash> => {
    const count = end - begin
    if (isComplete(begin, count)) return completeRoot(tile, size, begin, count)
    const middle = begin + splitOf(count)
    return nodeHash(await rootBetween(begin, middle), await rootBetween(middle, end))
  }
  const rootBetween: RootBetween = async (begin, end) => {
    if (begin === end) return emptyRoot
    const key = `${begin}:${end}`
    const root = known.get(key) ?? (await compute(begin, end))
    known.set(key, root)
    return root
  }
  return rootBetween
}

const isComplete = (begin: number, count: number): boolean => isPowerOfTwo(count) && begin % count === 0

async function completeRoot(tile: (place: TilePlace) => Promise<Buffer>, size: number, begin: number, count: number): Promise<Hash> {
  let [level, leavesPerHash] = [0, 1]
  while (count >= leavesPerHash * tileWidth) [level, leavesPerHash] = [level + 1, leavesPerHash * tileWidth]
  const first = begin / leavesPerHash
  const index = Math.floor(first / tileWidth)
  const hashes = hashesOf(await tile({ level, index, width: widthIn(level, index, size) }))
  const at = first % tileWidth
  return rootOfHashes(hashes.slice(at, at + count / leavesPerHash))
}
