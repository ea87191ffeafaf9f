import type { Sealer } from '@dutybook/modelling/personal-reading'
import { createHmac, hkdfSync, type KeyObject } from 'node:crypto'
import { keyBytes } from './cipher.js'
import type { KeyStore } from './key-store.js'
import { seal } from './seal.js'

/** What a person's fingerprints are made with: another key than the one that seals, and none is left of it when that one is destroyed. */
const fingerprintKey = (key: KeyObject): Buffer => Buffer.from(hkdfSync('sha256', key, '', 'dutybook fingerprint v1', keyBytes))

/** Seals with the keys of this store. Both functions make a person's key when there has never been one, and throw `KeyStoreError`. */
export const sealer = (keys: KeyStore): Sealer => ({
  seal: (person, value, codec, place) => seal(keys, person, value, codec, place),
  fingerprint: (person, content) => {
    const found = keys.keyForSealing(person)
    if (found.state === 'Destroyed') return undefined
    return createHmac('sha256', fingerprintKey(found.key)).update(content).digest('base64url')
  },
})
