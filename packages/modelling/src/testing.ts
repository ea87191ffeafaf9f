/** For tests and tools only: this entry point, unlike the others, needs fast-check. */
export * from './testing/arbitrary.js'
export * from './testing/given.js'
