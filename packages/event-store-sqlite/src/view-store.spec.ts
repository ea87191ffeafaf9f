import { viewStoreContract } from '@dutybook/event-store/testing'
import { sqliteUnderTest } from './testing/place.js'

viewStoreContract('SQLite', () => sqliteUnderTest(({ viewStore }) => viewStore))
