/**
 * Grows the tree in a directory by some leaves, over the end of a tile, and dies of SIGKILL at the n-th file operation that changes something.
 * Tells each size that was answered on a line of its own, written at once.
 */
import { writeSync } from 'node:fs'
import type { Files } from '../../files/files.js'
import { localFiles } from '../../files/local-files.js'
import { openTree } from '../../tree/tree-directory.js'
import { entryAt } from '../entries.js'

const [directory = '', origin = '', killAt = '0', ...stops] = process.argv.slice(2)
const local = localFiles(directory)
let count = 0

const counted =
  <Args extends readonly unknown[]>(work: (...args: Args) => Promise<void>) =>
  (...args: Args): Promise<void> => {
    count += 1
    if (count === Number(killAt)) process.kill(process.pid, 'SIGKILL')
    return work(...args)
  }

const files: Files = {
  ...local,
  makeDirectory: counted(local.makeDirectory),
  write: counted(local.write),
  rename: counted(local.rename),
  syncDirectory: counted(local.syncDirectory),
  remove: counted(local.remove),
}

const tree = await openTree(files, origin)
for (const stop of stops.map(Number)) {
  while (tree.size() < stop) tree.append(entryAt(tree.size()))
  writeSync(1, `${(await tree.write()).size}\n`)
}
