import { bench } from './bench.js'
import { readOptions } from './options.js'

const asked = readOptions(process.argv.slice(2))
if ('exit' in asked) process.exitCode = asked.exit
else process.exitCode = await bench(asked.run)
