import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const runSources = new URL('../../../../tools/workspace/run-sources.mjs', import.meta.url)

/** A real process that runs one of the programs in `processes/` from its sources. */
export interface RunningProcess {
  /** The next line it writes; undefined when it has ended. */
  readonly line: () => Promise<string | undefined>
  /** Ends it as a power cut would, and gives the lines that nobody has read. */
  readonly kill: () => Promise<readonly string[]>
}

export function startProcess(program: string, ...args: readonly string[]): RunningProcess {
  const path = fileURLToPath(new URL(`./processes/${program}.ts`, import.meta.url))
  const child = spawn(process.execPath, ['--import', runSources.href, path, ...args], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const line = async () => ((await lines.next()) as IteratorResult<string, undefined>).value
  return {
    line,
    kill: async () => {
      child.kill('SIGKILL')
      const rest: string[] = []
      for (let each = await line(); each !== undefined; each = await line()) rest.push(each)
      await ended
      return rest
    },
  }
}
