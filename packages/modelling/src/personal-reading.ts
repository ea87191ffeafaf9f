import { isLeft } from '@dutybook/fp'
import type { Codec, TypeOf } from './codec.js'
import { type SealedForm, type Personal } from './personal.js'

/** What a reader gets for a personal value: its content, or why not. */
export type PersonalReading<A> =
  | { readonly state: 'Present'; readonly value: A }
  /** The person's key has been destroyed; nobody can read it again. */
  | { readonly state: 'Erased' }
  /** This reader may not see it. */
  | { readonly state: 'Withheld' }

export type Sealed = TypeOf<typeof SealedForm>

/** Opens sealed values for one reader. The keys live behind it. */
export interface PersonalReader {
  readonly open: (sealed: Sealed) => { readonly state: 'Present'; readonly plaintext: unknown } | { readonly state: 'Erased' | 'Withheld' }
}

/** Reads a personal value for a reader. An opened content that is not of its codec is treated as not readable, never passed on. */
export function readPersonal<A>(codec: Codec<A>, value: Personal<A>, reader: PersonalReader): PersonalReading<A> {
  const opened = reader.open(value as unknown as Sealed)
  if (opened.state !== 'Present') return { state: opened.state }
  const decoded = codec.decode(opened.plaintext)
  return isLeft(decoded) ? { state: 'Withheld' } : { state: 'Present', value: decoded.right }
}

/** The stored form of a personal value, for keeping and hashing. */
export const sealedFormOf = (value: Personal<unknown>): Sealed => value as unknown as Sealed
