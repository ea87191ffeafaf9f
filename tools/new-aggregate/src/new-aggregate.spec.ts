import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runIn, workspaceCopy } from './workspace-copy.js'

const asked = ['--duty', '3.6', '--folder', 'proposals', '--name', 'ChangeProposal', '--et', 'Muudatusettepanek', '--en', 'Change proposal']
const [loader, main] = [new URL('../../workspace/run-sources.mjs', import.meta.url).href, new URL('main.ts', import.meta.url).pathname]
const newAggregate = (folder: string, ...args: readonly string[]) => runIn(folder, 'node', '--import', loader, main, ...args)
const without = (option: string) => asked.filter((_, index) => asked[index] !== option && asked[index - 1] !== option)

describe('an aggregate as it is written', () => {
  const copy = workspaceCopy()
  const own = 'packages/domain/src/proposals/change-proposal'
  const samples = 'packages/domain/src/testing/change-proposal-samples.ts'
  const all = [own, samples, 'packages/domain/src/aggregates.ts', 'packages/domain/src/testing.ts']
  const listOf = () => readFileSync(join(copy, 'packages/domain/src/aggregates.ts'), 'utf8')
  afterAll(() => rmSync(copy, { recursive: true }))

  it('has its files, its samples, and its lines in the lists; and the next steps are told', () => {
    const { status, output } = newAggregate(copy, ...asked)
    expect(status).toBe(0)
    for (const part of [`${own}/decider.ts`, samples, 'npm run generate', 'npm test -- -p domain']) expect(output).toContain(part)
    expect(readdirSync(join(copy, own)).sort()).toEqual(['commands.ts', 'decider.spec.ts', 'decider.ts', 'events.ts'])
    expect(listOf()).toContain("import { changeProposal } from './proposals/change-proposal/decider.js'")
  })

  it('compiles, with its test', () => {
    expect(runIn(join(copy, 'packages/domain'), 'tsc', '-b', 'tsconfig.json')).toEqual({ status: 0, output: '' })
  })

  it('has no lint error and stands as prettier writes it', () => {
    expect(runIn(copy, 'nx', 'show', 'projects').output).toContain('@dutybook/domain')
    expect(runIn(copy, 'eslint', ...all)).toEqual({ status: 0, output: '' })
    expect(runIn(copy, 'prettier', '--check', ...all).status).toBe(0)
  })

  it('passes its own test and the laws of all aggregates', () => {
    const { status, output } = runIn(
      join(copy, 'packages/domain'),
      'jest',
      'change-proposal',
      'aggregates.spec',
      '--verbose',
      '-t',
      'change-?proposal',
    )
    expect(output).toMatch(/the aggregate changeProposal/u)
    expect({ status, output: status === 0 ? '' : output }).toEqual({ status: 0, output: '' })
  })

  it('passes what holds for all samples, messages and golden files, after npm run generate', () => {
    const generate = ['--import', join(copy, 'tools/workspace/run-sources.mjs'), 'tools/generate/src/main.ts']
    const { output } = runIn(copy, 'node', ...generate)
    expect(output).toContain('packages/domain/golden/ChangeProposalOpened.v1.json: written (new)\n')
    const { status, output: tested } = runIn(
      join(copy, 'packages/domain'),
      'jest',
      'src/testing.spec',
      'src/messages.spec',
      'src/golden.spec',
    )
    expect({ status, output: status === 0 ? '' : tested }).toEqual({ status: 0, output: '' })
  })

  it('is never written over', () => {
    const before = listOf()
    const again = newAggregate(copy, ...asked)
    expect(again).toEqual({ status: 1, output: `${own} is there already; nothing was written.\n` })
    const elsewhere = newAggregate(copy, ...asked.map((each) => (each === 'proposals' ? 'elsewhere' : each)))
    expect(elsewhere.status).toBe(1)
    expect(elsewhere.output).toBe(`${samples} is there already; nothing was written.\n`)
    rmSync(join(copy, samples))
    const listed = newAggregate(copy, ...asked.map((each) => (each === 'proposals' ? 'elsewhere' : each)))
    expect(listed.output).toBe('packages/domain/src/aggregates.ts has an aggregate changeProposal already; nothing was written.\n')
    expect(listOf()).toBe(before)
  })
})

describe('the command line', () => {
  const empty = mkdtempSync(join(tmpdir(), 'dutybook-empty-'))
  afterAll(() => rmSync(empty, { recursive: true }))

  it('explains itself and gives an example', () => {
    const { status, output } = newAggregate(empty, '--help')
    expect(status).toBe(0)
    for (const part of ['--duty', '--folder', '--name', '--et', '--en', 'Example:', 'Exit codes:']) expect(output).toContain(part)
  })

  it.each(['--duty', '--folder', '--name', '--et', '--en'])('needs %s', (option) => {
    const { status, output } = newAggregate(empty, ...without(option))
    expect(status).toBe(2)
    expect(output).toContain(`required option '${option} `)
  })

  it.each([
    ['--duty', '3.15', 'A line of the job description is 3.1 to 3.14'],
    ['--folder', 'Proposals', 'small letters'],
    ['--folder', '../x', 'small letters'],
    ['--folder', 'law', 'holds no duties'],
    ['--name', 'changeProposal', 'PascalCase'],
    ['--name', 'C', 'PascalCase'],
    ['--et', '', '2 to 60 letters'],
    ['--en', 'Change ${proposal}', '2 to 60 letters'],
  ])('refuses %s %j and says why', (option, value, why) => {
    const { status, output } = newAggregate(empty, ...without(option), option, value)
    expect(status).toBe(2)
    expect(output).toContain(`option '${option} `)
    expect(output).toContain(why)
  })

  it('refuses to write where there is no workspace', () => {
    const { status, output } = newAggregate(empty, ...asked)
    expect(status).toBe(1)
    expect(output).toContain('run this at the root of the workspace')
    expect(readdirSync(empty)).toEqual([])
  })
})
