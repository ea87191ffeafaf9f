import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { EvidenceError } from './evidence-error.js'

/**
 * Makes this process the one that writes a directory, until it calls the answer, once or more, or ends, however it ends: the lock is that of an open
 * transaction on an empty database, which the operating system frees. The empty file stays behind and says nothing.
 */
export function lockDirectory(directory: string): () => void {
  let lock: DatabaseSync | undefined
  try {
    mkdirSync(directory, { recursive: true })
    lock = new DatabaseSync(join(directory, 'writer'))
    lock.exec('pragma journal_mode = memory')
    lock.exec('begin exclusive')
    const held = lock
    return () => void (held.isOpen && held.close())
  } catch (cause) {
    if (lock?.isOpen) lock.close()
    const what = `${directory} cannot be taken for writing: another process writes there, or this user may not.`
    throw new EvidenceError('locked', `${what} One process keeps the evidence; anybody may read it.`, { cause })
  }
}
