import type { PersonRef } from '@dutybook/modelling'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { jaan, keyBytesIn, keyStoreContract, mai } from './contract/key-store-contract.js'
import type { KeyStore } from './key-store.js'
import { openSqliteKeyStore } from './sqlite-key-store.js'

let directories: string[] = []
let opened: KeyStore[] = []

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'dutybook-keys-'))
  directories.push(directory)
  return directory
}

function open(directory = newDirectory()): KeyStore {
  const keys = openSqliteKeyStore({ file: join(directory, 'keys.db'), keyFile: join(directory, 'key') })
  opened.push(keys)
  return keys
}

afterEach(() => {
  for (const each of opened) each.close()
  for (const each of directories) rmSync(each, { recursive: true })
  ;[opened, directories] = [[], []]
})

/** The names of the files in which the bytes stand. */
const filesWith = (directory: string, bytes: Uint8Array): readonly string[] =>
  readdirSync(directory).filter((name) => readFileSync(join(directory, name)).includes(Buffer.from(bytes)))

const wrappedKeys = (directory: string): ReadonlyMap<string, Uint8Array> => {
  const database = new DatabaseSync(join(directory, 'keys.db'), { readOnly: true })
  const rows = database.prepare('select person, wrapped from person_keys where wrapped is not null').all()
  database.close()
  return new Map(rows.map(({ person, wrapped }) => [String(person), wrapped as Uint8Array]))
}

const people = (count: number): readonly PersonRef[] =>
  Array.from({ length: count }, (_, index) => `person-${((index * 7919) % count).toString(36).padStart(8, '0')}` as unknown as PersonRef)

const copied = (from: string): string => {
  const to = newDirectory()
  for (const name of ['key', 'keys.db', 'keys.db-wal']) cpSync(join(from, name), join(to, name))
  return to
}

keyStoreContract(open)

describe('a file of keys', () => {
  it('keeps keys and fences when it is opened again', () => {
    const directory = newDirectory()
    const before = open(directory)
    const made = keyBytesIn(before.keyForSealing(mai))
    before.destroy(jaan)
    before.close()
    const after = open(directory)
    expect(keyBytesIn(after.keyOf(mai))).toEqual(made)
    expect(after.keyForSealing(jaan)).toEqual({ state: 'Destroyed' })
  })

  it('gives two processes the same key, and none after either has destroyed it', () => {
    const directory = newDirectory()
    const [one, other] = [open(directory), open(directory)]
    expect(keyBytesIn(one.keyForSealing(mai))).toEqual(keyBytesIn(other.keyForSealing(mai)))
    other.destroy(mai)
    expect(one.keyForSealing(mai)).toEqual({ state: 'Destroyed' })
  })

  it('never holds a key as it is, and all its files are for its owner alone', () => {
    const directory = newDirectory()
    const made = keyBytesIn(open(directory).keyForSealing(mai))
    expect(filesWith(directory, made)).toEqual([])
    for (const name of readdirSync(directory)) expect([name, statSync(join(directory, name)).mode & 0o777]).toEqual([name, 0o600])
    expect(readdirSync(directory)).toEqual(expect.arrayContaining(['key', 'keys.db', 'keys.db-wal']))
  })

  it('holds no byte of a key, wrapped or not, after it was destroyed, in whatever order keys came and went', () => {
    const directory = newDirectory()
    const keys = open(directory)
    const persons = people(400)
    for (const each of persons) keys.keyForSealing(each)
    const wrapped = wrappedKeys(directory)
    const gone = persons.filter((_, index) => index % 40 === 7)
    for (const each of gone) {
      const piece = wrapped.get(each)!.subarray(8, 24)
      expect(filesWith(directory, piece)).not.toEqual([])
      keys.destroy(each)
      expect(filesWith(directory, piece)).toEqual([])
    }
    const left = persons.filter((each) => !gone.includes(each))
    for (const each of left) expect(filesWith(directory, wrapped.get(each)!)).toEqual(['keys.db'])
  })

  it('finishes at the next start what a crash in the middle of an erasure has left', () => {
    const directory = newDirectory()
    open(directory).keyForSealing(mai)
    const wrapped = wrappedKeys(directory).get(mai)!
    const half = new DatabaseSync(join(directory, 'keys.db'))
    half.exec(`pragma secure_delete = on; update person_keys set nonce = null, wrapped = null where person = '${mai}'`)
    const crashed = copied(directory)
    half.close()
    expect(filesWith(crashed, wrapped)).not.toEqual([])
    expect(open(crashed).keyOf(mai)).toEqual({ state: 'Destroyed' })
    expect(filesWith(crashed, wrapped)).toEqual([])
  })

  it('says that an erasure is not complete while another program holds the old bytes, and completes it when repeated', () => {
    const directory = newDirectory()
    const keys = open(directory)
    keys.keyForSealing(mai)
    const reader = new DatabaseSync(join(directory, 'keys.db'), { readOnly: true })
    reader.exec('begin')
    reader.prepare('select count(*) from person_keys').get()
    const wrapped = wrappedKeys(directory).get(mai)!
    expect(() => keys.destroy(mai)).toThrow(expect.objectContaining({ fault: 'locked' }))
    expect(keys.keyOf(mai)).toEqual({ state: 'Destroyed' })
    reader.close()
    expect(keys.destroy(mai)).toBe('alreadyDestroyed')
    expect(filesWith(directory, wrapped)).toEqual([])
  })

  it('notices that a stored key was changed or given to another person', () => {
    const directory = newDirectory()
    const keys = open(directory)
    for (const each of [mai, jaan]) keys.keyForSealing(each)
    const database = new DatabaseSync(join(directory, 'keys.db'))
    database.exec(`update person_keys set (nonce, wrapped) = (select nonce, wrapped from person_keys where person = '${jaan}')`)
    database.close()
    expect(() => keys.keyOf(mai)).toThrow(expect.objectContaining({ fault: 'damaged' }))
    expect(keys.keyOf(jaan).state).toBe('Living')
  })

  it('refuses another database and leaves it as it is', () => {
    const directory = newDirectory()
    const database = new DatabaseSync(join(directory, 'keys.db'))
    database.exec('create table events (id text)')
    database.close()
    const before = readFileSync(join(directory, 'keys.db'))
    cpSync(keyFileOfAnother(), join(directory, 'key'))
    expect(() => open(directory)).toThrow(expect.objectContaining({ fault: 'notAKeyStore' }))
    expect(readFileSync(join(directory, 'keys.db'))).toEqual(before)
    expect(existsSync(join(directory, 'keys.db-wal'))).toBe(false)
  })
})

function keyFileOfAnother(): string {
  const directory = newDirectory()
  open(directory)
  return join(directory, 'key')
}
