import { KeyStoreError, openSqliteKeyStore, type KeyStore } from '@dutybook/privacy'
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The directory of the keys, inside that of the data unless another one is named. Its owner alone may enter it. */
export const keyDirectoryIn = (data: string): string => join(data, 'keys')

/** Opens the keys in their directory, or makes both. Throws `KeyStoreError`. */
export function openKeys(directory: string): KeyStore {
  mustBePrivate(directory)
  return openSqliteKeyStore({ file: join(directory, 'keys.sqlite'), keyFile: join(directory, 'wrapping-key') })
}

function mustBePrivate(directory: string): void {
  const mode = modeOf(directory)
  if ((mode & 0o077) === 0) return
  const advice = `Make it private: chmod 700 ${directory}`
  throw new KeyStoreError('keyFileOpen', `${directory}, the directory of the keys, may be entered by others than its owner. ${advice}`)
}

function modeOf(directory: string): number {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    return statSync(directory).mode
  } catch (error) {
    const advice = 'Look whether it is a directory that this user may use, or name another with --keys.'
    throw new KeyStoreError('unreachable', `${directory}, the directory of the keys, cannot be used. ${advice}`, { cause: error })
  }
}
