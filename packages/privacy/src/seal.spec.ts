import { isLeft, left } from '@dutybook/fp'
import { text, type PersonRef } from '@dutybook/modelling'
import type { Sealed, SealedPlace } from '@dutybook/modelling/personal-reading'
import assert from 'node:assert/strict'
import { Content, jaan, mai, place } from './contract/key-store-contract.js'
import { inMemoryKeyStore } from './in-memory-key-store.js'
import { personalReader } from './personal-reader.js'
import { seal } from './seal.js'

const keys = inMemoryKeyStore()
const content = 'Mai Mägi, mai@example.ee'
const sealedFor = (person: PersonRef, value: string = content): Sealed => {
  const sealed = seal(keys, person, value, Content, place)
  return isLeft(sealed) ? assert.fail(sealed.left.kind) : sealed.right
}
const open = (sealed: Sealed, at: SealedPlace = place) => personalReader(keys, () => true, at).open(sealed)

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The text with each one of its bits changed, six in a character, with those at the end that belong to no byte. */
const oneBitChanged = (form: string): readonly string[] =>
  [...form].flatMap((character, index) =>
    [1, 2, 4, 8, 16, 32].map((bit) => form.slice(0, index) + alphabet[alphabet.indexOf(character) ^ bit] + form.slice(index + 1)),
  )

describe('a sealed value', () => {
  it.each(['nonce', 'ciphertext', 'commitment'] as const)('is not read when any single bit of its %s is changed', (part) => {
    const sealed = sealedFor(mai)
    expect(open(sealed)).toEqual({ state: 'Present', plaintext: content })
    const changed = oneBitChanged(sealed[part])
    expect(new Set(changed).size).toBe(6 * sealed[part].length)
    for (const each of changed) expect([each, open({ ...sealed, [part]: each })]).toEqual([each, { state: 'Withheld' }])
  })

  it('is not read when it is cut off, lengthened, or of another way of sealing', () => {
    const sealed = sealedFor(mai)
    const changes = [{ ciphertext: sealed.ciphertext.slice(0, 24) }, { ciphertext: `${sealed.ciphertext}AAAA` }, { sealed: 'v2' }]
    for (const change of changes) expect(open({ ...sealed, ...change } as Sealed)).toEqual({ state: 'Withheld' })
  })

  it.each<readonly [string, Partial<SealedPlace>]>([
    ['another stream', { stream: 'position-other' }],
    ['another event', { eventId: 'event-2' }],
    ['another type of event', { type: 'PositionVacated' }],
    ['another field', { path: ['holder', 'email'] }],
    ['the same name on another level', { path: ['name'] }],
    ['a field whose name joins the two', { path: ['holder/name'] }],
    ['a place whose parts are the same, divided otherwise', { type: 'PositionFilled","holder', path: ['name'] }],
  ])('is not read at %s', (_, moved) => {
    expect(open(sealedFor(mai), { ...place, ...moved })).toEqual({ state: 'Withheld' })
  })

  it('is not read in the name of another person, whether that person has a key or not', () => {
    sealedFor(jaan)
    for (const subject of [jaan, 'person-nobody' as unknown as PersonRef])
      expect(open({ ...sealedFor(mai), subject })).toEqual({ state: 'Withheld' })
  })

  it('is not read in the name of another person even where both have the same key', () => {
    const key = keys.keyForSealing(mai)
    const same = { ...keys, keyOf: () => key }
    expect(personalReader(same, () => true, place).open(sealedFor(mai)).state).toBe('Present')
    expect(personalReader(same, () => true, place).open({ ...sealedFor(mai), subject: jaan })).toEqual({ state: 'Withheld' })
  })

  it('is withheld where the key never was, and not called erased', () => {
    expect(personalReader(inMemoryKeyStore(), () => true, place).open(sealedFor(mai))).toEqual({ state: 'Withheld' })
  })

  it('is read by those whom the caller lets read this person at this place', () => {
    const asked: unknown[] = []
    const reader = personalReader(keys, (...who) => (asked.push(who), who[0] === mai), place)
    expect(reader.open(sealedFor(mai))).toEqual({ state: 'Present', plaintext: content })
    expect(reader.open(sealedFor(jaan))).toEqual({ state: 'Withheld' })
    expect(asked).toEqual([
      [mai, place],
      [jaan, place],
    ])
  })
})

describe('sealing', () => {
  it('refuses what is not of the codec, and makes no key for it', () => {
    const fresh = inMemoryKeyStore()
    const Short = text('Short', { et: 'Lühike', en: 'Short' }, { max: 3 })
    expect(seal(fresh, mai, content, Short, place)).toEqual(left({ kind: 'notOfCodec', codec: 'Short' }))
    expect(fresh.keyOf(mai)).toEqual({ state: 'Unknown' })
  })

  it('refuses what would be longer than events keep', () => {
    expect(open(sealedFor(mai, 'a'.repeat(5900))).state).toBe('Present')
    expect(seal(keys, mai, 'a'.repeat(6000), Content, place)).toEqual(left({ kind: 'tooLong', bytes: 6002 }))
  })
})
