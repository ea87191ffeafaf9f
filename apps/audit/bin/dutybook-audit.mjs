#!/usr/bin/env node
// Read by whatever Node is there: nothing newer than the check itself may stand in this file.
import { existsSync } from 'node:fs'

const oldest = 24
const program = new URL('../dist/main.js', import.meta.url)

if (Number(process.versions.node.split('.')[0]) < oldest) {
  stop(`dutybook-audit needs Node ${oldest} or newer and this is ${process.version}: start it with npx --no-install dutybook-audit.`)
} else if (!existsSync(program)) {
  stop('dutybook-audit is not built yet: run npm run build first.')
} else {
  await import(program.href)
}

function stop(why) {
  process.stderr.write(`error: ${why}\n`)
  process.exitCode = 4
}
