#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { EvidenceError } from '../files/evidence-error.js'
import { runWitness } from './run-witness.js'

const help = `dutybook-witness: cosigns the checkpoints of logs that only grow.

  --name NAME        its name in signatures, such as witness.example/1
  --directory DIR    where it keeps what it has seen
  --keys DIR         where its signing key is, or will be made
  --log VKEY         a log to watch; may be given more than once
  --port N           on 127.0.0.1, 7380 when not given

Speaks C2SP tlog-witness: POST /add-checkpoint, GET /<SHA-256 of the origin>/checkpoint.
`

async function main(): Promise<number> {
  const text = { type: 'string' } as const
  const options = {
    name: text,
    directory: text,
    keys: text,
    port: text,
    log: { ...text, multiple: true },
    help: { type: 'boolean' },
  } as const
  const { name, directory, keys, log = [], port = '7380', help: isHelp } = parseArgs({ options }).values
  if (isHelp || !name || !directory || !keys || log.length === 0) {
    process.stdout.write(help)
    return isHelp ? 0 : 2
  }
  const witness = await runWitness({ name, directory, keyDirectory: keys, logs: log, port: Number(port) })
  process.stdout.write(`${witness.url}\n${witness.vkey}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void witness.stop())
  return 0
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = error instanceof EvidenceError ? 4 : 2
}
