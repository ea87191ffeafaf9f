import type * as t from 'io-ts'
import { Codec, type AnyCodec } from './codec.js'
import { called } from './codec.js'
import type { Label } from './label.js'
import { PersonRef } from './actor.js'
import { record } from './record.js'
import { id, literal } from './value.js'

const base64 = (name: string, label: Label, min: number, max: number) => id(name, label, `^[A-Za-z0-9_-]{${min},${max}}$`, 'A'.repeat(min))

/**
 * What is stored in place of a value of a person: ciphertext under that person's key, and a salted commitment that binds it to one
 * plaintext. Erasing is destroying the key; these bytes, and so every proof over them, stay as they are.
 */
export const SealedForm = record(
  'SealedForm',
  { et: 'Pitseeritud väärtus', en: 'Sealed value' },
  {
    sealed: literal('v1', { et: 'Pitseerimise viis', en: 'Way of sealing' }),
    subject: called(PersonRef, 'Kelle andmed', 'Whose data'),
    nonce: base64('Nonce', { et: 'Ühekordne arv', en: 'Nonce' }, 16, 16),
    ciphertext: base64('Ciphertext', { et: 'Krüptitud sisu', en: 'Ciphertext' }, 22, 8000),
    commitment: base64('Commitment', { et: 'Kinnistus', en: 'Commitment' }, 43, 43),
  },
)

declare const hidden: unique symbol

/**
 * A value of a person inside an event or a state. It has no property that a rule could read: the only way to its content is
 * `readPersonal` of `@dutybook/modelling/personal-reading`, which the domain may not import.
 */
export interface Personal<A> {
  readonly [hidden]: A
}

/** The codec of a personal value as events keep it. `of` says what is inside once it is opened. */
export function personal<A>(of: Codec<A>): Codec<Personal<A>> {
  const shape = { kind: 'sealed', of: of as AnyCodec, form: SealedForm as AnyCodec } as const
  return new Codec<Personal<A>>(`Personal<${of.name}>`, of.label, shape, (u, c) => SealedForm.validate(u, c) as t.Validation<Personal<A>>)
}
