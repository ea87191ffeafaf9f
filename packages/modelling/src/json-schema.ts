import type { AnyCodec, DateOrder, Fields, Shape } from './codec.js'
import { expectation } from './expectation.js'
import type { Label, Language } from './label.js'
import { instantPattern, localDatePattern } from './time-text.js'
import { textPattern } from './text-form.js'

/** JSON Schema, draft 2020-12, with the extension keywords `x-notBefore` (dates in order), `x-labels` (codes in words) and `x-personal`. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** The extension keywords; a validator in strict mode must be told of them. Only `x-notBefore` refuses values. */
export const extensionKeywords = { notBefore: 'x-notBefore', labels: 'x-labels', personal: 'x-personal' } as const

/** What `x-notBefore` says of an object: its field `later`, when both are there, is not before its field `earlier`. */
export function keepsOrder(order: DateOrder, value: Readonly<Record<string, unknown>>): boolean {
  const [earlier, later] = [value[order.earlier], value[order.later]]
  return typeof earlier !== 'string' || typeof later !== 'string' || later >= earlier
}

type SchemaOf = (codec: AnyCodec) => JsonSchema

const titles = (label: Label, language: Language): JsonSchema => ({
  title: label[language],
  description: label[language === 'et' ? 'en' : 'et'],
})

/** The schema of a codec with everything in it. The title is in the given language, the description in the other one. */
export function jsonSchema(codec: AnyCodec, language: Language = 'en'): JsonSchema {
  return schemaOf(codec, language, (inner) => jsonSchema(inner, language))
}

const schemaOf = (codec: AnyCodec, language: Language, inner: SchemaOf): JsonSchema => ({
  ...titles(codec.label, language),
  ...constraints(codec.shape, language, inner),
})

// eslint-disable-next-line max-lines-per-function -- one case for each kind of shape
function constraints(shape: Shape, language: Language, inner: SchemaOf): JsonSchema {
  switch (shape.kind) {
    case 'id':
      return { type: 'string', pattern: shape.pattern }
    case 'text':
      return { type: 'string', minLength: shape.minLength, maxLength: shape.maxLength, pattern: textPattern[shape.lines] }
    case 'choice':
      return { type: 'string', enum: Object.keys(shape.options), 'x-labels': shape.options }
    case 'integer':
      return { type: 'integer', minimum: shape.minimum, maximum: shape.maximum }
    case 'boolean':
      return { type: 'boolean' }
    case 'literal':
      return { type: 'string', const: shape.value }
    case 'localDate':
      return { type: 'string', format: 'date', pattern: localDatePattern }
    case 'instant':
      return { type: 'string', format: 'date-time', pattern: instantPattern }
    case 'list':
      return { type: 'array', items: inner(shape.item), minItems: shape.minItems, maxItems: shape.maxItems }
    case 'record':
      return recordSchema(shape.fields, shape.notBefore, inner)
    case 'oneOf':
      return { type: 'object', oneOf: shape.members.map(inner), discriminator: { propertyName: 'type' } }
    case 'sealed':
      return { ...constraints(shape.form.shape, language, inner), 'x-personal': expectation(shape) }
  }
}

function recordSchema(fields: Fields, notBefore: DateOrder | undefined, inner: SchemaOf): JsonSchema {
  const entries = Object.entries(fields)
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, codec]) => [key, inner(codec)])),
    required: entries.filter(([, codec]) => !codec.optional).map(([key]) => key),
    additionalProperties: false,
    ...(notBefore ? { 'x-notBefore': notBefore } : {}),
  }
}

export interface SchemaComponents {
  /** The named schemas, by name, in order of name. */
  readonly schemas: Readonly<Record<string, JsonSchema>>
  /** How to point at a codec: a `$ref`, with the label of the place, or the schema itself for a small one. */
  readonly ref: SchemaOf
}

export interface ComponentOptions {
  readonly language?: Language
  /** Where the schemas will lie, as the beginning of each `$ref`. */
  readonly root?: '#/components/schemas/' | '#/$defs/'
}

const isNamed = ({ shape }: AnyCodec): boolean => shape.kind === 'record' || shape.kind === 'oneOf' || shape.kind === 'choice'

/**
 * The records, choices and unions of these codecs under their names, each once, pointing at each other: `components.schemas` of
 * OpenAPI 3.1. Throws when two different codecs bear one name.
 */
export function jsonSchemaComponents(codecs: readonly AnyCodec[], options: ComponentOptions = {}): SchemaComponents {
  const { language = 'en', root = '#/components/schemas/' } = options
  const named = new Map<string, { readonly shape: Shape; readonly schema: JsonSchema }>()
  const ref: SchemaOf = (codec) => {
    const sealed = codec.shape.kind === 'sealed'
    const target = codec.shape.kind === 'sealed' ? codec.shape.form : codec
    if (!isNamed(target)) return schemaOf(codec, language, ref)
    add(named, target, () => schemaOf(target, language, ref))
    const place = { $ref: root + target.name, ...titles(codec.label, language) }
    return sealed ? { ...place, 'x-personal': expectation(codec.shape) } : place
  }
  codecs.forEach(ref)
  const sorted = [...named].sort(([a], [b]) => (a < b ? -1 : 1))
  return { schemas: Object.fromEntries(sorted.map(([name, { schema }]) => [name, schema])), ref }
}

function add(named: Map<string, { readonly shape: Shape; readonly schema: JsonSchema }>, codec: AnyCodec, make: () => JsonSchema): void {
  const { name, shape } = codec
  const known = named.get(name)
  if (known?.shape === shape) return
  const schema = make()
  if (known && JSON.stringify({ ...known.schema, ...untitled }) !== JSON.stringify({ ...schema, ...untitled }))
    throw new Error(`Two different codecs are named ${name}; give one of them another name`)
  if (!known) named.set(name, { shape, schema })
}

const untitled = { title: '', description: '' }
