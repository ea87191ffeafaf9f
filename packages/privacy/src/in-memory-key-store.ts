import { generateKeySync, type KeyObject } from 'node:crypto'
import { KeyStoreError, type KeyStore } from './key-store.js'

type Kept = { readonly state: 'Living'; readonly key: KeyObject } | { readonly state: 'Destroyed' }

const living = (): Kept => ({ state: 'Living', key: generateKeySync('aes', { length: 256 }) })

/** Keys that end with the process, and everything sealed with them. */
export function inMemoryKeyStore(): KeyStore {
  const all = new Map<string, Kept>()
  let isOpen = true
  const keys = (): Map<string, Kept> => {
    if (isOpen) return all
    throw new KeyStoreError('closed', 'The key store in memory is closed.')
  }
  return {
    keyOf: (person) => keys().get(person) ?? { state: 'Unknown' },
    keyForSealing: (person) => {
      const kept = keys().get(person) ?? living()
      keys().set(person, kept)
      return kept
    },
    destroy: (person) => {
      const before = keys().get(person)
      keys().set(person, { state: 'Destroyed' })
      return before?.state === 'Destroyed' ? 'alreadyDestroyed' : 'destroyed'
    },
    close: () => void (isOpen = false),
  }
}
