import { extensionKeywords, keepsOrder, type DateOrder } from '@dutybook/modelling'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import assert from 'node:assert/strict'
import { openApiDocument } from '../openapi/document.js'
import { addressesOf } from '../openapi/route.js'

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: false })
formats.default(ajv)
ajv.addVocabulary(['discriminator', extensionKeywords.labels, extensionKeywords.personal])
ajv.addKeyword({
  keyword: extensionKeywords.notBefore,
  type: 'object',
  validate: (order: DateOrder, value: Readonly<Record<string, unknown>>) => keepsOrder(order, value),
})
/** The schemas of the document as a schema of their own, which the validator knows by a name. */
const rooted = (schema: unknown, root: string): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', `${root}#/$defs/`)) as object

ajv.addSchema({ $id: 'api:document', $defs: rooted(openApiDocument().components.schemas, '') })

export interface Exchange {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly mediaType: string
  readonly body: unknown
}

/** Throws when the document does not describe this answer: its status, its media type, its form. */
export function mustBeDescribed({ method, path, status, mediaType, body }: Exchange): void {
  const operation = operationAt(method, path)
  if (!operation) return assert.ok(status === 404 || status === 405, `${method} ${path} is answered with ${status} but not described`)
  const answer = operation.responses[String(status)]
  assert.ok(answer, `${method} ${path} is answered with ${status}, which is not described: ${JSON.stringify(body)}`)
  if (status === 304) return
  const content = answer.content?.[mediaType]
  assert.ok(content, `${method} ${path} is answered in ${mediaType}, which is not described`)
  if (content.schema) mustBe(content.schema, body, `${method} ${path} ${status}`)
}

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>>
}

function operationAt(method: string, path: string): Operation | undefined {
  const found = Object.entries(openApiDocument().paths).find(([template]) => addressesOf(template).test(path))
  return found?.[1][method.toLowerCase()] as Operation | undefined
}

const validators = new Map<object, ReturnType<typeof ajv.compile>>()

function mustBe(schema: object, value: unknown, what: string): void {
  const validate = validators.get(schema) ?? ajv.compile(rooted(schema, 'api:document'))
  validators.set(schema, validate)
  if (validate(value)) return
  assert.fail(`${what} is not as described: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(value).slice(0, 2000)}`)
}
