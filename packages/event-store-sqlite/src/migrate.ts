import type { Connection } from './connection.js'
import { fileFault, resultCode } from './faults.js'
import { storeFile, type FileKind } from './schema.js'

/** SQLite's code for a statement that does not fit the tables. */
const noSuchTable = 1

export const fileVersion = (connection: Connection): number => Number(connection.first('pragma user_version')?.[0])

/** Brings a file from the version it has to the newest one, each step in a transaction of its own. */
export function migrate(connection: Connection, { applicationId, migrations }: FileKind = storeFile): void {
  for (let version = fileVersion(connection); version < migrations.length; version++) {
    connection.execute('begin immediate')
    try {
      connection.execute(`${migrations[version]}; pragma application_id = ${applicationId}; pragma user_version = ${version + 1}; commit`)
    } catch (error) {
      if (connection.inTransaction()) connection.execute('rollback')
      throw error
    }
  }
}

/**
 * Throws when the file is another program's, damaged, or of a version that this program does not know. Reads only.
 * It looks at what every start needs; a page in the middle that is damaged is met when it is read.
 */
export function recognise(connection: Connection, kind: FileKind = storeFile): void {
  const { file } = connection
  if (connection.first('pragma application_id')?.[0] !== kind.applicationId) {
    throw fileFault('notAStore', file, 'is a database of another program', 'It was left as it is; name another file.')
  }
  const version = fileVersion(connection)
  const known = kind.migrations.length
  if (version > known) {
    const what = `has file version ${version}, and this program knows none above ${known}`
    throw fileFault('unknownVersion', file, what, 'Use the newer program that wrote it; the file was left as it is.')
  }
  lookAround(connection, kind)
}

function lookAround(connection: Connection, { tables }: FileKind): void {
  try {
    for (const table of tables) connection.first(`select max(rowid) from ${table}`)
  } catch (error) {
    if (resultCode(error) !== noSuchTable) throw error
    throw fileFault('damaged', connection.file, 'lacks a table that every store has', 'Restore the last good copy.', error)
  }
}

/** A reader cannot bring a file to the newest version. */
export function refuseOlder(connection: Connection, { migrations }: FileKind = storeFile): void {
  const version = fileVersion(connection)
  const known = migrations.length
  if (version === known) return
  const what = `has file version ${version}, and this program reads version ${known}`
  throw fileFault('unknownVersion', connection.file, what, 'Open it once for writing, which brings it to the newer version.')
}
