import { eventStoreContract } from '@dutybook/event-store/testing'
import { sqliteUnderTest } from './testing/place.js'

eventStoreContract('SQLite', () => sqliteUnderTest(({ eventStore }) => eventStore))
