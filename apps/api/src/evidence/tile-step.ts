import type { TilePlace } from '@dutybook/evidence'

const whole = 256

/** `0/x001/234`, `entries/000.p/17`: what stands below `tile/` in an address. */
export const tilePattern = '^(?:[0-9]|[1-5][0-9]|entries)/(?:x[0-9]{3}/){0,5}[0-9]{3}(?:[.]p/[1-9][0-9]{0,2})?$'

/** `000/000/017`: what stands below `checkpoints/`. */
export const checkpointPattern = '^[0-9]{3}/[0-9]{3}/[0-9]{3}$'

/** Undefined for what is no place of a tile. */
export function tilePlaceIn(path: string): TilePlace | undefined {
  if (!new RegExp(tilePattern, 'u').test(path)) return undefined
  const [tile = '', width] = path.split('.p/')
  const [level = '', ...steps] = tile.split('/')
  const index = Number(steps.join('').replaceAll('x', ''))
  const place = { level: level === 'entries' ? ('entries' as const) : Number(level), index, width: Number(width ?? whole) }
  return place.width <= whole && Number.isSafeInteger(index) ? place : undefined
}

/** The number of a checkpoint; undefined for what is none. */
export const checkpointNumberIn = (path: string): number | undefined =>
  new RegExp(checkpointPattern, 'u').test(path) ? Number(path.replaceAll('/', '')) : undefined
