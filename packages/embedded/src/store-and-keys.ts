import type { EventStore, ViewStore } from '@dutybook/event-store'
import { openSqlite } from '@dutybook/event-store-sqlite'
import type { KeyStore } from '@dutybook/privacy'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { keyDirectoryIn, openKeys } from './keys/key-directory.js'
import type { Place } from './settings.js'

/** What is on the disk, open for this process alone. */
export interface StoreAndKeys {
  readonly eventStore: EventStore
  readonly viewStore: ViewStore
  readonly keyStore: KeyStore
  readonly close: () => Promise<void>
}

export const storeFileIn = (data: string): string => join(data, 'dutybook.sqlite')

/** Throws `StoreError` when the store cannot be opened (`locked` when another process writes to it), `KeyStoreError` when the keys cannot. */
export function openStoreAndKeys({ data, keys = keyDirectoryIn(data), durability }: Place): StoreAndKeys {
  mkdirSync(data, { recursive: true })
  const { eventStore, viewStore, close } = openSqlite({ file: storeFileIn(data), durability })
  const keyStore = openedOver(keys, close)
  return { eventStore, viewStore, keyStore, close: () => (keyStore.close(), close()) }
}

/** The keys beside a store that is open already. */
function openedOver(directory: string, close: () => Promise<void>): KeyStore {
  try {
    return openKeys(directory)
  } catch (error) {
    void close()
    throw error
  }
}
