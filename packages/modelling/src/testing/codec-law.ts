import fc, { type Arbitrary } from 'fast-check'
import assert from 'node:assert/strict'
import { isLeft, left, right } from '@dutybook/fp'
import { acceptsOf } from '../accepts.js'
import type { AnyCodec } from '../codec.js'
import { decodeOrReport, reportOf } from '../decode.js'
import { jsonSchema } from '../json-schema.js'
import { arbitraryOf } from './arbitrary.js'
import { invalidOf } from './invalid.js'
import { schemaValidator } from './schema-validator.js'

/** JSON in any form, as a client may send it. `-0` is left out: JSON Schema cannot tell it from 0, the codec refuses it. */
const anyJson: Arbitrary<unknown> = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown)

/** Valid values with some part, at any depth, replaced by any JSON. Whether the result is valid is for codec and schema to say. */
const perturbedOf = (codec: AnyCodec): Arbitrary<unknown> =>
  fc
    .tuple(arbitraryOf(codec), fc.array(fc.nat({ max: 30 }), { maxLength: 5 }), fc.oneof(anyJson, arbitraryOf(codec)))
    .map(([value, path, other]) => replaced(value as unknown, path, other))

function replaced(value: unknown, [index, ...rest]: readonly number[], other: unknown): unknown {
  if (index === undefined || typeof value !== 'object' || value === null) return other
  const keys = Object.keys(value)
  const key = keys[index % keys.length]
  if (key === undefined) return other
  const part = replaced((value as Readonly<Record<string, unknown>>)[key], rest, other)
  return Array.isArray(value) ? value.with(Number(key), part) : { ...value, [key]: part }
}

/** The codec and its JSON Schema accept the same values: valid ones, nearly valid ones, and anything. Throws with the value that shows otherwise. */
export function codecAgreesWithSchema(codec: AnyCodec, numRuns = 60): void {
  const valid = schemaValidator(jsonSchema(codec))
  const runs = { numRuns, includeErrorInReport: true }
  fc.assert(
    fc.property(arbitraryOf(codec), (value) => {
      assert.ok(codec.is(value), `${codec.name} refuses what its generator made`)
      assert.ok(valid(value), `the schema of ${codec.name} refuses what the codec accepts`)
    }),
    runs,
  )
  fc.assert(
    fc.property(invalidOf(codec), ({ value, pointer, rule }) => {
      const decoded = decodeOrReport(codec, value)
      assert.ok(isLeft(decoded), `${codec.name} accepts a value that breaks "${rule}" at "${pointer}"`)
      const found = decoded.left.some((error) => error.pointer === pointer && error.rule === rule)
      assert.ok(found, `expected "${rule}" at "${pointer}", reported ${JSON.stringify(decoded.left)}`)
      assert.ok(!valid(value), `the schema of ${codec.name} accepts what the codec refuses: "${rule}" at "${pointer}"`)
    }),
    runs,
  )
  fc.assert(
    fc.property(perturbedOf(codec), (value) => assert.equal(valid(value), codec.is(value))),
    runs,
  )
}

/**
 * The check that is made from the shape and the codec itself judge alike: they take the same valid values, and the check takes none of
 * those that the codec refuses. So decoding by the check first changes no verdict, and every error is that of the codec.
 */
export function checkAgreesWithCodec(codec: AnyCodec, numRuns = 60): void {
  const accepts = acceptsOf(codec)
  const runs = { numRuns, includeErrorInReport: true }
  const valid = fc.property(arbitraryOf(codec), (value) => assert.ok(accepts(value), `the check of ${codec.name} refuses a valid value`))
  fc.assert(valid, runs)
  const values = fc.oneof(
    perturbedOf(codec),
    invalidOf(codec).map(({ value }) => value),
    oddOf(codec),
  )
  fc.assert(
    fc.property(values, (value) => {
      const decoded = codec.decode(value)
      assert.equal(accepts(value), decoded._tag === 'Right')
      assert.deepEqual(decodeOrReport(codec, value), decoded._tag === 'Right' ? right(value) : left(reportOf(decoded.left)))
    }),
    runs,
  )
}

/** What no JSON holds and a program might hand over: absent values, -0, inherited fields, hidden ones. */
const oddOf = (codec: AnyCodec): Arbitrary<unknown> =>
  fc.tuple(arbitraryOf(codec), fc.constantFrom(undefined, -0, Number.NaN, 1n)).map(([value, odd]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return odd
    const [key] = Object.keys(value)
    return key === undefined ? odd : { ...value, [key]: odd }
  })
