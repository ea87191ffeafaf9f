import { inMemoryEventStore, inMemoryLog } from './in-memory-event-store.js'
import { eventStoreContract } from './testing.js'

eventStoreContract('the in-memory event store', () => {
  const log = inMemoryLog()
  return { open: async () => inMemoryEventStore(log), reopen: async () => inMemoryEventStore(log), destroy: async () => {} }
})
