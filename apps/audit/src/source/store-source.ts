import { openSqlite } from '@dutybook/event-store-sqlite'
import type { Source } from './source.js'

/** A store file, opened for reading: it takes no lock, so a server may be at work on it. */
export function storeSource(file: string): Source {
  const { eventStore, viewStore, close } = openSqlite({ file, readOnly: true })
  return { kind: 'store', name: file, log: eventStore, viewStore, close }
}
