import { isLeft } from '@dutybook/fp'
import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec'
import type { AnyCodec, Codec } from './codec.js'
import { decodeOrReport, type FieldError } from './decode.js'
import { jsonSchemaComponents, type JsonSchema } from './json-schema.js'
import type { Language } from './label.js'

/** An issue of Standard Schema that keeps all that the codec knows of the error. */
export interface CodecIssue extends StandardSchemaV1.Issue, FieldError {}

export interface StandardOptions {
  /** Language of the issues' messages and of the schema's titles; English when absent. */
  readonly language?: Language
  /** Called instead of returning issues, to answer a bad request in the server's own way. It throws. */
  readonly refuse?: (errors: readonly FieldError[]) => never
}

/** A Standard Schema (v1) that also gives its JSON Schema. */
export interface StandardCodec<A> {
  readonly '~standard': StandardSchemaV1.Props<A> & StandardJSONSchemaV1.Props<A>
}

/** A codec as libraries know schemas: NestJS takes it in `@Body({ schema })` and puts its JSON Schema into OpenAPI. */
export function standard<A>(codec: Codec<A>, { language = 'en', refuse }: StandardOptions = {}): StandardCodec<A> {
  const schema = ({ target }: StandardJSONSchemaV1.Options): Record<string, unknown> => schemaFor(codec, target, language)
  return {
    '~standard': {
      version: 1,
      vendor: 'dutybook',
      validate: (value) => {
        const decoded = decodeOrReport(codec, value)
        if (!isLeft(decoded)) return { value: decoded.right }
        refuse?.(decoded.left)
        return { issues: decoded.left.map((error) => issueOf(error, language)) }
      },
      jsonSchema: { input: schema, output: schema },
    },
  }
}

function issueOf(error: FieldError, language: Language): CodecIssue {
  const keys = error.pointer.split('/').slice(1)
  return { ...error, message: error.text[language], path: keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')) }
}

/** What we write is in all of these dialects: none of them forbids a keyword that it does not know. */
const targets: readonly string[] = ['draft-2020-12', 'draft-07', 'openapi-3.0', 'openapi-3.1']

function schemaFor(codec: AnyCodec, target: string, language: Language): Record<string, unknown> {
  if (!targets.includes(target)) throw new Error(`No JSON Schema for the target ${target}; there is one for ${targets.join(', ')}`)
  const { schemas, ref } = jsonSchemaComponents([codec], { language, root: '#/$defs/' })
  return { ...ref(codec), $defs: schemas } satisfies JsonSchema
}
