import { EvidenceError } from '../files/evidence-error.js'
import type { Files } from '../files/files.js'
import { hashFrom } from '../note/base64.js'
import type { TreeHead } from './tree-head.js'

/** The file that says how far the tree is; written last, so that whatever it counts is on the disk. */
export const stateFile = 'tree'

const firstLine = 'dutybook-tree/1'

export const stateText = (origin: string, { size, root }: TreeHead): string =>
  `${firstLine}\n${origin}\n${size}\n${root.toString('base64')}\n`

/** Undefined for a directory in which there is no tree yet. */
export async function readState(files: Files, origin: string): Promise<TreeHead | undefined> {
  const bytes = await files.read(stateFile)
  if (!bytes) return undefined
  const [, found = '', size = '', root = ''] = bytes.toString('utf8').split('\n')
  const head = { size: Number(size), root: hashFrom(root) ?? Buffer.alloc(0) }
  if (stateText(found, head) !== bytes.toString('utf8')) {
    throw new EvidenceError('state', `The file ${stateFile} of the evidence is damaged. Keep a copy, and restore the last good one.`)
  }
  if (found !== origin) throw new EvidenceError('state', `The evidence is of the log ${found}, not of ${origin}. Name the right directory.`)
  return head
}
