/** How many hashes or entries a whole tile or bundle holds, as C2SP tlog-tiles has it: eight levels of the tree. */
export const tileWidth = 256

/** A tile of hashes at a level of tiles (0 is that of the leaves), or a bundle of entries; `width` is less than 256 for the last one. */
export interface TilePlace {
  readonly level: number | 'entries'
  readonly index: number
  readonly width: number
}

export function pathOf({ level, index, width }: TilePlace): string {
  const whole = `tile/${level}/${indexPath(index)}`
  return width === tileWidth ? whole : `${whole}.p/${width}`
}

/** 1234067 is `x001/x234/067`. */
function indexPath(index: number): string {
  let path = String(index % 1000).padStart(3, '0')
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    path = `x${String(rest % 1000).padStart(3, '0')}/${path}`
  }
  return path
}

/** How many hashes a level of tiles holds in a tree of this size. */
export function hashesAtLevel(level: TilePlace['level'], size: number): number {
  return level === 'entries' ? size : Math.floor(size / tileWidth ** level)
}

/** How much of a tile belongs to a tree of this size; 0 or less when nothing. */
export const widthIn = (level: TilePlace['level'], index: number, size: number): number =>
  Math.min(tileWidth, hashesAtLevel(level, size) - index * tileWidth)

/** The places of a level in a tree of this size, from the first. */
export function* placesOf(level: TilePlace['level'], size: number): Iterable<TilePlace> {
  for (let index = 0, width = widthIn(level, 0, size); width > 0; index += 1, width = widthIn(level, index, size)) {
    yield { level, index, width }
  }
}

/** From 0 up to the highest that holds a hash. */
export function levelsOf(size: number): readonly number[] {
  const levels: number[] = []
  while (hashesAtLevel(levels.length, size) > 0) levels.push(levels.length)
  return levels
}
