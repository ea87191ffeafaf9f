import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** A program of the workspace in a process of its own. */
export interface Child {
  /** What it has printed so far, until a text that the pattern takes. */
  readonly printed: (pattern: RegExp) => Promise<RegExpExecArray>
  readonly stop: () => Promise<void>
}

export function child(args: readonly string[]): Child {
  const running = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [running.stdout, running.stderr]) stream.setEncoding('utf8').on('data', (part: string) => (text += part))
  return {
    printed: (pattern) => waitFor(running, pattern, () => text),
    stop: async () => {
      if (running.exitCode !== null) return
      running.kill('SIGTERM')
      await once(running, 'exit')
    },
  }
}

async function waitFor(running: ChildProcess, pattern: RegExp, text: () => string): Promise<RegExpExecArray> {
  for (;;) {
    const found = pattern.exec(text())
    if (found) return found
    if (running.exitCode !== null) throw new Error(`The program ended before it was ready:\n${text()}`)
    await Promise.race([once(running.stdout ?? running, 'data'), once(running, 'exit')])
  }
}

/** Seconds until a program has done its work and ended. */
export async function ended(args: readonly string[]): Promise<void> {
  const running = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { stdio: 'ignore' })
  const [code] = (await once(running, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code ?? 'a signal'}.`)
}
