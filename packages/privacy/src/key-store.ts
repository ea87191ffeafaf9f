import type { PersonRef } from '@dutybook/modelling'
import type { KeyObject } from 'node:crypto'

/** What is known of a person's key. `Unknown` is not `Destroyed`: there may never have been one, or it stands in another store. */
export type KeyReading =
  { readonly state: 'Living'; readonly key: KeyObject } | { readonly state: 'Destroyed' } | { readonly state: 'Unknown' }

/** One AES-256 key for each person. Each function throws `KeyStoreError` when the machine fails or the store is closed. */
export interface KeyStore {
  readonly keyOf: (person: PersonRef) => KeyReading
  /** The living key, made when there has never been one. Once a key is destroyed no other is made for that person. */
  readonly keyForSealing: (person: PersonRef) => Exclude<KeyReading, { readonly state: 'Unknown' }>
  /**
   * Leaves a fence in place of the key, also for a person who had none. Repeating it changes nothing. When it throws, repeat it: the
   * key may be fenced already while copies of its bytes are not yet overwritten.
   */
  readonly destroy: (person: PersonRef) => 'destroyed' | 'alreadyDestroyed'
  readonly close: () => void
}

export type KeyStoreFault =
  'closed' | 'locked' | 'full' | 'readOnly' | 'unreachable' | 'damaged' | 'notAKeyStore' | 'keyFileMissing' | 'keyFileOpen' | 'keyFileWrong'

/** A broken or misused machine. The message says what is wrong and what to do. */
export class KeyStoreError extends Error {
  override readonly name = 'KeyStoreError'

  constructor(
    readonly fault: KeyStoreFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
