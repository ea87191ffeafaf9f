import * as t from 'io-ts'
import { Codec, optional, type AnyCodec } from './codec.js'
import { oneOf, type AnyMessageCodec } from './message.js'
import { holdsPersonal } from './personal-parts.js'
import { record } from './record.js'
import { choice, list } from './value.js'

/** What a reader is told of a personal value. */
export const PersonalState = choice(
  'PersonalState',
  { et: 'Isikuandmete seis', en: 'State of a personal value' },
  {
    Present: { et: 'olemas', en: 'present' },
    Erased: { et: 'kustutatud', en: 'erased' },
    Withheld: { et: 'ei näidata', en: 'withheld' },
  },
)

/** A codec in which personal values stand otherwise. Made once for each codec; one that holds none is its own form. */
type Form = (codec: AnyCodec) => AnyCodec

/**
 * As a sender writes it: each personal value as the content itself. The content is not told about from inside, as what is wrong in it
 * might be something about a person.
 */
export const plainForm: Form = formOf(
  ({ label }, of) => new Codec<unknown>(of.name, label, of.shape, (u, c) => closed(of.validate(u, c) as t.Validation<unknown>, u, c)),
)

/** As readers get it: of each personal value its state, and its content where that is present. */
export const readingForm: Form = formOf(({ label }, of) =>
  record(`Read${of.name}`, label, { state: PersonalState, value: optional(of as Codec<unknown>) }),
)

/** The first error at the value itself, in place of errors at places within it. */
function closed(validated: t.Validation<unknown>, u: unknown, context: t.Context): t.Validation<unknown> {
  if (validated._tag === 'Right') return validated
  const outside = validated.left.filter((each) => each.context.length === context.length)
  return t.failures(outside.length > 0 ? outside : [{ value: u, context, message: 'type' }])
}

function formOf(personalAs: (codec: AnyCodec, of: AnyCodec) => AnyCodec): Form {
  const made = new WeakMap<AnyCodec, AnyCodec>()
  const form: Form = (codec) => {
    if (!holdsPersonal(codec)) return codec
    const known = made.get(codec)
    if (known) return known
    const fresh = formed(codec, form, personalAs)
    const whole = codec.optional ? optional(fresh as Codec<unknown>) : fresh
    made.set(codec, whole)
    return whole
  }
  return form
}

function formed(codec: AnyCodec, form: Form, personalAs: (codec: AnyCodec, of: AnyCodec) => AnyCodec): AnyCodec {
  const { name, label, shape } = codec
  if (shape.kind === 'sealed') return personalAs(codec, shape.of)
  if (shape.kind === 'list') return list(form(shape.item), label, { min: shape.minItems, max: shape.maxItems })
  if (shape.kind === 'oneOf') return oneOf(name, label, ...(shape.members.map(form) as AnyMessageCodec[]))
  if (shape.kind !== 'record') return codec
  const fields = Object.fromEntries(Object.entries(shape.fields).map(([key, each]) => [key, form(each)]))
  return Object.assign(record(name, label, fields, shape.notBefore), messageParts(codec, form))
}

/** A message stays one: its type, and for a command by whom. */
const messageParts = (codec: AnyCodec, form: Form): object =>
  'messageKind' in codec && 'data' in codec ? { ...ownParts(codec), data: form(codec.data as AnyCodec) } : {}

const ownParts = (codec: AnyCodec): object =>
  Object.fromEntries(Object.entries(codec).filter(([key]) => ['type', 'by', 'messageKind', 'schemaVersion', 'options'].includes(key)))
