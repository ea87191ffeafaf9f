import { jsonSchema, type AnyCodec, type JsonSchema } from '@dutybook/modelling'
import { problemMediaType } from '../problems/problem-document.js'
import { problemKinds, type ProblemCode } from '../problems/problem-kinds.js'
import { refusalStatus } from '../problems/problem.js'
import { answerHeaders, askedHeaders, type Route, type Success } from './route.js'

type Ref = (codec: AnyCodec) => JsonSchema

/** One operation of the document. */
export const operationOf = (route: Route, ref: Ref): Readonly<Record<string, unknown>> => ({
  operationId: route.operation,
  summary: route.label.en,
  description: route.label.et,
  tags: [route.tag],
  parameters: parametersOf(route),
  ...(route.body ? { requestBody: { required: true, content: { 'application/json': { schema: ref(route.body) } } } } : {}),
  responses: { ...Object.fromEntries(route.answers.map((each) => [String(each.status), answerOf(each, ref)])), ...problemsOf(route) },
  security: route.actor === undefined ? [] : [...(route.actor === 'reading' ? [{}] : []), { demoActor: [] }],
})

function parametersOf({ id, query, headers = [] }: Route): readonly unknown[] {
  const fields = Object.entries<AnyCodec>(query?.fields ?? {})
  return [
    ...(id ? [{ name: id.name, in: 'path', required: true, ...parameter(id.codec) }] : []),
    ...fields.map(([name, codec]) => ({ name, in: 'query', required: !codec.optional, ...parameter(codec) })),
    ...headers.map((name) => ({ name, in: 'header', required: false, ...askedHeaders[name] })),
  ]
}

/** A parameter carries its label as its own description. */
const parameter = (codec: AnyCodec): JsonSchema => ({ description: `${codec.label.en} / ${codec.label.et}`, schema: jsonSchema(codec) })

const answerOf = ({ label, json, media = [], headers = [] }: Success, ref: Ref): JsonSchema => ({
  description: `${label.en} / ${label.et}`,
  ...(headers.length > 0 ? { headers: Object.fromEntries(headers.map((name) => [name, answerHeaders[name]])) } : {}),
  ...(json || media.length > 0
    ? {
        content: { ...(json ? { 'application/json': { schema: ref(json) } } : {}), ...Object.fromEntries(media.map((each) => [each, {}])) },
      }
    : {}),
})

/** What can go wrong with any request. */
const anywhere: readonly ProblemCode[] = [
  'MALFORMED_REQUEST',
  'REQUEST_TIMEOUT',
  'EXPECTATION_FAILED',
  'MISDIRECTED_REQUEST',
  'HEADERS_TOO_LARGE',
  'UNEXPECTED',
  'STORE_UNAVAILABLE',
  'KEYS_UNAVAILABLE',
  'STOPPING',
]

function problemsOf({ problems, refusals = {}, answers }: Route): Readonly<Record<string, unknown>> {
  const codes = [
    ...[...problems, ...anywhere].map((code) => ({ code: code as string, status: problemKinds[code].status as number })),
    ...Object.entries(refusals).map(([code, { kind }]) => ({ code, status: refusalStatus[kind] })),
  ]
  const byStatus = Map.groupBy(codes, ({ status }) => status)
  const entries = [...byStatus].filter(([status]) => answers.every((each) => each.status !== status))
  return Object.fromEntries(entries.map(([status, of]) => [String(status), problemAnswer(of.map(({ code }) => code))]))
}

const problemAnswer = (codes: readonly string[]): JsonSchema => ({
  description: [...new Set(codes)].toSorted().join(', '),
  content: {
    [problemMediaType]: {
      schema: {
        allOf: [
          { $ref: '#/components/schemas/Problem' },
          { type: 'object', properties: { code: { type: 'string', enum: [...new Set(codes)].toSorted() } } },
        ],
      },
    },
  },
})
