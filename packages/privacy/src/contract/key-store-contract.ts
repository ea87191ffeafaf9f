import { isLeft, left } from '@dutybook/fp'
import { text, type PersonRef } from '@dutybook/modelling'
import { personalLaws, type SealingWorld } from '@dutybook/modelling/testing'
import assert from 'node:assert/strict'
import { KeyStoreError, type KeyReading, type KeyStore } from '../key-store.js'
import { personalReader } from '../personal-reader.js'
import { seal } from '../seal.js'

export const [mai, jaan] = ['person-mai1', 'person-jaan'] as unknown as readonly [PersonRef, PersonRef]
export const place = { stream: 'position-head', eventId: 'event-1', type: 'PositionFilled', path: ['holder', 'name'] }
export const Content = text('Content', { et: 'Sisu', en: 'Content' }, { max: 8000, lines: 'many' })

/** The bytes of a living key. */
export function keyBytesIn(reading: KeyReading): Buffer {
  assert.equal(reading.state, 'Living')
  return reading.state === 'Living' ? reading.key.export() : Buffer.alloc(0)
}

/** What every key store keeps. `open` makes an empty one for each test; the runner's `afterEach` may remove it. */
export function keyStoreContract(open: () => KeyStore): void {
  describe('a key store', () => {
    it('knows no key of a person before the first sealing', () => {
      expect(open().keyOf(mai)).toEqual({ state: 'Unknown' })
    })

    it('makes one key for a person, of 256 bits, and another for another', () => {
      const keys = open()
      const made = keyBytesIn(keys.keyForSealing(mai))
      expect(made).toHaveLength(32)
      expect(keyBytesIn(keys.keyForSealing(mai))).toEqual(made)
      expect(keyBytesIn(keys.keyOf(mai))).toEqual(made)
      expect(keyBytesIn(keys.keyForSealing(jaan))).not.toEqual(made)
    })

    it('makes no key again for a person whose key was destroyed, and leaves the others theirs', () => {
      const keys = open()
      keys.keyForSealing(mai)
      const his = keyBytesIn(keys.keyForSealing(jaan))
      expect(keys.destroy(mai)).toBe('destroyed')
      expect(keys.keyOf(mai)).toEqual({ state: 'Destroyed' })
      expect(keys.keyForSealing(mai)).toEqual({ state: 'Destroyed' })
      expect(keyBytesIn(keys.keyOf(jaan))).toEqual(his)
    })

    it('destroys once, however often it is asked', () => {
      const keys = open()
      keys.keyForSealing(mai)
      expect([keys.destroy(mai), keys.destroy(mai)]).toEqual(['destroyed', 'alreadyDestroyed'])
      expect(keys.keyOf(mai)).toEqual({ state: 'Destroyed' })
    })

    it('fences a person who never had a key', () => {
      const keys = open()
      expect(keys.destroy(mai)).toBe('destroyed')
      expect(keys.keyForSealing(mai)).toEqual({ state: 'Destroyed' })
      expect(seal(keys, mai, 'Mai', Content, place)).toEqual(left({ kind: 'keyDestroyed', person: mai }))
    })

    it('refuses everything once it is closed', () => {
      const keys = open()
      keys.close()
      keys.close()
      for (const use of [keys.keyOf, keys.keyForSealing, keys.destroy]) expect(() => use(mai)).toThrow(KeyStoreError)
    })
  })
  personalLaws(() => sealingWith(open()))
}

const sealingWith = (keys: KeyStore): SealingWorld => ({
  seal: (subject, plaintext) => {
    const sealed = seal(keys, subject, String(plaintext), Content, place)
    return isLeft(sealed) ? assert.fail(sealed.left.kind) : sealed.right
  },
  erase: (subject) => void keys.destroy(subject),
  entitled: () => personalReader(keys, () => true, place),
  stranger: () => personalReader(keys, () => false, place),
})
