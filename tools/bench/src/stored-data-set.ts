import { openSqlite } from '@dutybook/event-store-sqlite'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { categoryOf } from '@dutybook/event-store'
import { dataSet } from './data-set.js'
import type { Progress } from './progress.js'
import { eventsOfYear } from './year.js'

/** Where stores of many events are kept for the next run. */
const folder = join(tmpdir(), 'dutybook-bench')

/** The path of a store with so many events of the data set, and nothing else. Read it, or copy it. */
export async function storedDataSet(count: number, progress: Progress): Promise<string> {
  const year = await eventsOfYear(count)
  const hash = createHash('sha256').update(JSON.stringify(year)).digest('hex').slice(0, 16)
  const file = join(folder, `${hash}-${count}.sqlite`)
  if (existsSync(file)) return file
  progress(`making a store of ${count} events`)
  mkdirSync(folder, { recursive: true })
  const unfinished = `${file}-${process.pid}`
  await fill(unfinished, count)
  renameSync(unfinished, file)
  return file
}

export function copyOf(file: string, directory: string): string {
  const copy = join(directory, 'dutybook.sqlite')
  copyFileSync(file, copy)
  return copy
}

/** The store makes the file; the events are put in beside it, in one transaction, as the store's own schema takes them. */
async function fill(file: string, count: number): Promise<void> {
  await openSqlite({ file }).close()
  const database = new DatabaseSync(file)
  database.exec('pragma synchronous = off; begin')
  const insert = database.prepare('insert into events values (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  for (const { position, id, stream, revision, type, schemaVersion, data, metadata } of await dataSet(count)) {
    insert.run(position, id, stream, categoryOf(stream), revision, type, schemaVersion, data, metadata)
  }
  database.exec('commit; pragma wal_checkpoint(truncate)')
  database.close()
  for (const each of ['-wal', '-shm', '-writer']) rmSync(file + each, { force: true })
}
