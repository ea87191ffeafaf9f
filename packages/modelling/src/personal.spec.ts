import type { PersonRef } from './actor.js'
import * as modelling from './index.js'
import { personal, SealedForm, type Personal } from './personal.js'
import { readPersonal, sealedFormOf, type PersonalReader } from './personal-reading.js'
import { faultsOf } from './testing.js'
import { text } from './value.js'

const Name = text('Name', { et: 'Nimi', en: 'Name' }, { max: 9 })
const SealedName = personal(Name)
const sealed = {
  sealed: 'v1',
  subject: 'person-0001',
  nonce: 'A'.repeat(16),
  ciphertext: 'A'.repeat(22),
  commitment: 'A'.repeat(43),
} as const
const name = sealed as unknown as Personal<string>
const reader = (answer: ReturnType<PersonalReader['open']>): PersonalReader => ({ open: () => answer })

describe('a personal value as it is stored', () => {
  it('is a sealed form, and nothing that could be read', () => {
    expect(faultsOf(SealedName, sealed)).toEqual([])
    expect(faultsOf(SealedName, 'Mai')).toEqual([' type'])
    expect(faultsOf(SealedName, { ...sealed, name: 'Mai' })).toEqual([' unknownField'])
    expect(faultsOf(SealedName, { ...sealed, sealed: 'v2' })).toEqual(['/sealed choice'])
    expect(faultsOf(SealedName, { ...sealed, nonce: 'A'.repeat(15) })).toEqual(['/nonce pattern'])
  })

  it('keeps the name of what is inside, and can be had for keeping and hashing', () => {
    expect(SealedName.label).toEqual(Name.label)
    expect(SealedForm.is(sealedFormOf(name))).toBe(true)
  })
})

describe('reading a personal value', () => {
  it('gives its content to a reader who has the key', () => {
    expect(readPersonal(Name, name, reader({ state: 'Present', plaintext: 'Mai' }))).toEqual({ state: 'Present', value: 'Mai' })
  })

  it.each(['Erased', 'Withheld'] as const)('says when it is %s, and nothing more', (state) => {
    expect(readPersonal(Name, name, reader({ state }))).toEqual({ state })
  })

  it.each(['', 7, null, { name: 'Mai' }, 'a name that is too long'])('passes nothing on that is not of its codec: %j', (plaintext) => {
    expect(readPersonal(Name, name, reader({ state: 'Present', plaintext }))).toEqual({ state: 'Withheld' })
  })

  it('hands the reader the whole sealed form', () => {
    const asked: unknown[] = []
    readPersonal(Name, name, { open: (form) => (asked.push(form), { state: 'Erased' }) })
    expect(asked).toEqual([sealed])
  })
})

describe('a rule', () => {
  it('cannot use a personal value as the value that is in it', () => {
    const shout = (each: string) => each.toUpperCase()
    const called = (_: PersonRef) => true
    // @ts-expect-error -- a personal text is no text
    expect(() => shout(name)).toThrow()
    // @ts-expect-error -- it has no property of a text
    expect(name.length).toBeUndefined()
    // @ts-expect-error -- nor of its sealed form
    expect(called(name.subject)).toBe(true)
    // @ts-expect-error -- and it cannot be compared with a text
    expect(name === 'Mai').toBe(false)
    // @ts-expect-error -- a personal number is not a personal text either
    const age: Personal<number> = name
    expect(age).toBe(name)
  })

  it('finds no way to open one in the main entry point', () => {
    expect(Object.keys(modelling)).not.toEqual(expect.arrayContaining(['readPersonal']))
    expect(Object.keys(modelling)).not.toEqual(expect.arrayContaining(['sealedFormOf']))
  })
})
