import type { PersonRef } from '@dutybook/modelling'
import { createHmac, createSecretKey, generateKeySync, type KeyObject } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { decrypt, encrypt } from './cipher.js'
import { inTransaction, openKeyDatabase, emptyLog } from './key-database.js'
import { keyFromFile } from './key-file.js'
import { KeyStoreError, type KeyReading, type KeyStore } from './key-store.js'

export interface SqliteKeyStoreOptions {
  /** The path of the keys, apart from the events; made when it is not there. */
  readonly file: string
  /** The path of the key that encrypts them, best on another disk; made with the store. A copy of one is of no use without the other. */
  readonly keyFile: string
}

/** Opens or makes a key store. Also finishes an erasure that a crash has cut short. Throws `KeyStoreError`. */
export function openSqliteKeyStore({ file, keyFile }: SqliteKeyStoreOptions): KeyStore {
  const wrapping = keyFromFile(keyFile, !holdsKeys(file))
  const database = openKeyDatabase(file, fingerprintOf(wrapping))
  const reading = readingOf(file, wrapping)
  return {
    keyOf: (person) => database.use((open) => reading(open, person)),
    keyForSealing: (person) =>
      database.use((open) => {
        const found = reading(open, person)
        return found.state === 'Unknown' ? inTransaction(open, () => madeOnce(open, person, wrapping, reading)) : found
      }),
    destroy: (person) => {
      const answer = database.use((open) => inTransaction(open, () => fence(open, person)))
      emptyLog(database, file)
      return answer
    },
    close: database.close,
  }
}

type Reading = (open: DatabaseSync, person: PersonRef) => KeyReading

const holdsKeys = (file: string): boolean => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0 || existsSync(`${file}-wal`)

/** Tells whether a key file belongs to a store, and nothing else of it. */
const fingerprintOf = (wrapping: KeyObject): Buffer => createHmac('sha256', wrapping).update('dutybook key file v1').digest()

const readingOf =
  (file: string, wrapping: KeyObject): Reading =>
  (open, person) => {
    const row = open.prepare('select nonce, wrapped from person_keys where person = ?').get(person)
    if (!row) return { state: 'Unknown' }
    const { nonce, wrapped } = row
    if (!(nonce instanceof Uint8Array && wrapped instanceof Uint8Array)) return { state: 'Destroyed' }
    const key = decrypt(wrapping, { nonce, ciphertext: wrapped }, Buffer.from(person))
    if (!key) throw new KeyStoreError('damaged', `${file} holds a key of ${person} that was changed. Restore the last good copy.`)
    return { state: 'Living', key: createSecretKey(key) }
  }

/** Another process may have made the key, or destroyed it, between the look and the lock. */
function madeOnce(open: DatabaseSync, person: PersonRef, wrapping: KeyObject, reading: Reading): ReturnType<KeyStore['keyForSealing']> {
  const found = reading(open, person)
  if (found.state !== 'Unknown') return found
  const key = generateKeySync('aes', { length: 256 })
  const { nonce, ciphertext } = encrypt(wrapping, key.export(), Buffer.from(person))
  open.prepare('insert into person_keys values (?, ?, ?)').run(person, nonce, ciphertext)
  return { state: 'Living', key }
}

const upsertFence = `insert into person_keys values (?, null, null)
on conflict (person) do update set nonce = null, wrapped = null where wrapped is not null`

const fence = (open: DatabaseSync, person: PersonRef): ReturnType<KeyStore['destroy']> =>
  open.prepare(upsertFence).run(person).changes === 0 ? 'alreadyDestroyed' : 'destroyed'
