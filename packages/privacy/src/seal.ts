import { isLeft, left, right, type Either } from '@dutybook/fp'
import { SealedForm, type Codec, type PersonRef } from '@dutybook/modelling'
import type { Sealed, SealedPlace, SealingRefusal } from '@dutybook/modelling/personal-reading'
import { randomBytes } from 'node:crypto'
import { encrypt } from './cipher.js'
import { commitmentTo, saltBytes } from './commitment.js'
import type { KeyStore } from './key-store.js'
import { boundTo } from './sealed-place.js'

/** Seals a value of a person for one place of one event. Sealing it again gives another form. Throws `KeyStoreError`. */
export function seal<A>(keys: KeyStore, person: PersonRef, value: A, codec: Codec<A>, place: SealedPlace): Either<SealingRefusal, Sealed> {
  if (!codec.is(value)) return left({ kind: 'notOfCodec', codec: codec.name })
  const found = keys.keyForSealing(person)
  if (found.state === 'Destroyed') return left({ kind: 'keyDestroyed', person })
  const [salt, content] = [randomBytes(saltBytes), Buffer.from(JSON.stringify(value))]
  const { nonce, ciphertext } = encrypt(found.key, Buffer.concat([salt, content]), boundTo(person, place))
  const form = {
    sealed: 'v1',
    subject: person,
    nonce: Buffer.from(nonce).toString('base64url'),
    ciphertext: Buffer.from(ciphertext).toString('base64url'),
    commitment: commitmentTo(salt, content).toString('base64url'),
  }
  const sealed = SealedForm.decode(form)
  return isLeft(sealed) ? left({ kind: 'tooLong', bytes: content.length }) : right(sealed.right)
}
