import { bell, type EventStore, type ViewStore } from '@dutybook/event-store'
import type { Instant } from '@dutybook/modelling'
import { existsSync } from 'node:fs'
import { commitQueue } from './commit-queue.js'
import { changesByOthers, changesHere } from './changes.js'
import type { Connection } from './connection.js'
import { sqliteEventStore, type OpenStore } from './event-store.js'
import { openMemory, openReader, openWriter } from './open-connection.js'
import { create, inspect, truePath } from './store-file.js'
import { sqliteViewStore } from './view-store.js'
import { takeWriterLock } from './writer-lock.js'

export interface SqliteOptions {
  /** The path of the store, made when it is not there; its directory has to be. `:memory:` for one that ends with the process. */
  readonly file: string
  /**
   * `full` (the default): what is acknowledged survives a power cut. `relaxed`: a power cut may take the last moments, a crash of
   * the process takes nothing. Named in the capabilities of the store.
   */
  readonly durability?: 'full' | 'relaxed'
  /** A reader beside the writer: takes no lock, refuses every change with `readOnly`, and meets new events a moment later. */
  readonly readOnly?: boolean
  /** By which the leases of views end; that of the machine when absent. */
  readonly clock?: () => Instant
}

/** Both ports on one file. Closing one of them, or both with `close`, finishes what waits to be committed and frees the file. */
export interface SqliteStores {
  readonly eventStore: EventStore
  readonly viewStore: ViewStore
  readonly close: () => Promise<void>
}

/**
 * Opens a store. Throws `StoreError` with what is wrong and what to do: `locked`, `readOnly`, `damaged`, `unknownVersion`,
 * `notAStore`, `full`, `unreachable`. What stood in the file before is then still there, unchanged.
 */
export function openSqlite({ file, durability = 'full', readOnly = false, clock = machineClock }: SqliteOptions): SqliteStores {
  if (file === ':memory:') return storesOn(openMemory(), 'none', clock)
  const path = truePath(file)
  if (readOnly) return storesOn(openReader(path), durability, clock)
  if (existsSync(path)) inspect(path)
  const lock = takeWriterLock(path)
  try {
    if (!existsSync(path)) create(path)
    return storesOn(openWriter(path, durability), durability, clock, lock)
  } catch (error) {
    lock.close()
    throw error
  }
}

export const machineClock = (): Instant => new Date().toISOString() as Instant

function storesOn(connection: Connection, durability: OpenStore['durability'], clock: () => Instant, lock?: Connection): SqliteStores {
  const appended = bell()
  const queue = commitQueue(connection)
  const close = async (): Promise<void> => {
    queue.close()
    connection.close()
    lock?.close()
    appended.ring()
  }
  const changes = connection.readOnly ? changesByOthers(connection) : changesHere(appended)
  const store = { connection, queue, appended: appended.ring, changes, durability, close }
  return { eventStore: sqliteEventStore(store), viewStore: sqliteViewStore({ ...store, clock }), close }
}
