import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { loadavg, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { linesIn, type Line } from './line.js'
import { pageOf, type Run } from './page.js'
import { workspace } from './place.js'
import { rows } from './rows.js'

const folder = join(workspace, 'docs/performance')
const [linesFile, runFile, pageFile] = ['lines.jsonl', 'run.json', 'README.md'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
]

const savedLines = (): readonly Line[] => (existsSync(linesFile) ? linesIn(readFileSync(linesFile, 'utf8')) : [])

const rowOf = ({ name }: Line): number => rows.findIndex((row) => name === row.name || name.startsWith(`${row.name}-`))

/** Puts lines in place of those of the same rows, and writes the page anew. */
export function save(lines: readonly Line[]): void {
  const measured = new Set(lines.map(rowOf))
  const all = [...savedLines().filter((each) => !measured.has(rowOf(each))), ...lines]
  const inOrder = all
    .map((line, index) => ({ line, index }))
    .sort((one, other) => rowOf(one.line) - rowOf(other.line) || one.index - other.index)
  mkdirSync(folder, { recursive: true })
  writeFileSync(linesFile, inOrder.map(({ line }) => `${JSON.stringify(line)}\n`).join(''))
  writeFileSync(runFile, `${JSON.stringify(thisRun(), undefined, 2)}\n`)
  writePage()
}

export const savedPage = (): string => pageOf(savedLines(), JSON.parse(readFileSync(runFile, 'utf8')) as Run)

export const writtenPage = (): string => readFileSync(pageFile, 'utf8')

export const writePage = (): void => writeFileSync(pageFile, savedPage())

function thisRun(): Run {
  const text = readFileSync(join(workspace, 'tools/bench/peers/package.json'), 'utf8')
  const { dependencies } = JSON.parse(text) as { readonly dependencies: Readonly<Record<string, string>> }
  const peers = Object.entries(dependencies).filter(([name]) => name.startsWith('@'))
  return {
    measuredOn: new Date().toISOString().slice(0, 10),
    system: `${type()} ${release()}`,
    load: Math.round(loadavg()[2] ?? 0),
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    peers: Object.fromEntries(peers),
  }
}
