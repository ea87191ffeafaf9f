import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { DateOrder } from '../codec.js'
import { extensionKeywords, keepsOrder, type JsonSchema } from '../json-schema.js'

/** One for all: a new one would first compile the schema of schemas again. */
const ajv = new Ajv2020({ strict: true, discriminator: true, allErrors: false })
formats.default(ajv)
ajv.addVocabulary([extensionKeywords.labels, extensionKeywords.personal])
ajv.addKeyword({
  keyword: extensionKeywords.notBefore,
  type: 'object',
  validate: (order: DateOrder, value: Readonly<Record<string, unknown>>) => keepsOrder(order, value),
})

/** A validator that knows the extension keywords, in strict mode: a keyword that it does not know is an error of the schema. */
export function schemaValidator(schema: JsonSchema): (value: unknown) => boolean {
  const validate = ajv.compile(schema)
  return (value) => validate(value) === true
}
