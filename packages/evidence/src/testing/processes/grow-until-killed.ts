/**
 * Grows the tree in a directory by some leaves, over the end of a tile, and dies of SIGKILL at the n-th file operation that changes something.
 * Tells each size that was answered on a line of its own, written at once.
 */
import { writeSync } from 'node:fs'
import { openTree } from '../../tree/tree-directory.js'
import { entryAt } from '../entries.js'
import { killedFiles } from '../killed-files.js'

const [directory = '', origin = '', killAt = '0', ...stops] = process.argv.slice(2)
const tree = await openTree(killedFiles(directory, Number(killAt)), origin)
for (const stop of stops.map(Number)) {
  while (tree.size() < stop) tree.append(entryAt(tree.size()))
  writeSync(1, `${(await tree.write()).size}\n`)
}
