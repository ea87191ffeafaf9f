import type { Files } from '../files/files.js'
import { isUnfinished } from '../files/files.js'
import { EvidenceError } from '../files/evidence-error.js'
import { hashBytes } from './hashes.js'
import { readBundle } from './bundle.js'
import { pathOf, tileWidth, type TilePlace } from './tile-paths.js'

/** Where tiles and bundles come from: a directory, a pack, a server. Undefined when there is no such tile. */
export type TileSource = (place: TilePlace) => Promise<Buffer | undefined>

/** Tiles in files. A narrow tile that has grown since is answered as the beginning of the wider one. */
export function tilesIn(files: Files): TileSource {
  return async (place) => {
    const exact = await files.read(pathOf(place))
    if (exact) return exact
    const wider = await widerThan(files, place)
    return wider && beginningOf(wider, place)
  }
}

async function widerThan(files: Files, { level, index, width }: TilePlace): Promise<Buffer | undefined> {
  const whole = pathOf({ level, index, width: tileWidth })
  const widths = (await files.list(`${whole}.p`)).filter((name) => !isUnfinished(name)).map(Number)
  const wide = widths.filter((each) => each > width).sort((a, b) => a - b)[0]
  return (await files.read(whole)) ?? (wide === undefined ? undefined : files.read(`${whole}.p/${wide}`))
}

function beginningOf(bytes: Buffer, { level, width }: TilePlace): Buffer {
  if (level !== 'entries') return bytes.subarray(0, width * hashBytes)
  const entries = readBundle(bytes).entries.slice(0, width)
  return bytes.subarray(
    0,
    entries.reduce((length, each) => length + 2 + each.length, 0),
  )
}

/** A tile of hashes that has to be there and of the right length; its bytes are not judged. */
export async function tileOrThrow(source: TileSource, place: TilePlace): Promise<Buffer> {
  const tile = await source(place)
  if (tile?.length === place.width * hashBytes) return tile
  const found = tile ? `has ${tile.length} bytes` : 'is missing'
  throw new EvidenceError('tile', `The tile ${pathOf(place)} ${found}; it has to have ${place.width * hashBytes}.`)
}

/** The entries of a bundle that has to be there and whole. */
export async function entriesOrThrow(source: TileSource, place: TilePlace): Promise<readonly Buffer[]> {
  const bytes = await source(place)
  const { entries, isWhole } = bytes ? readBundle(bytes) : { entries: [], isWhole: false }
  if (isWhole && entries.length === place.width) return entries
  throw new EvidenceError(
    'bundle',
    `The bundle ${pathOf(place)} ${bytes ? 'does not hold' : 'is missing: it has to hold'} ${place.width} whole entries.`,
  )
}
