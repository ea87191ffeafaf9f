import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const sources = new URL('../../../../tools/workspace/run-sources.mjs', import.meta.url).href
const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const auditorsMain = fileURLToPath(new URL('../../../audit/src/main.ts', import.meta.url))

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
  /** Settles when it has said this; rejects when it ends before. */
  readonly says: (word: string) => Promise<void>
  /** Settles with true when its log has these words for the n-th time, with false when it ends before. */
  readonly logged: (words: string, times: number) => Promise<boolean>
  readonly signal: (signal: NodeJS.Signals) => void
  readonly ended: Promise<Ended>
}

export const program = (...args: readonly string[]): Program => started(main, args)

/** The auditor's command line, which asks a server as anybody could. */
export const auditor = (...args: readonly string[]): Promise<Ended> => started(auditorsMain, args).ended

function started(file: string, args: readonly string[]): Program {
  const child = spawn(process.execPath, ['--import', sources, file, ...args], { env: { ...process.env, NODE_OPTIONS: '' } })
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) child[stream].on('data', (chunk: Buffer) => (said[stream] += chunk.toString()))
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    ...said,
  }))
  const heard = (form: RegExp) => heardFrom(child, form, said, ended)
  return {
    url: async () => (await heard(/listens on (http:\S+)/u))[1] ?? '',
    says: async (word) => void (await heard(new RegExp(word, 'u'))),
    logged: (words, times) => counted(child, words, times, said, ended),
    signal: (signal) => void child.kill(signal),
    ended,
  }
}

async function heardFrom(
  child: ChildProcess,
  form: RegExp,
  said: { readonly stdout: string },
  ended: Promise<Ended>,
): Promise<RegExpExecArray> {
  for (;;) {
    const found = form.exec(said.stdout)
    if (found) return found
    const end = await Promise.race([ended, once(child.stdout as NodeJS.ReadableStream, 'data').then(() => undefined)])
    if (end) throw new Error(`The program ended before it said ${form.source}: ${end.stderr}`)
  }
}

async function counted(
  child: ChildProcess,
  words: string,
  times: number,
  said: { readonly stderr: string },
  ended: Promise<Ended>,
): Promise<boolean> {
  for (;;) {
    if (said.stderr.split(words).length > times) return true
    const end = await Promise.race([ended, once(child.stderr as NodeJS.ReadableStream, 'data').then(() => undefined)])
    if (end) return said.stderr.split(words).length > times
  }
}
