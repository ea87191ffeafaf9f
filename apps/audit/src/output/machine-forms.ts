import { outcomes } from '../exit-codes.js'
import type { Write, Writing } from './results.js'

/** One JSON object a line. */
export const ndjson = (write: Write): Writing => ({
  results: () => (row) => write(`${JSON.stringify(row)}\n`),
  end: async () => undefined,
})

/** The version of the object around the rows. */
const formatVersion = 1

/** One JSON object: the command, its rows, and how it ended. A run that failed on the way leaves text that is no JSON. */
export function json(write: Write, command: string): Writing {
  let rows = 0
  const head = `{"tool":"dutybook-audit","format":${formatVersion},"command":${JSON.stringify(command)},"rows":[`
  const between = (): string => (rows++ === 0 ? `${head}\n` : ',\n')
  return {
    results: () => (row) => write(between() + JSON.stringify(row)),
    end: async (outcome) => {
      if (outcome === undefined) return
      await write(`${rows === 0 ? head : '\n'}],"outcome":"${outcome}","exit":${outcomes[outcome].exit}}\n`)
    },
  }
}
