import type { Writing } from '../files/files.js'
import { encodeBundle } from './bundle.js'
import { emptyRoot, leafHash, nodeHash, type Hash } from './hashes.js'
import { rootOfHashes } from './subtrees.js'
import { pathOf, tileWidth } from './tile-paths.js'
import type { TreeHead } from './tree-head.js'

/** What a tree has in memory: of each level of tiles the hashes of the last, not yet whole tile, and the entries of the last bundle. */
export interface Margin {
  readonly size: number
  readonly levels: readonly (readonly Hash[])[]
  readonly entries: readonly Buffer[]
}

export const emptyMargin: Margin = { size: 0, levels: [], entries: [] }

/** What has to be written so that the disk holds the tree of a head. */
export interface Growth {
  readonly head: TreeHead
  /** Whole tiles and bundles; never written again. */
  readonly whole: readonly Writing[]
  /** The last tile of each level, as far as it goes. */
  readonly partial: readonly Writing[]
}

export interface GrowingTree {
  readonly append: (entry: Buffer) => void
  /** The root is hashed at each call, from the margin. */
  readonly head: () => TreeHead
  readonly size: () => number
  /** Bytes that wait to be written. */
  readonly waiting: () => number
  /** All that has come since the last call. */
  readonly takeGrowth: () => Growth
}

/** Grows in memory by whole tiles; its memory does not depend on how many leaves there are, as long as growth is taken. */
export function growingTree(margin: Margin = emptyMargin): GrowingTree {
  const levels = margin.levels.map((hashes) => [...hashes])
  let [size, waiting, whole, entries] = [margin.size, 0, [] as Writing[], [...margin.entries]]
  const pushEntry = (entry: Buffer): void => {
    entries.push(entry)
    waiting += entry.length
    if (entries.length < tileWidth) return
    whole.push([pathOf({ level: 'entries', index: Math.floor(size / tileWidth), width: tileWidth }), encodeBundle(entries)])
    entries = []
  }
  const head = (): TreeHead => ({ size, root: rootOfLevels(levels) })
  const takeGrowth = (): Growth => {
    const growth = { head: head(), whole, partial: partialOf({ size, levels, entries }) }
    ;[whole, waiting] = [[], 0]
    return growth
  }
  const append = (entry: Buffer): void => {
    pushEntry(entry)
    whole.push(...pushHash(levels, 0, size, leafHash(entry)))
    size += 1
  }
  return { append, head, size: () => size, waiting: () => waiting, takeGrowth }
}

/** Adds a hash to a level, and the root of a tile that it fills to the level above. Gives the tiles that are whole now. */
function pushHash(levels: Hash[][], level: number, leaf: number, hash: Hash): readonly Writing[] {
  const hashes = (levels[level] ??= [])
  hashes.push(hash)
  if (hashes.length < tileWidth) return []
  const index = Math.floor(leaf / tileWidth ** (level + 1))
  levels[level] = []
  const tile = [pathOf({ level, index, width: tileWidth }), Buffer.concat(hashes)] as const
  return [tile, ...pushHash(levels, level + 1, leaf, rootOfHashes(hashes))]
}

function partialOf({ size, levels, entries }: Margin): readonly Writing[] {
  const tiles = levels.flatMap((hashes, level): Writing[] => {
    const index = Math.floor(size / tileWidth ** (level + 1))
    return hashes.length === 0 ? [] : [[pathOf({ level, index, width: hashes.length }), Buffer.concat(hashes)]]
  })
  if (entries.length === 0) return tiles
  const bundle = pathOf({ level: 'entries', index: Math.floor(size / tileWidth), width: entries.length })
  return [...tiles, [bundle, encodeBundle(entries)]]
}

/** The last tiles hold, from the lowest level to the highest, what lies from the right to the left in the tree. */
export function rootOfLevels(levels: Margin['levels']): Hash {
  const subtrees = levels.flatMap((hashes) => completeSubtrees(hashes).reverse())
  const [last, ...others] = subtrees
  return last === undefined ? emptyRoot : others.reduce((right, left) => nodeHash(left, right), last)
}

/** The roots of the largest complete subtrees, from the left. */
function completeSubtrees(hashes: readonly Hash[]): Hash[] {
  const roots: Hash[] = []
  for (let at = 0, width = tileWidth; width >= 1; width /= 2) {
    if (hashes.length - at < width) continue
    roots.push(rootOfHashes(hashes.slice(at, at + width)))
    at += width
  }
  return roots
}
