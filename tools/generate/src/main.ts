import { readOptions } from './options.js'
import { outputs } from './outputs.js'
import { renew, renewed, staleFiles } from './stale.js'

const asked = readOptions(process.argv.slice(2))
if ('exit' in asked) process.exitCode = asked.exit
else {
  const { check, release } = asked.run
  const root = process.cwd()
  const wanted = outputs(root, { release })
  const stale = staleFiles(root, wanted)
  if (!check) renew(root, wanted, stale)
  for (const { path, why } of stale) console.log(`${path}: ${check ? why : renewed[why]}`)
  if (check && stale.length > 0) console.error('Run `npm run generate` and commit what it writes.')
  process.exitCode = check && stale.length > 0 ? 1 : 0
}
