// `npm test`: everything that must hold, by Nx, and one last line `N passed, N failed` that a machine can read.
// More arguments go to Nx: `npm test -- -p domain`.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { countsFile } from './test-counts.mjs'
import { notCached, summaryOf } from './test-summary.mjs'

/** @typedef {import('./test-summary.mjs').Task} Task */
/** @typedef {import('./test-summary.mjs').ProjectCounts} ProjectCounts */

const root = new URL('../..', import.meta.url).pathname
const targets = ['lint', 'build', 'typecheck', 'test', 'check']
const projects = '{packages,apps,tools}/*'
const ci = process.env['CI'] === 'true'

const json = (/** @type {string} */ path) => JSON.parse(readFileSync(resolve(root, path), 'utf8'))

/** @returns {{ tasks: Task[], status: number }} */
function nx() {
  const folder = mkdtempSync(join(tmpdir(), 'dutybook-test-'))
  const results = join(folder, 'results.json')
  const args = ['run-many', '-t', ...targets, '--outputStyle=static', ...process.argv.slice(2)]
  const env = { ...process.env, DUTYBOOK_TASK_RESULTS: results }
  const { status } = spawnSync('nx', args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  const tasks = existsSync(results) ? json(results) : []
  rmSync(folder, { recursive: true })
  return { tasks, status: status ?? 1 }
}

/** Counts of an earlier run would be taken for those of this one; Nx puts them back with a cached result. */
function forgetCounts() {
  for (const file of globSync(`${projects}/${countsFile}`, { cwd: root })) rmSync(join(root, file))
}

/** @returns {ProjectCounts[]} */
const countsOfAll = () =>
  globSync(`${projects}/${countsFile}`, { cwd: root }).map((file) => ({
    project: json(join(dirname(dirname(file)), 'package.json')).name,
    ...json(file),
  }))

forgetCounts()
const { tasks, status } = nx()
const summary = summaryOf(tasks, countsOfAll(), { ci })
if (status !== 0 && summary.failed === 0) {
  summary.notes.push('failed: nx itself')
  summary.failed += 1
}
if (ci && summary.failed === 0) {
  const again = notCached(nx().tasks)
  if (again.length > 0) summary.notes.push(`failed: a second run did not come from the cache: ${again.join(', ')}`)
  summary.failed += again.length
}
for (const note of summary.notes) console.log(note)
console.log(`${summary.passed} passed, ${summary.failed} failed`)
process.exitCode = summary.failed > 0 ? 1 : 0
