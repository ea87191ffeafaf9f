import { connect, type Connection, type ConnectionOptions } from './connection.js'
import { fileFault, resultCode } from './faults.js'
import { StoreError } from '@dutybook/event-store'

/** Result codes of SQLite. */
const [busy, cannotOpen] = [5, 14]

/**
 * Makes this process the one writer of a store file, for as long as it lives: an open exclusive transaction on an empty database
 * beside the file, whose lock the operating system frees when the process ends, however it ends. The store file itself stays
 * readable for everybody. The empty file stays behind; taking it away under a writer would let a second one in.
 */
export function takeWriterLock(file: string, waiting: Pick<ConnectionOptions, 'lockWaitMilliseconds'> = {}): Connection {
  let lock: Connection | undefined
  try {
    lock = connect({ location: `${file}-writer`, file: `${file}-writer`, readOnly: false, ...waiting })
    // The default journal would be a second file, left behind by a killed process.
    lock.execute('pragma journal_mode = memory; begin exclusive')
    return lock
  } catch (error) {
    lock?.close()
    throw lockFault(file, error)
  }
}

function lockFault(file: string, error: unknown): unknown {
  const cause = error instanceof StoreError ? error.cause : error
  const code = resultCode(cause)
  if (code === busy) {
    const what = 'is already being written by another process, or twice by this one'
    return fileFault('locked', file, what, 'A store has one writer: stop the other one, or open the store with readOnly.', cause)
  }
  if (code === cannotOpen) {
    const advice = 'Give this user the right to make files there, or open the store with readOnly.'
    return fileFault('readOnly', file, 'stands in a directory that may not be written', advice, cause)
  }
  return error
}
