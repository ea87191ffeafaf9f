import { StoreError } from '@dutybook/event-store'
import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { connect, type Connection, type ConnectionOptions } from './connection.js'
import { fileFault } from './faults.js'
import { migrate, recognise } from './migrate.js'

/** The one true path of a store file, so that two ways to it (a link, a relative name) meet the same lock. */
export function truePath(file: string): string {
  const path = resolve(file)
  if (existsSync(path)) return realpathSync(path)
  if (existsSync(dirname(path))) return join(realpathSync(dirname(path)), basename(path))
  throw fileFault('unreachable', path, 'cannot be made, because its directory does not exist', 'Make the directory, or name another file.')
}

/** A connection that reads a store which this program knows. Reads only, so a file of somebody else stays as it is. */
export function connectReader(file: string): Connection {
  refuseNoFile(file)
  try {
    return recognised({ location: file, file, readOnly: true })
  } catch (error) {
    // Beside the file a reader needs a place for the readers' shared memory. Where nobody may write there, nobody can be writing.
    if (!(error instanceof StoreError) || error.fault !== 'unreachable' || !isAtRest(file)) throw error
    return recognised({ location: `${pathToFileURL(file).href}?immutable=1`, file, readOnly: true })
  }
}

function refuseNoFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) throw fileFault('unreachable', file, 'does not exist', 'Name the file of a store.')
  if (found.isDirectory()) throw fileFault('notAStore', file, 'is a directory', 'Name the file inside it.')
  if (found.size > 0) return
  const advice = 'A store is never empty, so it was cut off or made by hand: restore it, or delete it to begin a new store.'
  throw fileFault('damaged', file, 'is an empty file', advice)
}

const isAtRest = (file: string): boolean => (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0

function recognised(options: ConnectionOptions): Connection {
  const connection = connect(options)
  try {
    recognise(connection)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/**
 * Makes a new store under another name and puts it in place when it is whole, so that a process that dies here leaves no half of
 * one behind. Only for the holder of the writer lock.
 */
export function create(file: string): void {
  const tail = `${file}-wal`
  if (existsSync(tail)) {
    const advice = `Put ${basename(file)} back where it was, or move ${basename(tail)} away to begin a new store.`
    throw fileFault('damaged', file, `is missing, but ${basename(tail)} holds its last events`, advice)
  }
  const unfinished = `${file}-new`
  for (const each of ['', '-journal', '-wal', '-shm']) rmSync(unfinished + each, { force: true })
  const connection = connect({ location: unfinished, file, readOnly: false })
  try {
    connection.execute('pragma synchronous = extra')
    migrate(connection)
    connection.execute('pragma journal_mode = wal')
  } finally {
    connection.close()
  }
  renameSync(unfinished, file)
  syncDirectory(dirname(file))
}

/** The new name is on the disk only when its directory is. */
function syncDirectory(directory: string): void {
  const handle = openSync(directory, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
