import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { keyBytes } from './cipher.js'
import { KeyStoreError } from './key-store.js'

/** The key that encrypts all other keys: one line of base64url in a file that nobody but its owner may read. */
export function keyFromFile(file: string, mayMake: boolean): KeyObject {
  return guarded(file, () => {
    if (!existsSync(file)) makeKeyFile(file, mayMake)
    if ((statSync(file).mode & 0o077) !== 0) throw openToOthers(file)
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
    if (key.length !== keyBytes) throw new KeyStoreError('keyFileWrong', `${file} does not hold a key. Name the right key file.`)
    return createSecretKey(key)
  })
}

const openToOthers = (file: string): KeyStoreError =>
  new KeyStoreError('keyFileOpen', `${file} may be read or written by others than its owner. Make it private: chmod 600 ${file}`)

function makeKeyFile(file: string, mayMake: boolean): void {
  if (!mayMake) {
    const advice = 'Put it back: without it nothing that was sealed can be read, and a new one would not help.'
    throw new KeyStoreError('keyFileMissing', `${file}, the key file of an existing key store, does not exist. ${advice}`)
  }
  const handle = openSync(file, 'wx', 0o600)
  try {
    writeFileSync(handle, `${randomBytes(keyBytes).toString('base64url')}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function guarded<Answer>(file: string, work: () => Answer): Answer {
  try {
    return work()
  } catch (error) {
    if (error instanceof KeyStoreError) throw error
    const advice = 'Look whether its directory exists and this user may read and write there.'
    throw new KeyStoreError('unreachable', `${file} cannot be read or made. ${advice}`, { cause: error })
  }
}
