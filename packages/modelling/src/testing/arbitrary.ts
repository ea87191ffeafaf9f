import fc, { type Arbitrary } from 'fast-check'
import type { AnyCodec, Codec, DateOrder, Fields, Shape } from '../codec.js'
import type { JsonObject } from '../record.js'
import { dateText, instantText } from './time-arbitrary.js'
import { idOf } from './id-arbitrary.js'
import { textOf } from './text-arbitrary.js'

/** Generators to use for the codecs of these names instead of their own, for instance a few ids that meet again. */
export type Instead = Readonly<Record<string, Arbitrary<unknown>>>

/** Which optional fields are there. */
export type Presence = 'some' | 'all' | 'none'

interface Making {
  readonly instead: Instead
  readonly optionals: Presence
}

/** Valid values of a codec. It never filters, so that every run makes as many values as it was asked for. */
export const arbitraryOf = <A>(codec: Codec<A>, instead: Instead = {}, optionals: Presence = 'some'): Arbitrary<A> =>
  anyOf(codec, { instead, optionals }) as Arbitrary<A>

const anyOf = (codec: AnyCodec, making: Making): Arbitrary<unknown> => making.instead[codec.name] ?? ofShape(codec.shape, making)

// eslint-disable-next-line max-lines-per-function -- one case for each kind of shape
function ofShape(shape: Shape, making: Making): Arbitrary<unknown> {
  switch (shape.kind) {
    case 'id':
      return idOf(shape.pattern)
    case 'text':
      return textOf(shape)
    case 'choice':
      return fc.constantFrom(...Object.keys(shape.options))
    case 'integer':
      return fc.integer({ min: shape.minimum, max: shape.maximum })
    case 'boolean':
      return fc.boolean()
    case 'literal':
      return fc.constant(shape.value)
    case 'localDate':
      return dateText
    case 'instant':
      return instantText
    case 'list':
      return fc.array(anyOf(shape.item, making), { minLength: shape.minItems, maxLength: shape.maxItems })
    case 'record':
      return madeRecords(shape.fields, shape.notBefore, making)
    case 'oneOf':
      return fc.oneof(...shape.members.map((each) => anyOf(each, making)))
    case 'sealed':
      return anyOf(shape.form, making)
  }
}

/** Valid objects with these fields. */
export const recordsOf = (fields: Fields, order?: DateOrder): Arbitrary<JsonObject> =>
  madeRecords(fields, order, { instead: {}, optionals: 'some' })

function madeRecords(fields: Fields, order: DateOrder | undefined, making: Making): Arbitrary<JsonObject> {
  const entries = Object.entries(fields).filter(([, codec]) => !codec.optional || making.optionals !== 'none')
  const parts = Object.fromEntries(entries.map(([key, codec]) => [key, anyOf(codec, making)]))
  const requiredKeys = entries.filter(([, codec]) => !codec.optional || making.optionals === 'all').map(([key]) => key)
  const records = fc.record(parts, { requiredKeys, noNullPrototype: true }) as Arbitrary<JsonObject>
  return order ? records.map((each) => inOrder(each, order)) : records
}

function inOrder(value: JsonObject, { earlier, later }: DateOrder): JsonObject {
  const [first, second] = [value[earlier], value[later]]
  const turned = typeof first === 'string' && typeof second === 'string' && second < first
  return turned ? { ...value, [earlier]: second, [later]: first } : value
}
