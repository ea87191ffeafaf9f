import { StoreError } from '@dutybook/event-store'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { connect, type Connection, type ConnectionOptions } from './connection.js'
import { fileFault } from './faults.js'
import { migrate, recognise } from './migrate.js'
import { storeFile, type FileKind } from './schema.js'

/** The one true path of a store file, so that two ways to it (a link, a relative name) meet the same lock. */
export function truePath(file: string): string {
  const path = resolve(file)
  if (existsSync(path)) return realpathSync(path)
  if (existsSync(dirname(path))) return join(realpathSync(dirname(path)), basename(path))
  throw fileFault(
    'unreachable',
    path,
    'is not there, because its directory does not exist',
    'Name another file, or make the directory for a new store.',
  )
}

/** Throws unless this is a store that this program knows. Nothing is written, and where nobody is at work nothing is left beside it. */
export function inspect(file: string, kind: FileKind = storeFile): void {
  refuseNoFile(file)
  recognised(isAtRest(file) ? atRest(file) : inUse(file), kind).close()
}

function refuseNoFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) throw fileFault('unreachable', file, 'does not exist', 'Name the file of a store.')
  if (found.isDirectory()) throw fileFault('notAStore', file, 'is a directory', 'Name the file inside it.')
  if (found.size < smallestDatabase && isBeginningOfDatabase(file)) {
    const advice = 'Restore the last good copy, or delete it to begin a new store.'
    throw fileFault('damaged', file, found.size === 0 ? 'is empty, which a store never is' : 'is cut off', advice)
  }
}

/** Bytes. SQLite takes anything shorter for a database in which nothing is yet. */
const smallestDatabase = 512

function isBeginningOfDatabase(file: string): boolean {
  const bytes = readFileSync(file, 'latin1')
  return bytes.startsWith('SQLite format 3\0'.slice(0, bytes.length))
}

/** A connection that reads beside a writer. */
export function connectReader(file: string): Connection {
  try {
    return recognised(inUse(file))
  } catch (error) {
    // Readers need a place beside the file for the memory that they share. Where nobody may make one, nobody is writing either.
    const isRefused = error instanceof StoreError && (error.fault === 'unreachable' || error.fault === 'readOnly')
    if (!isRefused || !isAtRest(file)) throw error
    return recognised(atRest(file))
  }
}

const inUse = (file: string): ConnectionOptions => ({ location: file, file, readOnly: true })

/** Takes no lock and no shared memory: right only while nobody writes. */
const atRest = (file: string): ConnectionOptions => ({ location: `${pathToFileURL(file).href}?immutable=1`, file, readOnly: true })

const isAtRest = (file: string): boolean => !holdsEvents(`${file}-wal`)

const holdsEvents = (wal: string): boolean => (statSync(wal, { throwIfNoEntry: false })?.size ?? 0) > 0

function recognised(options: ConnectionOptions, kind: FileKind = storeFile): Connection {
  const connection = connect(options)
  try {
    recognise(connection, kind)
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
export function create(file: string, kind: FileKind = storeFile): void {
  const tail = `${file}-wal`
  if (holdsEvents(tail)) {
    const advice = `Put ${basename(file)} back where it was, or move ${basename(tail)} away to begin a new store.`
    throw fileFault('damaged', file, `is missing, but ${basename(tail)} holds its last events`, advice)
  }
  const unfinished = `${file}-new`
  for (const each of ['', '-journal', '-wal', '-shm']) rmSync(unfinished + each, { force: true })
  const connection = connect({ location: unfinished, file, readOnly: false })
  try {
    connection.execute('pragma synchronous = extra')
    migrate(connection, kind)
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
