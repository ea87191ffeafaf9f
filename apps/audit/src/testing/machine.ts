import type { Machine } from '../machine.js'
import { main } from '../command-line.js'
import type { Ended } from './program.js'

export interface AskedMachine {
  /** Whether results and words go to a terminal. */
  readonly terminal?: boolean
  readonly env?: NodeJS.ProcessEnv
  /** Given the way to interrupt the run as soon as it has begun. */
  readonly interrupt?: (now: () => void) => void
}

/** The program in this process, as on the machine that is asked for. Its clock stands still between two questions for it. */
export async function run(args: readonly string[], { terminal = false, env = {}, interrupt }: AskedMachine = {}): Promise<Ended> {
  const said = { stdout: '', stderr: '' }
  let clock = 0
  const machine: Machine = {
    env,
    write: async (text) => void (said.stdout += text),
    say: (text) => void (said.stderr += text),
    sayHelp: (text) => void (said.stdout += text),
    isTerminal: { results: terminal, words: terminal },
    now: () => (clock += 250),
    onInterrupt: (stop) => {
      interrupt?.(stop)
      return () => undefined
    },
  }
  const code = await main(args, machine)
  return { code, ...said }
}
