import { jsonSchemaComponents, type JsonSchema } from '@dutybook/modelling'
import { createRequire } from 'node:module'
import { problemSchema } from '../problems/problem-schema.js'
import { operationOf } from './operation.js'
import { routes } from './routes.js'
import { codecsOf, withMappings } from './schemas.js'

export interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: Readonly<Record<string, unknown>>
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>>; readonly securitySchemes: unknown }
  readonly servers: readonly unknown[]
  readonly tags: readonly unknown[]
}

const { version } = createRequire(import.meta.url)('../../package.json') as { readonly version: string }

/** OpenAPI 3.1, built from the same codecs that check what comes in. */
export function openApiDocument(): OpenApiDocument {
  document ??= made()
  return document
}

let document: OpenApiDocument | undefined

function made(): OpenApiDocument {
  const { schemas, ref } = jsonSchemaComponents(routes.flatMap(codecsOf))
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operationOf(route, ref)
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/' }],
    tags,
    paths,
    components: { schemas: { ...withMappings(schemas), Problem: problemSchema }, securitySchemes },
  }
}

const info = {
  title: 'Dutybook',
  version,
  summary: 'The duties of a public position as commands, events, views and verdicts.',
  description:
    'Teenistuskohustused käskude, sündmuste, vaadete ja järeldustena. Every text is there in Estonian and English. ' +
    'A failed request is answered as application/problem+json, whose type leads to an explanation.',
}

const tags = [
  { name: 'aggregates', description: 'Käsud, seis ja ajalugu. Commands, state and history.' },
  { name: 'views', description: 'Registrid ja tabelid. Registers and tables.' },
  { name: 'verdicts', description: 'Järeldused oodatavate tulemuste kohta. Verdicts on expected results.' },
  { name: 'statistics', description: 'Loendused. Counts.' },
  { name: 'records', description: 'Sündmused, ametijuhend, õigus. Events, job description, law.' },
  { name: 'evidence', description: 'Millega saab logi kontrollida. What the log can be checked by.' },
  { name: 'server', description: 'Kust vaadata ja kas töötab. Where to look and whether it works.' },
]

const securitySchemes = {
  demoActor: {
    type: 'apiKey',
    in: 'header',
    name: 'X-Dutybook-Actor',
    description: 'Demo only, on this machine only: who acts, such as `manager` or `manager as headOfDivision`.',
  },
}
