import { connect, type Connection } from './connection.js'
import { fileVersion, migrate, refuseOlder } from './migrate.js'
import { storeFile, type FileKind } from './schema.js'
import { connectReader, inspect } from './store-file.js'

type Durability = 'full' | 'relaxed'

export function openMemory(): Connection {
  const connection = connect({ location: ':memory:', file: ':memory:', readOnly: false })
  migrate(connection)
  return connection
}

/**
 * Memory for savepoints: on disk, a large append in a shared transaction takes twice as long. Full sync also where the system's own
 * fsync does not empty the drive's cache.
 */
const settings = (durability: Durability): string => `
  pragma journal_mode = wal;
  pragma synchronous = ${durability === 'full' ? 'full' : 'normal'};
  pragma fullfsync = ${durability === 'full' ? 'on' : 'off'};
  pragma temp_store = memory;
  pragma cache_size = -16000;
  pragma journal_size_limit = 64000000;
`

export function openReader(path: string): Connection {
  inspect(path)
  const connection = connectReader(path)
  return orClosed(connection, () => refuseOlder(connection))
}

/** In milliseconds. Others write too, each for a moment; the process stands still while it waits for its turn. */
export const lockWaitAmongWriters = 10_000

/** For one of several processes that write the file. */
export const openSharedWriter = (path: string, durability: Durability, kind: FileKind): Connection =>
  openWriter(path, durability, kind, lockWaitAmongWriters)

export function openWriter(path: string, durability: Durability, kind = storeFile, lockWaitMilliseconds?: number): Connection {
  const waiting = lockWaitMilliseconds === undefined ? {} : { lockWaitMilliseconds }
  const connection = connect({ location: path, file: path, readOnly: false, ...waiting })
  return orClosed(connection, () => {
    connection.execute(settings(durability))
    tryToWrite(connection)
    migrate(connection, kind)
  })
}

/** SQLite opens a file without the right to write it as read-only and says so only at the first write; so this writes, and undoes it. */
const tryToWrite = (connection: Connection): void =>
  connection.execute(`begin immediate; pragma user_version = ${fileVersion(connection)}; rollback`)

function orClosed(connection: Connection, work: () => void): Connection {
  try {
    work()
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}
