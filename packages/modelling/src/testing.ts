/** For tests and tools only: this entry point, unlike the others, needs fast-check and ajv. */
export * from './testing/arbitrary.js'
export * from './testing/invalid.js'
export * from './testing/schema-validator.js'
export * from './testing/codec-law.js'
export * from './testing/given.js'
export * from './testing/sample-codecs.js'
