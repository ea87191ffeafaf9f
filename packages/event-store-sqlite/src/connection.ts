import { StoreError } from '@dutybook/event-store'
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import { asStoreError } from './faults.js'

export type Row = readonly SQLOutputValue[]

/** One open database. Every call rejects by `StoreError` when the machine fails, and with `closed` after `close`. */
export interface Connection {
  /** What the user called it; used in messages. */
  readonly file: string
  readonly readOnly: boolean
  readonly execute: (sql: string) => void
  readonly run: (sql: string, ...values: SQLInputValue[]) => void
  readonly first: <Found extends Row>(sql: string, ...values: SQLInputValue[]) => Found | undefined
  readonly all: <Found extends Row>(sql: string, ...values: SQLInputValue[]) => readonly Found[]
  /** Row by row, until `visit` answers false. */
  readonly scan: <Found extends Row>(visit: (row: Found) => boolean, sql: string, ...values: SQLInputValue[]) => void
  readonly inTransaction: () => boolean
  readonly close: () => void
}

export interface ConnectionOptions {
  /** What SQLite opens: a path, a `file:` URI, or `:memory:`. */
  readonly location: string
  readonly file: string
  readonly readOnly: boolean
  /** Absent: a moment, for a file that one program writes. */
  readonly lockWaitMilliseconds?: number
}

/** How long a statement waits for the lock of another program before it fails; the process stands still meanwhile. */
const aMoment = 250

export const closedError = (file: string): StoreError => new StoreError('closed', `The store ${file} is closed.`)

export function connect({ location, file, readOnly, lockWaitMilliseconds = aMoment }: ConnectionOptions): Connection {
  const database = translated(file, () => new DatabaseSync(location, { readOnly, timeout: lockWaitMilliseconds }))
  const statements = new Map<string, StatementSync>()
  const use = <Answer>(work: () => Answer): Answer => {
    if (!database.isOpen) throw closedError(file)
    return translated(file, work)
  }
  const statement = (sql: string) => statements.get(sql) ?? prepared(database, sql, statements)
  return {
    file,
    readOnly,
    execute: (sql) => use(() => database.exec(sql)),
    run: (sql, ...values) => use(() => void statement(sql).run(...values)),
    first: (sql, ...values) => use(() => statement(sql).get(...values) as never),
    all: (sql, ...values) => use(() => statement(sql).all(...values) as never),
    scan: (visit, sql, ...values) => use(() => scan(statement(sql).iterate(...values), visit as (row: unknown) => boolean)),
    inTransaction: () => database.isOpen && database.isTransaction,
    close: () => {
      if (database.isOpen) translated(file, () => database.close())
    },
  }
}

/** Reads of one moment, also when another process writes. */
export function inSnapshot<Answer>(connection: Connection, read: () => Answer): Answer {
  connection.run('begin')
  try {
    return read()
  } finally {
    connection.run('commit')
  }
}

function prepared(database: DatabaseSync, sql: string, statements: Map<string, StatementSync>): StatementSync {
  const statement = database.prepare(sql)
  statement.setReturnArrays(true)
  statements.set(sql, statement)
  return statement
}

function translated<Answer>(file: string, work: () => Answer): Answer {
  try {
    return work()
  } catch (error) {
    throw asStoreError(error, file)
  }
}

function scan(rows: Iterable<unknown>, visit: (row: unknown) => boolean): void {
  for (const row of rows) if (!visit(row)) return
}
