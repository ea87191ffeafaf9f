import { SealedForm, type PersonRef } from '@dutybook/modelling'
import type { PersonalReader, Sealed, SealedPlace } from '@dutybook/modelling/personal-reading'
import { timingSafeEqual, type KeyObject } from 'node:crypto'
import { decrypt } from './cipher.js'
import { commitmentTo, saltBytes } from './commitment.js'
import type { KeyStore } from './key-store.js'
import { boundTo } from './sealed-place.js'

/** Whether the one who asks may see this value of this person; the caller knows who asks and as what. */
export type MayRead = (person: PersonRef, place: SealedPlace) => boolean

type Opened = ReturnType<PersonalReader['open']>
const withheld: Opened = { state: 'Withheld' }

/**
 * Opens the sealed value of one place. `Erased` when the key is destroyed, whoever asks; `Withheld` when this reader may not see it,
 * when no key of the person was ever here, and when the form is not what was sealed for this person at this place.
 */
export const personalReader = (keys: KeyStore, mayRead: MayRead, place: SealedPlace): PersonalReader => ({
  open: (sealed) => {
    const { subject } = sealed
    const found = keys.keyOf(subject)
    if (found.state === 'Destroyed') return { state: 'Erased' }
    if (found.state === 'Unknown' || !mayRead(subject, place)) return withheld
    return openWith(found.key, sealed, place)
  },
})

function openWith(key: KeyObject, sealed: Sealed, place: SealedPlace): Opened {
  if (!SealedForm.is(sealed)) return withheld
  const [nonce, ciphertext, commitment] = [bytesOf(sealed.nonce), bytesOf(sealed.ciphertext), bytesOf(sealed.commitment)]
  if (!nonce || !ciphertext || !commitment) return withheld
  const inside = decrypt(key, { nonce, ciphertext }, boundTo(sealed.subject, place))
  if (!inside || inside.length < saltBytes) return withheld
  const [salt, content] = [inside.subarray(0, saltBytes), inside.subarray(saltBytes)]
  if (!timingSafeEqual(commitmentTo(salt, content), commitment)) return withheld
  return { state: 'Present', plaintext: JSON.parse(content.toString()) as unknown }
}

/** Only the one right text of some bytes: base64url has bits at its end that Node would pass over. */
function bytesOf(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : undefined
}
