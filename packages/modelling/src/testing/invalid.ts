import fc, { type Arbitrary } from 'fast-check'
import type { AnyCodec, BrokenRule, DateOrder, Fields, Shape } from '../codec.js'
import { pointerOf } from '../decode.js'
import type { JsonObject } from '../record.js'
import { arbitraryOf, recordsOf } from './arbitrary.js'
import { arounds, noDates, noInstants, noObject, noText, textMutations, wrong, type Mutation } from './mutation.js'

/** A value that its codec must refuse, though it is nearly right: where and by which rule. */
export interface Invalid {
  readonly value: unknown
  readonly pointer: string
  readonly rule: BrokenRule
}

/** Values with one thing wrong. Each is JSON; what JSON cannot carry (`undefined`, `-0` as a value of its own) is not among them. */
export const invalidOf = (codec: AnyCodec): Arbitrary<Invalid> =>
  mutationsOf(codec).map(({ value, keys, rule }) => ({ value, pointer: pointerOf(keys), rule }))

const mutationsOf = (codec: AnyCodec): Arbitrary<Mutation> => fc.oneof(...ofShape(codec.shape))

// eslint-disable-next-line max-lines-per-function -- one case for each kind of shape
function ofShape(shape: Shape): readonly Arbitrary<Mutation>[] {
  switch (shape.kind) {
    case 'id':
      return [noText, wrong('pattern', '', '\u0000', ' '), arounds(shape)]
    case 'text':
      return [noText, ...textMutations(shape)]
    case 'choice':
      return [noText, wrong('choice', '', 'toString', 'constructor', '__proto__', ...Object.keys(shape.options).map((code) => `${code}\n`))]
    case 'integer':
      return [wrong('range', shape.minimum - 1, shape.maximum + 1), wrong('type', null, '1', shape.minimum + 0.5, true, [], {})]
    case 'boolean':
      return [wrong('type', null, 0, 1, 'true', '', [], {})]
    case 'literal':
      return [noText, wrong('choice', '', `${shape.value} `, `${shape.value}x`)]
    case 'localDate':
      return [noText, wrong('date', ...noDates)]
    case 'instant':
      return [noText, wrong('date', ...noInstants)]
    case 'list':
      return listMutations(shape)
    case 'record':
      return [noObject, ...recordMutations(shape.fields, shape.notBefore)]
    case 'oneOf':
      return [noObject, ...shape.members.flatMap(memberMutations)]
    case 'sealed':
      return ofShape(shape.form.shape).map((each) => each.map(withoutUnknownKey))
  }
}

const under = (key: string | number, mutation: Mutation, value: unknown): Mutation => ({
  ...mutation,
  value,
  keys: [key, ...mutation.keys],
})

/** A list longer than this costs more time to spoil than its limit is worth. */
const longestTried = 10_000

function listMutations({ item, minItems, maxItems }: Extract<Shape, { kind: 'list' }>): readonly Arbitrary<Mutation>[] {
  const items = arbitraryOf(item)
  const ofLength = (length: number) => items.map((each): Mutation => ({ value: Array(length).fill(each), keys: [], rule: 'length' }))
  const spoiled = fc.tuple(items, fc.nat({ max: Math.min(maxItems, 4) - 1 }), mutationsOf(item)).map(([each, index, mutation]) => {
    const length = Math.max(minItems, index + 1)
    return under(index, mutation, Array(length).fill(each).with(index, mutation.value))
  })
  return [
    wrong('type', null, 0, '', 'text', {}, { length: 0 }),
    ...(maxItems < longestTried ? [ofLength(maxItems + 1)] : []),
    ...(minItems > 0 ? [ofLength(minItems - 1)] : []),
    ...(maxItems > 0 ? [spoiled] : []),
  ]
}

function recordMutations(fields: Fields, order?: DateOrder, kept: readonly string[] = []): readonly Arbitrary<Mutation>[] {
  const records = recordsOf(fields, order)
  const entries = Object.entries(fields).filter(([key]) => !kept.includes(key))
  const spoiled = entries.map(([key, codec]) =>
    fc.tuple(records, mutationsOf(codec)).map(([each, mutation]) => under(key, mutation, { ...each, [key]: mutation.value })),
  )
  const without = entries
    .filter(([, codec]) => !codec.optional)
    .map(([key]) => records.map((each): Mutation => ({ value: omit(each, key), keys: [key], rule: 'required' })))
  const strange = ['unknown', '', 'a/b~c', 'toString', '__proto__'].filter((key) => !Object.hasOwn(fields, key))
  const withMore = fc
    .tuple(records, fc.constantFrom(...strange), fc.constantFrom<unknown>(null, 'x', {}))
    .map(([each, key, value]): Mutation => ({ value: { ...each, [key]: value }, keys: [key], rule: 'unknownField' }))
  return [...spoiled, ...without, withMore, ...(order ? [turnedDates(records, fields, order)] : [])]
}

const omit = (value: JsonObject, key: string): JsonObject => Object.fromEntries(Object.entries(value).filter(([each]) => each !== key))

function turnedDates(records: Arbitrary<JsonObject>, fields: Fields, { earlier, later }: DateOrder): Arbitrary<Mutation> {
  const rest = fields[later]?.shape.kind === 'instant' ? 'T00:00:00.000Z' : ''
  return records.map((each) => ({
    value: { ...each, [earlier]: `2024-03-01${rest}`, [later]: `2024-02-29${rest}` },
    keys: [later],
    rule: 'order',
  }))
}

/** Every part of a message but its type, which says by which member it is judged; then the type itself. */
function memberMutations({ shape }: AnyCodec): readonly Arbitrary<Mutation>[] {
  if (shape.kind !== 'record') return []
  const messages = recordsOf(shape.fields)
  const types = fc.constantFrom<unknown>('', 'NoSuchMessage', 'constructor', null, 7, ['type'])
  return [
    ...recordMutations(shape.fields, undefined, ['type']),
    messages.map((each) => ({ value: omit(each, 'type'), keys: ['type'], rule: 'required' })),
    fc.tuple(messages, types).map(([each, type]) => ({ value: { ...each, type }, keys: ['type'], rule: 'choice' })),
  ]
}

/** Decoding does not repeat a key that it found in a sealed value and does not know. */
const withoutUnknownKey = (mutation: Mutation): Mutation => (mutation.rule === 'unknownField' ? { ...mutation, keys: [] } : mutation)
