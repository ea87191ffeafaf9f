import type { ViewStore } from '@dutybook/event-store'
import { existsSync } from 'node:fs'
import { commitQueue } from './commit-queue.js'
import { machineClock, type SqliteOptions } from './open.js'
import { lockWaitAmongWriters, openSharedWriter } from './open-connection.js'
import { viewsFile } from './schema.js'
import { create, inspect, truePath } from './store-file.js'
import { sqliteViewStore } from './view-store.js'
import { takeWriterLock } from './writer-lock.js'

/**
 * Opens a file of views alone, made when it is not there, beside a log that is elsewhere. Several processes of one machine may have it open and
 * write it: each view is led by one of them at a time (`leadership` of `follow`). Throws `StoreError` as `openSqlite` does; `locked` only
 * when another process does not let it write for ten seconds.
 */
export function openSqliteViews({ file, durability = 'full', clock = machineClock }: Omit<SqliteOptions, 'readOnly'>): ViewStore {
  const path = truePath(file)
  // One at a time makes it or brings it to the newest version; from then on all write.
  const opening = takeWriterLock(path, { lockWaitMilliseconds: lockWaitAmongWriters })
  try {
    if (existsSync(path)) inspect(path, viewsFile)
    else create(path, viewsFile)
    return viewsOn(openSharedWriter(path, durability, viewsFile), clock)
  } finally {
    opening.close()
  }
}

function viewsOn(connection: ReturnType<typeof openSharedWriter>, clock: NonNullable<SqliteOptions['clock']>): ViewStore {
  const queue = commitQueue(connection)
  const close = async (): Promise<void> => {
    queue.close()
    connection.close()
  }
  return sqliteViewStore({ connection, queue, clock, close })
}
