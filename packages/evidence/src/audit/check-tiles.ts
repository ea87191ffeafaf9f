import { rootOfLevels } from '../tree/growing-tree.js'
import type { Hash } from '../tree/hashes.js'
import { hashesOf, rootOfHashes } from '../tree/subtrees.js'
import type { TileSource } from '../tree/tile-source.js'
import { levelsOf, pathOf, placesOf, tileWidth, widthIn } from '../tree/tile-paths.js'
import type { TreeHead } from '../tree/tree-head.js'
import type { Finding } from './finding.js'

export interface CheckedTiles {
  /** Files that are missing or of a wrong length. */
  readonly findings: readonly Finding[]
  /** Tiles whose root is not the hash in the tile above. One of the two is at fault. */
  readonly brokenLinks: readonly { readonly lower: string; readonly upper: string; readonly index: number; readonly level: number }[]
  /** Every tile fits the one above, and the last ones make the signed root: then every hash in them is what was signed. */
  readonly hold: boolean
}

/** Reads every tile of a tree once, one after the other. */
export async function checkTiles(tiles: TileSource, { size, root }: TreeHead): Promise<CheckedTiles> {
  const findings: Finding[] = []
  const brokenLinks: CheckedTiles['brokenLinks'][number][] = []
  const margin: (readonly Hash[])[] = []
  for (const level of levelsOf(size)) {
    margin[level] = []
    const above = tileReader(tiles, level + 1, size)
    for (const place of placesOf(level, size)) {
      const tile = await tiles(place)
      if (tile?.length !== place.width * 32) {
        findings.push({ kind: 'tile', path: pathOf(place), detail: tile ? 'The tile is of a wrong length.' : 'The tile is missing.' })
        continue
      }
      if (place.width < tileWidth) margin[level] = hashesOf(tile)
      else {
        const upper = await above(place.index)
        if (upper.hash && !rootOfHashes(hashesOf(tile)).equals(upper.hash))
          brokenLinks.push({ lower: pathOf(place), upper: upper.path, index: place.index, level })
      }
    }
  }
  const hold = findings.length === 0 && brokenLinks.length === 0 && rootOfLevels(margin).equals(root)
  return { findings, brokenLinks, hold }
}

/** Hashes of a level by their index, reading each tile once as long as they are asked for in order. */
function tileReader(tiles: TileSource, level: number, size: number) {
  let known: { readonly index: number; readonly tile: Buffer | undefined } = { index: -1, tile: undefined }
  return async (hash: number): Promise<{ readonly hash: Hash | undefined; readonly path: string }> => {
    const index = Math.floor(hash / tileWidth)
    const width = widthIn(level, index, size)
    const place = { level, index, width: width > 0 ? width : tileWidth }
    if (known.index !== index) known = { index, tile: await tiles(place) }
    const at = (hash % tileWidth) * 32
    const bytes = known.tile?.subarray(at, at + 32)
    return { hash: bytes?.length === 32 ? bytes : undefined, path: pathOf(place) }
  }
}
