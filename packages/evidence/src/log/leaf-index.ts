import type { Position } from '@dutybook/event-store'
import { EvidenceError } from '../files/evidence-error.js'
import { entriesOrThrow, type TileSource } from '../tree/tile-source.js'
import { tileWidth, widthIn } from '../tree/tile-paths.js'
import type { LeafIndex, Positions } from './log.js'
import { readLeaf } from '../leaf/read-leaf.js'

/** The index for a tree whose size is asked for at each use. */
export const leafIndex = (positions: Positions, tiles: TileSource, size: () => Promise<number>): LeafIndex =>
  positions === 'dense' ? denseIndex(size) : storedIndex(tiles, size)

const denseIndex = (size: () => Promise<number>): LeafIndex => ({
  indexOf: async (position) => (position >= 1 && position <= (await size()) ? position - 1 : undefined),
  positionOf: async (index) => (index >= 0 && index < (await size()) ? index + 1 : undefined),
})

/** Each leaf holds its position, and both ascend: a search by halves, in as many bundles as the size has binary digits. */
function storedIndex(tiles: TileSource, size: () => Promise<number>): LeafIndex {
  const positionAt = async (index: number, all: number): Promise<Position | undefined> =>
    index >= 0 && index < all ? positionIn(await entryAt(tiles, index, all)) : undefined
  return {
    positionOf: async (index) => positionAt(index, await size()),
    indexOf: async (position) => {
      const all = await size()
      let [low, high] = [0, all]
      while (low < high) {
        const middle = Math.floor((low + high) / 2)
        if (((await positionAt(middle, all)) ?? 0) < position) low = middle + 1
        else high = middle
      }
      return (await positionAt(low, all)) === position ? low : undefined
    },
  }
}

/** An entry of a tree of this size. */
export async function entryAt(tiles: TileSource, index: number, size: number): Promise<Buffer> {
  const bundle = Math.floor(index / tileWidth)
  const entries = await entriesOrThrow(tiles, { level: 'entries', index: bundle, width: widthIn('entries', bundle, size) })
  return entries[index % tileWidth] as Buffer
}

export function positionIn(entry: Buffer): Position {
  const leaf = readLeaf(entry)
  if (!leaf) throw new EvidenceError('bundle', 'An entry of a bundle is no leaf of an event.')
  return leaf.position
}
