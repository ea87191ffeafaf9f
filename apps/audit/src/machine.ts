import { once } from 'node:events'
import type { Write } from './output/results.js'

/** What the program is surrounded by: where it writes, what the environment says, how it is interrupted. */
export interface Machine {
  readonly env: NodeJS.ProcessEnv
  readonly write: Write
  /** On stderr. */
  readonly say: (text: string) => void
  /** On stdout, where help that was asked for goes. */
  readonly sayHelp: (text: string) => void
  readonly isTerminal: { readonly results: boolean; readonly words: boolean }
  /** Milliseconds from anywhere. */
  readonly now: () => number
  /** Calls back at Ctrl-C, and when nobody reads the results any more; answers how to stop listening. */
  readonly onInterrupt: (interrupt: () => void) => () => void
}

export function thisMachine(): Machine {
  const { stdout, stderr, env } = process
  return {
    env,
    write: async (text) => {
      // Whoever stops reading (`| head`) ends the run by `onInterrupt`, not by an error of its own.
      if (!stdout.write(text)) await Promise.race([once(stdout, 'drain'), once(stdout, 'close')]).catch(() => undefined)
    },
    say: (text) => void stderr.write(text),
    sayHelp: (text) => void stdout.write(text),
    isTerminal: { results: stdout.isTTY === true, words: stderr.isTTY === true },
    now: () => performance.now(),
    onInterrupt: (interrupt) => {
      process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
      stdout.on('error', interrupt)
      return () => void process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
    },
  }
}
