/** The condition under which a package of the workspace stands for its sources. */
export const sourceCondition = '@dutybook/source'

/** How TypeScript becomes JavaScript in tests and in the processes that tests start. */
export const swcOptions = {
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'es6' },
}

/** The one jest configuration: native ES modules, sources of the other packages instead of their builds. */
export const jestConfig = (name) => ({
  displayName: name,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: [sourceCondition, 'node', 'node-addons'] },
  roots: ['<rootDir>/src'],
  // A machine may be slow or busy; no test depends on how fast it is.
  testTimeout: 300_000,
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['@swc/jest', swcOptions],
  },
  reporters: ['default', new URL('./tools/workspace/test-counts.mjs', import.meta.url).pathname],
})
