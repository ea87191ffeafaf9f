import type { Files } from '../files/files.js'
import { tileWidth, widthIn } from '../tree/tile-paths.js'
import { entriesOrThrow, tilesIn } from '../tree/tile-source.js'

/** The entries of a tree of this size from an index on, bundle by bundle. Throws `bundle` at the first that is missing or not whole. */
export async function* entriesOf(files: Files, size: number, from = 0): AsyncIterable<Buffer> {
  const tiles = tilesIn(files)
  for (let at = from; at < size;) {
    const index = Math.floor(at / tileWidth)
    const entries = await entriesOrThrow(tiles, { level: 'entries', index, width: widthIn('entries', index, size) })
    yield* entries.slice(at % tileWidth)
    at = (index + 1) * tileWidth
  }
}
