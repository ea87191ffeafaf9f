import type { AnyCodec, JsonSchema } from '@dutybook/modelling'
import type { Route } from './route.js'

/** The codecs of what comes and goes on a route. Parameters are written out where they stand. */
export const codecsOf = ({ body, answers }: Route): readonly AnyCodec[] => [
  ...(body ? [body] : []),
  ...answers.flatMap(({ json }) => (json ? [json] : [])),
]

type Schemas = Readonly<Record<string, JsonSchema>>

/** Says of each union which schema stands for which type; without it a reader would take the type for the name of the schema. */
export const withMappings = (schemas: Schemas): Schemas =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, schema['discriminator'] ? withMapping(schema, schemas) : schema]),
  )

function withMapping(schema: JsonSchema, schemas: Schemas): JsonSchema {
  const refs = (schema['oneOf'] as readonly { readonly $ref: string }[]).map(({ $ref }) => $ref)
  const mapping = Object.fromEntries(refs.map(($ref) => [typeIn(schemas[$ref.slice($ref.lastIndexOf('/') + 1)]), $ref]))
  return { ...schema, discriminator: { propertyName: 'type', mapping } }
}

const typeIn = (schema: JsonSchema | undefined): string =>
  (schema?.['properties'] as { readonly type: { readonly const: string } }).type.const
