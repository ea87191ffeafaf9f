import { EvidenceError } from '../files/evidence-error.js'
import { writeDurably, type Files } from '../files/files.js'
import { growingTree, rootOfLevels, type Growth, type Margin } from './growing-tree.js'
import { hashesOf } from './subtrees.js'
import { entriesOrThrow, tileOrThrow, tilesIn, type TileSource } from './tile-source.js'
import { hashesAtLevel, levelsOf, tileWidth } from './tile-paths.js'
import type { TreeHead } from './tree-head.js'
import { readState, stateFile, stateText } from './tree-state.js'

/** A tree that is kept as tiles and bundles in a directory. One process writes it; anybody reads the files. */
export interface TreeDirectory {
  /** The tree with all leaves that were appended, also those that a crash would still take. */
  readonly head: () => TreeHead
  readonly size: () => number
  /** The tree that is on the disk. */
  readonly stored: () => TreeHead
  /** Adds a leaf in memory. Write now and then: what waits is held in memory. */
  readonly append: (entry: Buffer) => void
  readonly waiting: () => number
  /** Puts all that was appended on the disk, and gives the head of it. After a failure every later call fails: open the tree again. */
  readonly write: () => Promise<TreeHead>
  readonly tiles: TileSource
}

/** Goes on from the tiles on the disk. Throws `state`, `tile` or `bundle` when they do not make the tree that was last written. */
export async function openTree(files: Files, origin: string): Promise<TreeDirectory> {
  const margin = await marginOf(files, origin)
  const tree = growingTree(margin)
  let stored = tree.head()
  let failure: unknown
  const write = async (): Promise<TreeHead> => {
    if (failure !== undefined) throw new EvidenceError('stopped', 'An earlier write of the tree failed; open it again.', { cause: failure })
    if (tree.size() === stored.size && stored.size > 0) return stored
    try {
      stored = await writeGrowth(files, origin, tree.takeGrowth())
      return stored
    } catch (error) {
      failure = error
      throw error
    }
  }
  const { head, size, append, waiting } = tree
  return { head, size, stored: () => stored, append, waiting, write, tiles: tilesIn(files) }
}

/** First what no reader looks for yet, then the file that says that it is there, then away with what it has replaced. */
async function writeGrowth(files: Files, origin: string, { head, whole, partial }: Growth): Promise<TreeHead> {
  await writeDurably(files, [...whole, ...partial])
  await writeDurably(files, [[stateFile, Buffer.from(stateText(origin, head))]])
  for (const [path] of whole) await files.remove(`${path}.p`)
  for (const [path] of partial) await removeNeighbours(files, path)
  return head
}

/** A narrow tile is the beginning of the wide one and is not needed beside it. */
async function removeNeighbours(files: Files, path: string): Promise<void> {
  const slash = path.lastIndexOf('/')
  const [directory, kept] = [path.slice(0, slash), path.slice(slash + 1)]
  for (const name of await files.list(directory)) if (name !== kept) await files.remove(`${directory}/${name}`)
}

async function marginOf(files: Files, origin: string): Promise<Margin> {
  const { size, root } = (await readState(files, origin)) ?? { size: 0, root: undefined }
  const tiles = tilesIn(files)
  const levels = await Promise.all(
    levelsOf(size).map(async (level) => (await lastTile(tiles, level, size)).map((each) => Buffer.from(each))),
  )
  if (root && !rootOfLevels(levels).equals(root)) {
    throw new EvidenceError('tile', `The last tiles do not make the tree of ${size} leaves. Keep a copy, and restore the last good one.`)
  }
  return { size, levels, entries: await lastEntries(tiles, size) }
}

async function lastTile(tiles: TileSource, level: number, size: number): Promise<readonly Buffer[]> {
  const hashes = hashesAtLevel(level, size)
  const width = hashes % tileWidth
  return width === 0 ? [] : hashesOf(await tileOrThrow(tiles, { level, index: Math.floor(hashes / tileWidth), width }))
}

async function lastEntries(tiles: TileSource, size: number): Promise<readonly Buffer[]> {
  const width = size % tileWidth
  return width === 0 ? [] : entriesOrThrow(tiles, { level: 'entries', index: Math.floor(size / tileWidth), width })
}
