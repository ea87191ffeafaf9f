import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const sources = new URL('../../../../tools/workspace/run-sources.mjs', import.meta.url).href
const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** How a program ended, and what it said. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** The whole program in a process of its own, run from its sources. */
export interface Program {
  /** Where it listens; rejects with what it said when it ends before. */
  readonly url: () => Promise<string>
  readonly signal: (signal: NodeJS.Signals) => void
  readonly ended: Promise<Ended>
}

export function program(...args: readonly string[]): Program {
  const child = spawn(process.execPath, ['--import', sources, main, ...args], { env: { ...process.env, NODE_OPTIONS: '' } })
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) child[stream].on('data', (chunk: Buffer) => (said[stream] += chunk.toString()))
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    ...said,
  }))
  return { url: () => addressOf(child, said, ended), signal: (signal) => void child.kill(signal), ended }
}

async function addressOf(child: ChildProcess, said: { readonly stdout: string }, ended: Promise<Ended>): Promise<string> {
  for (;;) {
    const found = /listens on (http:\S+)/u.exec(said.stdout)?.[1]
    if (found !== undefined) return found
    const end = await Promise.race([ended, once(child.stdout as NodeJS.ReadableStream, 'data').then(() => undefined)])
    if (end) throw new Error(`The program ended before it listened: ${end.stderr}`)
  }
}
