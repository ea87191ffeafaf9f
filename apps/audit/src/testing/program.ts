import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const sources = new URL('../../../../tools/workspace/run-sources.mjs', import.meta.url).href
const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** How the program ended, and what it said. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** How the whole program is started in a process of its own, run from its sources, with its output piped. */
export const programArgs = (...args: readonly string[]) => ({
  program: process.execPath,
  args: ['--import', sources, main, ...args],
  options: { env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning', LC_ALL: 'C' } },
})

export async function audit(...asked: readonly string[]): Promise<Ended> {
  const { program, args, options } = programArgs(...asked)
  const child = spawn(program, args, options)
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) child[stream].on('data', (chunk: Buffer) => (said[stream] += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...said }
}

/** The rows of an answer in NDJSON. */
export const rowsIn = ({ stdout }: Ended): readonly Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
