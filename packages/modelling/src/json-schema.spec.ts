import fc from 'fast-check'
import { called, optional, type AnyCodec } from './codec.js'
import { jsonSchema, jsonSchemaComponents, type JsonSchema } from './json-schema.js'
import { record } from './record.js'
import {
  arbitraryOf,
  BoatEvent,
  BoatMoored,
  BoatPainted,
  BoatRow,
  codecAgreesWithSchema,
  invalidOf,
  MoorBoat,
  sampleCodecs,
  schemaValidator,
} from './testing.js'
import { LocalDate, period } from './time.js'
import { choice, count, list, text } from './value.js'

describe.each(sampleCodecs)('the schema of $name', (codec) => {
  it('accepts and refuses the same values as the codec', () => codecAgreesWithSchema(codec, 300))
})

describe('the agreement of codec and schema', () => {
  /** A codec whose shape promises something else than it checks. */
  const lying = (codec: AnyCodec, shape: object): AnyCodec =>
    Object.assign(Object.create(codec) as AnyCodec, { shape: { ...codec.shape, ...shape } })
  const label = { et: 'Väli', en: 'Field' }

  it.each<readonly [string, AnyCodec]>([
    ['a wider range', lying(count('N', label, { max: 9 }), { maximum: 10 })],
    ['a longer text', lying(text('T', label, { max: 9 }), { maxLength: 12 })],
    ['a shorter text', lying(text('T', label, { max: 9 }), { maxLength: 8 })],
    ['a code more', lying(choice('C', label, { a: label }), { options: { a: label, b: label } })],
    ['a longer list', lying(list(LocalDate, label, { max: 2 }), { maxItems: 3 })],
    ['a field that may be absent', lying(record('R', label, { a: LocalDate }), { fields: { a: optional(LocalDate) } })],
    ['dates in any order', lying(period('P', label), { notBefore: undefined })],
  ])('is broken by a shape that promises %s', (_, codec) => {
    expect(() => codecAgreesWithSchema(codec)).toThrow()
  })
})

describe('a schema', () => {
  it('has the label in the asked language as its title, and the other one as its description', () => {
    expect(jsonSchema(LocalDate)).toMatchObject({ title: 'Date', description: 'Kuupäev', format: 'date' })
    expect(jsonSchema(LocalDate, 'et')).toMatchObject({ title: 'Kuupäev', description: 'Date' })
  })

  it('names each code of a choice in both languages', () => {
    const { enum: codes, 'x-labels': labels } = jsonSchema(BoatRow.fields.colour)
    expect(codes).toEqual(['red', 'green', 'dark-blue'])
    expect(labels).toMatchObject({ 'dark-blue': { et: 'tumesinine', en: 'dark blue' } })
  })

  it('says which dates must be in order, and which value is a person’s', () => {
    expect(jsonSchema(period('P', { et: 'a', en: 'b' }))).toMatchObject({ 'x-notBefore': { earlier: 'from', later: 'to' } })
    expect(jsonSchema(BoatRow.fields.owner)).toMatchObject({ type: 'object', 'x-personal': { et: 'pitseeritud isikuandmed' } })
  })

  it('tells messages apart by their type', () => {
    expect(jsonSchema(BoatEvent)).toMatchObject({ discriminator: { propertyName: 'type' }, oneOf: [{ title: 'Boat moored' }, {}] })
  })
})

describe('schemas as components', () => {
  const components = jsonSchemaComponents([BoatEvent, MoorBoat, BoatRow])
  const document: JsonSchema = { $defs: jsonSchemaComponents([BoatEvent, MoorBoat, BoatRow], { root: '#/$defs/' }).schemas }

  it('hold each record, choice and union once, in the order of their names', () => {
    const names = Object.keys(components.schemas)
    expect(names).toEqual([...names].sort())
    expect(names).toEqual(expect.arrayContaining(['BoatEvent', 'BoatMoored', 'BoatMooredData', 'Colour', 'Money', 'SealedForm', 'Season']))
    expect(JSON.stringify(components.schemas).match(/"x-labels":\{"red"/gu)).toHaveLength(1)
  })

  it('are pointed at with the label of the place', () => {
    const row = components.schemas['BoatRow'] as { properties: Record<string, JsonSchema> }
    expect(row.properties['fine']).toEqual({ $ref: '#/components/schemas/Money', title: 'Fine', description: 'Trahv' })
    expect(components.ref(BoatMoored)).toMatchObject({ $ref: '#/components/schemas/BoatMoored' })
    expect(components.ref(LocalDate)).toEqual(jsonSchema(LocalDate))
  })

  it.each([BoatEvent, BoatPainted, MoorBoat, BoatRow])('accept and refuse for $name what the whole schema does', (codec) => {
    const valid = schemaValidator({ ...document, $ref: `#/$defs/${codec.name}` })
    fc.assert(fc.property(arbitraryOf(codec as AnyCodec), (value: unknown) => expect(valid(value)).toBe(true)))
    fc.assert(fc.property(invalidOf(codec), ({ value }) => expect(valid(value)).toBe(false)))
  })

  it('may bear one name only when they are the same but for their label', () => {
    const label = { et: 'Nimi', en: 'Name' }
    const name = (max: number) => record('Name', label, { first: text('First', label, { max }) })
    expect(Object.keys(jsonSchemaComponents([name(3), called(name(3), 'Muu nimi', 'Other name')]).schemas)).toEqual(['Name'])
    expect(() => jsonSchemaComponents([name(3), name(4)])).toThrow('Two different codecs are named Name')
  })
})

it('refuses a schema with a keyword that is not known, so that a misspelt one is seen', () => {
  expect(() => schemaValidator({ type: 'string', maxLenght: 3 })).toThrow('maxLenght')
})
