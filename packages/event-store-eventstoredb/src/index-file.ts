import { StoreError } from '@dutybook/event-store'
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite'

export type Row = readonly SQLOutputValue[]

/** The database of an index: what it holds can be had again from the log, so it is never repaired, only deleted. */
export interface IndexFile {
  readonly run: (sql: string, ...values: SQLInputValue[]) => void
  readonly first: <Found extends Row>(sql: string, ...values: SQLInputValue[]) => Found | undefined
  readonly all: <Found extends Row>(sql: string, ...values: SQLInputValue[]) => readonly Found[]
  /** All of the work or nothing of it. */
  readonly inTransaction: (work: () => void) => void
  readonly close: () => void
}

/** "DutI" in ASCII: neither another program's database nor a store takes an index for its own. */
const applicationId = 0x44757449

const schema = `
create table log (prefix text not null) strict;
create table streams (number integer primary key, name text not null unique) strict;
create table events (
  -- Place in the log: the commit position that the server gave
  position integer primary key,
  stream integer not null references streams (number),
  revision integer not null,
  -- The sixteen bytes of the UUID
  id blob not null,
  -- The append that stored it
  append text not null,
  unique (stream, revision)
) strict;
create index events_by_id on events (id);
create table dead_letters (position integer primary key, id text not null, type text not null, part text not null) strict;
`

/** Throws `notAStore`, `locked` or `unreachable`; what stood in the file is then still there. `:memory:` for none. */
export function openIndexFile(file: string, prefix: string): IndexFile {
  try {
    return ofThisLog(file, opened(file), prefix)
  } catch (error) {
    throw error instanceof StoreError ? error : unusable(file, error)
  }
}

function opened(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  // One process: a second one would wait for events that only the first is told of.
  database.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal; begin immediate; commit')
  return database
}

function ofThisLog(file: string, database: DatabaseSync, prefix: string): IndexFile {
  const index = indexFile(database)
  try {
    const found = index.first<[number]>('pragma application_id')?.[0]
    if (found === 0 && !index.first('select 1 from sqlite_schema')) make(database, prefix)
    else if (found !== applicationId) throw notAnIndex(file, 'is a database of another program')
    else if (index.first<[string]>('select prefix from log')?.[0] !== prefix)
      throw notAnIndex(file, 'is the index of a log of another name')
    return index
  } catch (error) {
    index.close()
    throw error
  }
}

function make(database: DatabaseSync, prefix: string): void {
  database.exec(`begin immediate; ${schema}; pragma application_id = ${applicationId}`)
  database.prepare('insert into log values (?)').run(prefix)
  database.exec('commit')
}

export const notAnIndex = (file: string, what: string): StoreError =>
  new StoreError(
    'notAStore',
    `${file} ${what}. It was left as it is; name another file for the index, or delete it: it is made anew from the log.`,
  )

/** SQLite's code for a lock that another process holds. */
const busy = 5

function unusable(file: string, error: unknown): StoreError {
  const code = typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) & 0xff : 0
  if (code === busy) {
    return new StoreError('locked', `${file} is the index of another process. Each process has an index file of its own.`, { cause: error })
  }
  const why = error instanceof Error ? error.message : String(error)
  return new StoreError('unreachable', `The index ${file} cannot be opened (${why}). It may be deleted: it is made anew from the log.`, {
    cause: error,
  })
}

function indexFile(database: DatabaseSync): IndexFile {
  const statements = new Map<string, StatementSync>()
  const statement = (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    const made = database.prepare(sql)
    made.setReturnArrays(true)
    statements.set(sql, made)
    return made
  }
  return {
    run: (sql, ...values) => void statement(sql).run(...values),
    first: (sql, ...values) => statement(sql).get(...values) as never,
    all: (sql, ...values) => statement(sql).all(...values) as never,
    inTransaction: (work) => inTransaction(database, work),
    close: () => {
      if (database.isOpen) database.close()
    },
  }
}

function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('begin immediate')
  try {
    work()
    database.exec('commit')
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}
