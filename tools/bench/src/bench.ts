import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { lineOf, type Line } from './line.js'
import { nothingThere, type Options } from './options.js'
import { peers } from './peers.js'
import { progressTo } from './progress.js'
import { NotThere } from './row.js'
import { rows } from './rows.js'
import { tableOf } from './table.js'

/** Measures what is asked for and prints it. Returns the exit code. */
export async function bench(options: Options): Promise<number> {
  return options.names.length === 1 ? measureHere(options) : measureEach(options)
}

/** One row, in this process. */
async function measureHere({ names, json, rounds, events, peers: withPeers }: Options): Promise<number> {
  const row = rows.find(({ name }) => name === names[0])
  const progress = progressTo(process.stderr)
  try {
    const scale = { rounds, progress, peers: withPeers ? peers() : [], ...(events === undefined ? {} : { events }) }
    const lines = ((await row?.run(scale)) ?? []).map(lineOf)
    progress('done')
    if (process.stderr.isTTY) process.stderr.write('\n')
    process.stdout.write(json ? lines.map((line) => `${JSON.stringify(line)}\n`).join('') : tableOf(lines))
    return 0
  } catch (error) {
    if (!(error instanceof NotThere)) throw error
    process.stderr.write(`${error.message}\n`)
    return nothingThere
  }
}

/** Each row in a process of its own, so that none finds the memory and the compiled code of another. */
async function measureEach({ names, ...options }: Options): Promise<number> {
  const asked = names.length > 0 ? names : rows.map(({ name }) => name)
  const lines: Line[] = []
  let worst = 0
  for (const [index, name] of asked.entries()) {
    process.stderr.write(`${index + 1} of ${asked.length}: ${name}\n`)
    const { code, text } = await inProcess(name, options)
    lines.push(...linesIn(text))
    if (options.json) process.stdout.write(text)
    // In a run over everything, what is not there yet is no fault.
    if (code !== nothingThere || names.length > 0) worst = Math.max(worst, code)
  }
  if (!options.json) process.stdout.write(tableOf(lines))
  return worst
}

export const linesIn = (text: string): readonly Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)

async function inProcess(name: string, { rounds, events, peers: withPeers }: Omit<Options, 'names'>) {
  const scale = ['--rounds', `${rounds}`, ...(events === undefined ? [] : ['--events', `${events}`]), ...(withPeers ? [] : ['--no-peers'])]
  const main = new URL('./main.js', import.meta.url).pathname
  const args = ['--disable-warning=ExperimentalWarning', main, name, '--json', ...scale]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code: code ?? 1, text }
}
