import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { lineOf, linesIn, type Line } from './line.js'
import { nothingThere, type Options } from './options.js'
import { peers } from './peers.js'
import { progressTo, type Progress } from './progress.js'
import { NotThere, type Scale } from './row.js'
import { rows } from './rows.js'
import { save, writePage } from './save.js'
import { tableOf } from './table.js'

/** Measures what is asked for and prints it. Returns the exit code. */
export async function bench(options: Options): Promise<number> {
  if (options.page) return (writePage(), 0)
  return options.names.length === 1 ? measureHere(options) : measureEach(options)
}

/** One row, in this process. */
async function measureHere({ names, json, save: isSaved, ...options }: Options): Promise<number> {
  const row = rows.find(({ name }) => name === names[0])
  const progress = progressTo(process.stderr)
  try {
    const lines = ((await row?.run(scaleOf(options, progress))) ?? []).map(lineOf)
    if (isSaved) save(lines)
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

const scaleOf = ({ rounds, events, peers: withPeers }: Pick<Options, 'rounds' | 'events' | 'peers'>, progress: Progress): Scale => ({
  ...{ rounds, progress, peers: withPeers ? peers() : [] },
  ...(events === undefined ? {} : { events }),
})

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
  if (options.save) save(lines)
  if (!options.json) process.stdout.write(tableOf(lines))
  return worst
}

async function inProcess(name: string, { rounds, events, peers: withPeers }: Omit<Options, 'names' | 'save'>) {
  const scale = ['--rounds', `${rounds}`, ...(events === undefined ? [] : ['--events', `${events}`]), ...(withPeers ? [] : ['--no-peers'])]
  const main = new URL('./main.js', import.meta.url).pathname
  const args = ['--disable-warning=ExperimentalWarning', main, name, '--json', ...scale]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code: code ?? 1, text }
}
