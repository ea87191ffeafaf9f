import { spawnSync } from 'node:child_process'
import { root } from './sources.js'

interface Planted {
  readonly rule: string
  /** An existing file; the text is linted in its place and the file is left as it is. */
  readonly file: string
  readonly text: string
  /** The lint rule that must object, and a part of what it says. */
  readonly objection: string
}

const boundaries = '@nx/enforce-module-boundaries'
const anything = (from: string): string => `import * as anything from '${from}'\nexport const x = anything\n`
const domainFile = 'packages/domain/src/vocabulary.ts'
const lines = (n: number): string => Array.from({ length: n }, (_, i) => `export const line${i} = ${i}`).join('\n')

const planted: readonly Planted[] = [
  {
    rule: 'the domain does not import the event store',
    file: domainFile,
    text: anything('@dutybook/event-store'),
    objection: `${boundaries}: A project tagged with "type:domain"`,
  },
  {
    rule: 'the domain does not import a framework',
    file: domainFile,
    text: anything('@nestjs/common'),
    objection: `${boundaries}: A project tagged with "type:domain" is not allowed to import`,
  },
  {
    rule: 'the core does not import the domain',
    file: 'packages/modelling/src/label.ts',
    text: anything('@dutybook/domain'),
    objection: boundaries,
  },
  {
    rule: 'a view does not import the event store',
    file: 'packages/statistics/src/index.ts',
    text: anything('@dutybook/event-store'),
    objection: `${boundaries}: A project tagged with "type:view"`,
  },
  {
    rule: 'a view does not import a store of one kind',
    file: 'packages/oversight/src/index.ts',
    text: anything('@dutybook/event-store-sqlite'),
    objection: `${boundaries}: A project tagged with "type:view"`,
  },
  {
    rule: 'what makes releases does not import a store of one kind',
    file: 'packages/releases/src/index.ts',
    text: anything('@dutybook/event-store-sqlite'),
    objection: `${boundaries}: A project tagged with "type:work"`,
  },
  {
    rule: 'the store does not import the domain',
    file: 'packages/event-store/src/event-store.ts',
    text: anything('@dutybook/domain'),
    objection: boundaries,
  },
  {
    rule: 'an adapter does not import the domain',
    file: 'packages/event-store-sqlite/src/index.ts',
    text: anything('@dutybook/domain'),
    objection: `${boundaries}: A project tagged with "type:adapter"`,
  },
  {
    rule: 'nobody reaches into another package by its path',
    file: domainFile,
    text: anything('../../event-store/src/event-store.js'),
    objection: boundaries,
  },
  {
    rule: 'fp-ts stays in its package',
    file: 'packages/modelling/src/label.ts',
    text: anything('fp-ts/lib/Either.js'),
    objection: 'no-restricted-imports',
  },
  {
    rule: 'io-ts stays in its package',
    file: 'packages/event-store/src/event-store.ts',
    text: anything('io-ts'),
    objection: 'no-restricted-imports',
  },
  {
    rule: 'the domain never opens a personal value',
    file: domainFile,
    text: anything('@dutybook/modelling/personal-reading'),
    objection: 'no-restricted-imports',
  },
  { rule: 'the domain does no I/O', file: domainFile, text: anything('node:fs'), objection: 'no-restricted-imports' },
  {
    rule: 'the domain never throws',
    file: domainFile,
    text: 'export const f = () => {\n  throw new Error()\n}\n',
    objection: 'no-restricted-syntax: A refusal is a value',
  },
  {
    rule: 'the domain has no clock',
    file: domainFile,
    text: 'export const f = () => Date.now()\n',
    objection: 'no-restricted-syntax: The clock',
  },
  {
    rule: 'the domain knows no chance',
    file: domainFile,
    text: 'export const f = () => Math.random()\n',
    objection: 'no-restricted-syntax: The domain knows no chance',
  },
  {
    rule: 'nothing is of any type',
    file: domainFile,
    text: 'export const f = (x: any) => x\n',
    objection: '@typescript-eslint/no-explicit-any',
  },
  { rule: 'a file has at most 150 lines', file: domainFile, text: lines(151), objection: 'max-lines' },
  {
    rule: 'a function has at most 25 lines',
    file: domainFile,
    text: `export function f() {\n${lines(25).replaceAll('export ', '')}\n}\n`,
    objection: 'max-lines-per-function',
  },
]

const allowed = [
  { file: domainFile, text: anything('@dutybook/modelling') },
  { file: 'packages/statistics/src/index.ts', text: anything('@dutybook/domain') },
  { file: domainFile, text: lines(150) },
]

/** Another process: a linter inside the test runner would get the test runner's modules. */
function lint(texts: readonly { readonly file: string; readonly text: string }[]): readonly (readonly string[])[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['tools/workspace/src/lint-text.mjs'], {
    cwd: root,
    input: JSON.stringify(texts),
    env: { ...process.env, NODE_OPTIONS: '' },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as string[][]
}

describe('the arrows and rules of the house', () => {
  const messages = lint([...planted, ...allowed])

  it.each(planted.map((each, index) => ({ ...each, index })))('hold: $rule', ({ index, objection }) => {
    expect(messages[index]).toContainEqual(expect.stringContaining(objection))
  })

  it('leave alone what is allowed', () => {
    expect(messages.slice(planted.length)).toEqual(allowed.map(() => []))
  })
})
