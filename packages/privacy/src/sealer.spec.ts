import { left } from '@dutybook/fp'
import { Content, jaan, mai, place } from './contract/key-store-contract.js'
import { inMemoryKeyStore } from './in-memory-key-store.js'
import { sealer } from './sealer.js'

describe('a fingerprint', () => {
  it('is the same for the same content of one person, and another for every other', () => {
    const { fingerprint } = sealer(inMemoryKeyStore())
    expect(fingerprint(mai, 'Näidis')).toBe(fingerprint(mai, 'Näidis'))
    expect(new Set([fingerprint(mai, 'Näidis'), fingerprint(mai, 'Näidis '), fingerprint(jaan, 'Näidis')]).size).toBe(3)
  })

  it('cannot be made without the key', () => {
    const here = sealer(inMemoryKeyStore()).fingerprint(mai, 'Näidis')
    expect(sealer(inMemoryKeyStore()).fingerprint(mai, 'Näidis')).not.toBe(here)
  })

  it('is no more when the key is destroyed', () => {
    const keys = inMemoryKeyStore()
    const { fingerprint, seal } = sealer(keys)
    expect(fingerprint(mai, 'Näidis')).toBeDefined()
    keys.destroy(mai)
    expect(fingerprint(mai, 'Näidis')).toBeUndefined()
    expect(seal(mai, 'Näidis', Content, place)).toEqual(left({ kind: 'keyDestroyed', person: mai }))
  })
})
