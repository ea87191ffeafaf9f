import type { JsonSchema } from '@dutybook/modelling'

const bilingual: JsonSchema = {
  type: 'object',
  properties: { et: { type: 'string' }, en: { type: 'string' } },
  required: ['et', 'en'],
  additionalProperties: false,
}

const lawRef: JsonSchema = {
  type: 'object',
  properties: { act: { type: 'string' }, section: { type: 'string' } },
  required: ['act', 'section'],
  additionalProperties: false,
}

const fault: JsonSchema = {
  type: 'object',
  description: 'One thing that is wrong, and where: in the body (JSON Pointer), in a parameter of the address, or in a header.',
  properties: {
    pointer: { type: 'string', format: 'json-pointer' },
    parameter: { type: 'string' },
    header: { type: 'string' },
    rule: { type: 'string' },
    texts: bilingual,
    detail: { type: 'string' },
  },
  required: ['rule', 'texts', 'detail'],
  oneOf: [{ required: ['pointer'] }, { required: ['parameter'] }, { required: ['header'] }],
}

/** The schema of `ProblemDocument`. By hand, because facts are named freely, which no codec of a stored message allows. */
export const problemSchema: JsonSchema = {
  type: 'object',
  title: 'Problem (RFC 9457)',
  properties: {
    type: { type: 'string', format: 'uri-reference', description: 'Resolves to a page that explains the code.' },
    title: { type: 'string', description: 'In the language of the reader.' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string', description: 'In the language of the reader.' },
    instance: { type: 'string', format: 'uri-reference', description: 'The trace id of this request.' },
    code: { type: 'string', pattern: '^[A-Z][A-Z0-9_]*$' },
    texts: { ...bilingual, description: 'The detail in both languages.' },
    legalBasis: { type: 'array', items: lawRef },
    errors: { type: 'array', items: fault },
    facts: { type: 'object', additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }] } },
    recorded: { type: 'boolean', description: 'For a refusal by a rule: whether the attempt is in the log.' },
  },
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'texts', 'legalBasis', 'errors', 'facts'],
  additionalProperties: false,
}
