import { closeSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { KeyStoreError, type KeyStoreFault } from './key-store.js'

/** An open file of keys. Work that fails throws `KeyStoreError`. */
export interface KeyDatabase {
  readonly use: <Answer>(work: (database: DatabaseSync) => Answer) => Answer
  readonly close: () => void
}

/** Stands in the header of the file, so that no other database is taken for one of ours. */
const ourFile = 0x44424b59

/** How long a statement waits for another process at work in the file; this process stands still meanwhile. */
const lockWaitMilliseconds = 1000

/** `secure_delete` overwrites with zeros what a row no longer holds; without it the old bytes stay in the free part of the page. */
const settings = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma fullfsync = on;
  pragma secure_delete = on;
  pragma temp_store = memory;
`

/** A row without nonce and wrapped key is a fence: that person's key was destroyed. */
const schema = `
  create table person_keys (
    person text not null primary key,
    nonce blob,
    wrapped blob,
    check ((nonce is null) = (wrapped is null))
  ) strict;
  create table key_file (fingerprint blob not null) strict;
  pragma application_id = ${ourFile};
`

export function openKeyDatabase(file: string, fingerprint: Uint8Array): KeyDatabase {
  const database = translated(file, () => opened(file))
  const use: KeyDatabase['use'] = (work) => {
    if (!database.isOpen) throw new KeyStoreError('closed', `The key store ${file} is closed.`)
    return translated(file, () => work(database))
  }
  const close = () => void (database.isOpen && translated(file, () => database.close()))
  try {
    use(() => prepare(database, file, fingerprint))
    emptyLog({ use, close }, file)
    return { use, close }
  } catch (error) {
    close()
    throw error
  }
}

/** Makes the file private before SQLite writes to it; the files beside it get the same rights. */
function opened(file: string): DatabaseSync {
  closeSync(openSync(file, 'a', 0o600))
  return new DatabaseSync(file, { timeout: lockWaitMilliseconds })
}

function prepare(database: DatabaseSync, file: string, fingerprint: Uint8Array): void {
  const isEmpty = firstValue(database, 'select count(*) from sqlite_schema') === 0
  if (!isEmpty && firstValue(database, 'pragma application_id') !== ourFile)
    throw new KeyStoreError('notAKeyStore', `${file} is another database. It was left as it is; name another file.`)
  database.exec(settings)
  inTransaction(database, () => {
    if (firstValue(database, 'select count(*) from sqlite_schema') !== 0) return
    database.exec(schema)
    database.prepare('insert into key_file values (?)').run(fingerprint)
  })
  const known = firstValue(database, 'select fingerprint from key_file')
  if (known instanceof Uint8Array && Buffer.compare(known, fingerprint) === 0) return
  throw new KeyStoreError('keyFileWrong', `${file} was made with another key file. Name that one; nothing was changed.`)
}

const firstValue = (database: DatabaseSync, sql: string): unknown => Object.values(database.prepare(sql).get() ?? {})[0]

export function inTransaction<Answer>(database: DatabaseSync, work: () => Answer): Answer {
  database.exec('begin immediate')
  try {
    const answer = work()
    database.exec('commit')
    return answer
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}

/** Empties the write-ahead log, where the pages stand as they were before a key was destroyed. */
export function emptyLog({ use }: KeyDatabase, file: string): void {
  const busy = use((database) => firstValue(database, 'pragma wal_checkpoint(truncate)'))
  if (busy === 0) return
  const what = `${file}-wal cannot be emptied while another program reads ${file}; it may still hold keys that were destroyed.`
  throw new KeyStoreError('locked', `${what} End that program's transaction and repeat.`)
}

/** Result codes of SQLite. */
const faults: Readonly<Record<number, readonly [KeyStoreFault, string]>> = {
  5: ['locked', 'is in use by another program. End its transaction.'],
  8: ['readOnly', 'may not be written. Give this user the right to write it and its directory.'],
  10: ['unreachable', 'could not be read or written by the disk. Look at the disk.'],
  11: ['damaged', 'is damaged. Keep a copy, and restore the last good one.'],
  13: ['full', 'has no room to grow, because the disk is full. Make room.'],
  14: ['unreachable', 'cannot be opened. Look whether its directory exists and this user may write there.'],
  26: ['notAKeyStore', 'is not a key store. It was left as it is; name another file.'],
}

function translated<Answer>(file: string, work: () => Answer): Answer {
  try {
    return work()
  } catch (error) {
    const [fault, words] = faults[codeOf(error)] ?? []
    throw fault ? new KeyStoreError(fault, `${file} ${words}`, { cause: error }) : error
  }
}

function codeOf(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 0
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff
  return 'syscall' in error && error.syscall === 'open' ? 14 : 0
}
