import { readLeaf } from '../leaf/read-leaf.js'
import { hashesOf } from '../tree/subtrees.js'
import type { TileSource } from '../tree/tile-source.js'
import { pathOf, tileWidth, widthIn } from '../tree/tile-paths.js'
import type { TreeHead } from '../tree/tree-head.js'
import type { CheckedLeaves } from './check-leaves.js'
import type { CheckedTiles } from './check-tiles.js'
import { classify } from './classify.js'
import type { Finding } from './finding.js'

/** Who is at fault where leaves and tiles differ: the tiles when they do not make the signed root, and the leaves do. */
export async function judged(
  tiles: TileSource,
  head: TreeHead,
  tileCheck: CheckedTiles,
  leaves: CheckedLeaves,
): Promise<readonly Finding[]> {
  const classified = classify(leaves.mismatches, await loggedHashes(tiles, head.size, leaves))
  if (tileCheck.hold) return classified
  const leavesHold = leaves.root?.equals(head.root) ?? false
  const ofLeaves = leavesHold ? leaves.mismatches.map(({ index }) => wrongHash(index, head.size)) : classified
  const found = [...tileCheck.findings, ...ofLeaves, ...wrongLinks(tileCheck, leaves)]
  return found.length > 0 ? found : [{ ...tileOf(0, head.size), detail: 'The tiles do not make the signed root.' }]
}

const wrongHash = (index: number, size: number): Finding => ({
  ...tileOf(index, size),
  position: index + 1,
  detail: 'A hash in the tile is not that of the leaf.',
})

/** Tiles above that do not hold the root of one below, where the one below is not known to be at fault itself. */
function wrongLinks({ brokenLinks }: CheckedTiles, { mismatches }: CheckedLeaves): readonly Finding[] {
  const wrong = new Set(mismatches.map(({ index }) => Math.floor(index / tileWidth)))
  const links = brokenLinks.filter((each) => each.level > 0 || !wrong.has(each.index))
  return links.map(({ upper, lower }) => ({ kind: 'tile', path: upper, detail: `It does not hold the root of ${lower}.` }))
}

const tileOf = (index: number, size: number): { readonly kind: 'tile'; readonly path: string } => {
  const at = Math.floor(index / tileWidth)
  return { kind: 'tile', path: pathOf({ level: 0, index: at, width: widthIn(0, at, size) }) }
}

/** Hashes of the places that the found leaves name, so that a copy is known for one. */
export async function loggedHashes(
  tiles: TileSource,
  size: number,
  { mismatches }: CheckedLeaves,
): Promise<(index: number) => Buffer | undefined> {
  const named = mismatches.map(({ found }) => (found && readLeaf(found.leaf)?.position) ?? 0)
  const indexes = new Set(named.filter((each) => each >= 1 && each <= size).map((each) => Math.floor((each - 1) / tileWidth)))
  const known = new Map<number, readonly Buffer[]>()
  for (const index of indexes)
    known.set(index, hashesOf((await tiles({ level: 0, index, width: widthIn(0, index, size) })) ?? Buffer.alloc(0)))
  return (index) => known.get(Math.floor(index / tileWidth))?.[index % tileWidth]
}
