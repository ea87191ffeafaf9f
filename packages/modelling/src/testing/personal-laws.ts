import assert from 'node:assert/strict'
import fc, { type Arbitrary } from 'fast-check'
import type { PersonRef } from '../actor.js'
import type { Codec } from '../codec.js'
import { personal, type Personal } from '../personal.js'
import { readPersonal, type PersonalReader, type PersonalReading, type Sealed } from '../personal-reading.js'
import { text } from '../value.js'
import { arbitraryOf } from './arbitrary.js'
import { testRunner } from './laws.js'

/** A way of sealing values, with keys of its own and nobody erased yet. */
export interface SealingWorld {
  readonly seal: (subject: PersonRef, plaintext: unknown) => Sealed | Promise<Sealed>
  /** Destroys the key of a person. */
  readonly erase: (subject: PersonRef) => void | Promise<void>
  /** May read everybody's values. */
  readonly entitled: () => PersonalReader
  /** May read nobody's. */
  readonly stranger: () => PersonalReader
}

export interface SealingLaw {
  /** A sentence that goes on from "a sealed value". */
  readonly name: string
  readonly check: () => Promise<void>
}

const [mai, jaan] = ['person-mai1', 'person-jaan'] as unknown as readonly [PersonRef, PersonRef]
// Long enough not to stand in a ciphertext by chance.
const Content = text('PersonalContent', { et: 'Sisu', en: 'Content' }, { min: 12, max: 200, lines: 'many' })
const Other = text('OtherContent', { et: 'Muu sisu', en: 'Other content' }, { max: 3 })
const stored = personal(Content)
const contents: Arbitrary<string> = arbitraryOf(Content)

const reading = <A>(codec: Codec<A>, sealed: Sealed, reader: PersonalReader): PersonalReading<A> =>
  readPersonal(codec, sealed as unknown as Personal<A>, reader)

/** What every way of sealing keeps. `open` makes a world for each try. */
export const sealingLaws = (open: () => SealingWorld | Promise<SealingWorld>): readonly SealingLaw[] => {
  const law = (name: string, holds: (world: SealingWorld, content: string) => Promise<void>): SealingLaw => ({
    name,
    check: () =>
      fc.assert(
        fc.asyncProperty(contents, async (content) => holds(await open(), content)),
        { numRuns: 20, includeErrorInReport: true },
      ),
  })
  return [
    law('has the form that events keep, also after a way through JSON', keepsItsForm),
    law('is read by those who may, as it was sealed, and is withheld from others', isReadByTheEntitled),
    law('is erased for everybody when the key is destroyed, and nobody else’s is', isErasedAlone),
    law('tells nothing of its content, and not whether two are the same', tellsNothing),
    law('is not read when anything in it was changed', isNotReadWhenChanged),
    law('is not passed on when its content is not of the codec', isOfItsCodec),
  ]
}

async function keepsItsForm({ seal, entitled }: SealingWorld, content: string): Promise<void> {
  const sealed = await seal(mai, content)
  const again = JSON.parse(JSON.stringify(sealed)) as Sealed
  assert.ok(stored.is(again), `not of the stored form: ${JSON.stringify(sealed)}`)
  assert.equal(sealed.subject, mai)
  assert.deepEqual(reading(Content, again, entitled()), { state: 'Present', value: content })
}

async function isReadByTheEntitled({ seal, entitled, stranger }: SealingWorld, content: string): Promise<void> {
  const sealed = await seal(mai, content)
  assert.deepEqual(reading(Content, sealed, entitled()), { state: 'Present', value: content })
  assert.deepEqual(reading(Content, sealed, stranger()), { state: 'Withheld' })
}

async function isErasedAlone({ seal, erase, entitled, stranger }: SealingWorld, content: string): Promise<void> {
  const [hers, his] = [await seal(mai, content), await seal(jaan, content)]
  const before = JSON.stringify(hers)
  await erase(mai)
  for (const reader of [entitled(), stranger()]) assert.deepEqual(reading(Content, hers, reader), { state: 'Erased' })
  assert.equal(JSON.stringify(hers), before)
  assert.deepEqual(reading(Content, his, entitled()), { state: 'Present', value: content })
}

async function tellsNothing({ seal }: SealingWorld, content: string): Promise<void> {
  const [one, other, his] = [await seal(mai, content), await seal(mai, content), await seal(jaan, content)]
  for (const part of ['nonce', 'ciphertext', 'commitment'] as const)
    assert.equal(new Set([one[part], other[part], his[part]]).size, 3, `${part} is the same for the same content`)
  for (const form of [content, Buffer.from(content).toString('base64url')])
    assert.ok(!JSON.stringify(one).includes(form), 'the content stands in the sealed form')
}

async function isNotReadWhenChanged({ seal, entitled }: SealingWorld, content: string): Promise<void> {
  const [sealed, his] = [await seal(mai, content), await seal(jaan, content)]
  for (const part of ['subject', 'nonce', 'ciphertext', 'commitment'] as const) {
    const changed = { ...sealed, [part]: his[part] }
    assert.notEqual(reading(Content, changed, entitled()).state, 'Present', `read with another ${part}`)
  }
}

async function isOfItsCodec({ seal, entitled }: SealingWorld, content: string): Promise<void> {
  assert.deepEqual(reading(Other, await seal(mai, content), entitled()), { state: 'Withheld' })
}

/** The laws as tests of the runner that loads this. */
export function personalLaws(open: () => SealingWorld | Promise<SealingWorld>): void {
  const { describe, it } = testRunner()
  describe('a sealed value', () => sealingLaws(open).forEach(({ name, check }) => it(name, check)))
}
