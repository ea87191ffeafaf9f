import { categoryOf, type StoredEvent } from '@dutybook/event-store'
import { hash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'

/** The limit: nothing but SQLite, with the columns, indexes, transactions and flushes that the store has, and no check of anything. */
export interface RawStore {
  readonly append: (events: readonly StoredEvent[]) => void
  /** Each row with its two texts parsed. Returns how many. */
  readonly parseAll: () => number
  readonly close: () => void
}

const table = `
create table events (
  position integer primary key, id text not null unique, stream text not null, category text not null, revision integer not null,
  type text not null, schema_version integer not null, data text not null, metadata text not null, unique (stream, revision)
) strict;
create index events_by_category on events (category, position);`

const settings = (durability: Durability): string => `
pragma journal_mode = wal; pragma synchronous = ${durability === 'full' ? 'full' : 'normal'};
pragma cache_size = -16000; pragma journal_size_limit = 64000000;`

export type Durability = 'full' | 'relaxed'

export function rawStore(file: string, durability: Durability): RawStore {
  const database = new DatabaseSync(file)
  database.exec(settings(durability) + table)
  const insert = database.prepare('insert into events values (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  let position = 0
  return {
    append: (events) => {
      database.exec('begin immediate')
      for (const { id, stream, revision, type, schemaVersion, data, metadata } of events) {
        insert.run(++position, id, stream, categoryOf(stream), revision, type, schemaVersion, data, metadata)
      }
      database.exec('commit')
    },
    parseAll: () => parseAllIn(database),
    close: () => database.close(),
  }
}

/** A scan of a file with the events of a store, and the JSON of each. */
export function parseAllOf(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return parseAllIn(database)
  } finally {
    database.close()
  }
}

function parseAllIn(database: DatabaseSync): number {
  const scan = database.prepare('select position, id, stream, revision, type, schema_version, data, metadata from events order by position')
  scan.setReturnArrays(true)
  let count = 0
  for (const row of scan.iterate() as unknown as Iterable<readonly string[]>) {
    const [data, metadata] = [JSON.parse(row[6] ?? '') as unknown, JSON.parse(row[7] ?? '') as unknown]
    if (data !== undefined && metadata !== undefined) count += 1
  }
  return count
}

/** A scan of a file with the events of a store, and one hash of the texts of each. */
export function hashAllOf(file: string): void {
  const database = new DatabaseSync(file, { readOnly: true })
  const scan = database.prepare('select id, stream, type, data, metadata from events order by position')
  scan.setReturnArrays(true)
  for (const row of scan.iterate() as unknown as Iterable<readonly string[]>) hash('sha256', row.join('\n'))
  database.close()
}
