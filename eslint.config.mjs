import js from '@eslint/js'
import nx from '@nx/eslint-plugin'
import ts from 'typescript-eslint'

/** Who may import whom: the arrows of docs/philosophy.md. A package appears in the graph by its tag in package.json (`nx.tags`). */
const arrows = [
  { sourceTag: 'type:core', onlyDependOnLibsWithTags: ['type:core'] },
  {
    sourceTag: 'type:domain',
    onlyDependOnLibsWithTags: ['type:core'],
    allowedExternalImports: ['date-holidays', 'ajv', 'ajv-formats', 'fast-check'],
  },
  { sourceTag: 'type:view', onlyDependOnLibsWithTags: ['type:core', 'type:domain'], allowedExternalImports: ['fast-check'] },
  { sourceTag: 'type:store', onlyDependOnLibsWithTags: ['type:core', 'type:store'] },
  { sourceTag: 'type:adapter', onlyDependOnLibsWithTags: ['type:core', 'type:store'] },
  {
    sourceTag: 'type:embedded',
    onlyDependOnLibsWithTags: ['type:core', 'type:domain', 'type:view', 'type:store', 'type:work', 'type:adapter'],
  },
  { sourceTag: 'type:demo', onlyDependOnLibsWithTags: ['type:core', 'type:domain', 'type:store', 'type:work'] },
  { sourceTag: 'type:work', onlyDependOnLibsWithTags: ['type:core', 'type:domain', 'type:view', 'type:store'] },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: [
      'type:core',
      'type:domain',
      'type:view',
      'type:store',
      'type:work',
      'type:adapter',
      'type:embedded',
      'type:demo',
    ],
  },
  { sourceTag: 'type:tool', onlyDependOnLibsWithTags: ['*'] },
]

const onlyHere = (...paths) => ({ group: paths, message: 'This import belongs to one package; see the table in docs/philosophy.md.' })

export default ts.config(
  { ignores: ['**/dist', '**/out-tsc', '**/node_modules', '.nx'] },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: true, allow: ['^\\.\\./\\.\\./jest\\.preset\\.js$'], depConstraints: arrows },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 150 }],
      'max-lines-per-function': ['error', { max: 25 }],
      'no-restricted-imports': ['error', { patterns: [onlyHere('fp-ts', 'fp-ts/**'), onlyHere('io-ts', 'io-ts/**', '!io-ts')] }],
    },
  },
  { files: ['packages/fp/src/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['packages/modelling/src/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [onlyHere('fp-ts', 'fp-ts/**')] }] } },
  {
    files: ['**/*.ts'],
    ignores: ['packages/fp/**', 'packages/modelling/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [onlyHere('fp-ts', 'fp-ts/**'), onlyHere('io-ts', 'io-ts/**')] }] },
  },
  {
    // The domain is pure: no clock, no random, no throw, and no look inside a personal value.
    files: ['packages/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'packages/domain/src/testing.ts', 'packages/domain/src/testing/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            onlyHere('fp-ts', 'fp-ts/**', 'io-ts', 'io-ts/**'),
            { group: ['@dutybook/modelling/personal-reading'], message: 'A personal value is never an input of a rule.' },
            {
              group: ['@dutybook/modelling/testing', 'node:*', 'fast-check', 'ajv', 'ajv-formats', 'date-holidays'],
              message: 'The domain imports fp and modelling only.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'fetch', 'crypto', 'performance', 'console'],
      'no-restricted-syntax': [
        'error',
        { selector: 'ThrowStatement', message: 'A refusal is a value; the domain never throws.' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is given in the context.' },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The clock is given in the context.',
        },
        { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'The domain knows no chance.' },
      ],
    },
  },
  {
    // A table of cases is one long function by nature.
    files: ['**/*.spec.ts', '**/testing.ts', '**/contract/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 300 }], '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', fetch: 'readonly', URL: 'readonly' } },
  },
)
