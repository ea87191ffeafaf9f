import { keyStoreContract } from './contract/key-store-contract.js'
import { inMemoryKeyStore } from './in-memory-key-store.js'

keyStoreContract(inMemoryKeyStore)
