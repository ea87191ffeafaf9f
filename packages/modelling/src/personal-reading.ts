import { isLeft, type Either } from '@dutybook/fp'
import type { PersonRef } from './actor.js'
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

/** Where a sealed value stands, as it was written: a later version of the event that moves the field does not change it. */
export interface SealedPlace {
  readonly stream: string
  readonly eventId: string
  /** The type of the event. */
  readonly type: string
  /** Names and list indexes from the data of the event down to the value. */
  readonly path: readonly string[]
}

/** Why a value was not sealed. None of them holds the value. */
export type SealingRefusal =
  /** The person has been erased; nothing new is kept of them. */
  | { readonly kind: 'keyDestroyed'; readonly person: PersonRef }
  /** No reader would pass it on. */
  | { readonly kind: 'notOfCodec'; readonly codec: string }
  /** The sealed form would be longer than events keep: about 5900 bytes of content. */
  | { readonly kind: 'tooLong'; readonly bytes: number }

/** Seals values of persons before they are stored. The keys live behind it. */
export interface Sealer {
  /** Seals a value for one place of one event. Sealing it again gives another form. */
  readonly seal: <A>(person: PersonRef, value: A, codec: Codec<A>, place: SealedPlace) => Either<SealingRefusal, Sealed>
  /**
   * Tells whether a content is the same again, and nothing else of it: keyed by the person, so that nobody can guess without the key,
   * and nobody at all once it is destroyed. `undefined` then.
   */
  readonly fingerprint: (person: PersonRef, content: string) => string | undefined
}

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

export { holdsPersonal, mapPersonal, type PersonalPart } from './personal-parts.js'
export { PersonalState, plainForm, readingForm } from './personal-forms.js'
