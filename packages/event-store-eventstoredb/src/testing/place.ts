import type { EventStore } from '@dutybook/event-store'
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPeer, type ScriptedPeer } from './peer/scripted-peer.js'
import { openEventStoreDb, type EventStoreDbOptions } from '../open.js'

/** A log of its own in a server that may hold others, with the directory of its index. */
export interface Place {
  readonly prefix: string
  readonly index: (name?: string) => string
  readonly open: (options?: Partial<EventStoreDbOptions>) => Promise<EventStore>
  readonly remove: () => Promise<void>
}

export function newPlace(connectionString: () => string): Place {
  const directory = mkdtempSync(join(tmpdir(), 'dutybook-esdb-'))
  const prefix = `t${randomBytes(8).toString('hex')}.`
  const opened: EventStore[] = []
  const index = (name = 'index.db') => join(directory, name)
  return {
    prefix,
    index,
    open: async (options) => {
      const store = await openEventStoreDb({ connectionString: connectionString(), prefix, indexFile: index(), ...options })
      opened.push(store)
      return store
    },
    remove: async () => {
      for (const each of opened) await each.close()
      rmSync(directory, { recursive: true })
    },
  }
}

/** What the contract asks for. A crash is what a killed process leaves: its index, copied while it holds it. */
export function storeUnderTest(connectionString: () => string) {
  const place = newPlace(connectionString)
  return {
    open: () => place.open(),
    reopen: async () => {
      for (const part of ['', '-wal'].filter((each) => existsSync(place.index() + each)))
        cpSync(place.index() + part, place.index('after-crash.db') + part, { force: true })
      return place.open({ indexFile: place.index('after-crash.db') })
    },
    destroy: place.remove,
  }
}

/** The same on a test double of its own. */
export function storeOnPeer() {
  let peer: ScriptedPeer | undefined
  const store = storeUnderTest(() => peer?.connectionString() ?? '')
  return {
    ...store,
    open: async () => {
      peer = await startPeer()
      return store.open()
    },
    destroy: async () => {
      await store.destroy()
      await peer?.close()
    },
  }
}
