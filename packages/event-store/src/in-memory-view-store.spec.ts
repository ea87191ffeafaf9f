import { inMemoryViewStore, type InMemoryTables } from './in-memory-view-store.js'
import { viewStoreContract } from './testing.js'

viewStoreContract('the in-memory view store', () => {
  const tables: InMemoryTables = new Map()
  return { open: async () => inMemoryViewStore(tables), reopen: async () => inMemoryViewStore(tables), destroy: async () => {} }
})
