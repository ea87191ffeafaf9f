import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite, type SqliteOptions, type SqliteStores } from '../open.js'

/** A directory of its own for one test, and the stores that were opened in it. */
export interface Place {
  readonly path: (name?: string) => string
  readonly open: (options?: Partial<SqliteOptions>) => SqliteStores
  readonly remove: () => Promise<void>
}

export function newPlace(): Place {
  const directory = mkdtempSync(join(tmpdir(), 'dutybook-sqlite-'))
  const opened: SqliteStores[] = []
  const path = (name = 'log.db') => join(directory, name)
  return {
    path,
    open: (options) => {
      const stores = openSqlite({ file: path(), ...options })
      opened.push(stores)
      return stores
    },
    remove: async () => {
      for (const each of opened) await each.close()
      rmSync(directory, { recursive: true })
    },
  }
}

/** What the contract asks for. A crash is what a killed process leaves: its files, copied while it holds them. */
export function sqliteUnderTest<Port>(port: (stores: SqliteStores) => Port) {
  const place = newPlace()
  return {
    open: async () => port(place.open()),
    reopen: async () => {
      for (const part of ['', '-wal'].filter((each) => existsSync(place.path() + each)))
        cpSync(place.path() + part, place.path('after-crash.db') + part, { force: true })
      return port(place.open({ file: place.path('after-crash.db') }))
    },
    destroy: place.remove,
  }
}
