// How long the verification of a large log takes, and that its memory does not grow with the log:
// `nx build evidence event-store-sqlite && node tools/verify-million.mjs [EVENTS]`. Writes a store of so many events (a million when not
// given) and one of a tenth, with their evidence, and verifies each in a process of its own: every signature, tile, leaf and event.
// Beside it stands the rate of nothing but SHA-256 over the same leaves in the same process. CPU seconds are told because other work slows the clock down.
import { openSqlite } from '@dutybook/event-store-sqlite'
import { entriesOf, keepEvidence, leafHash, localFiles, tilesIn, verifierFrom, verifyLog, checkpointsIn } from '@dutybook/evidence'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

const origin = 'example.org/million'
/** Without it V8 lets its newest objects take up to some hundred MB before it looks at them, which would hide what is kept. */
const youngGeneration = '--max-semi-space-size=2'
const [batch, streams] = [100, 1000]
const data = JSON.stringify({ text: 'x'.repeat(300) })
const metadata = JSON.stringify({ recordedAt: '2026-01-01T00:00:00.000Z', by: 'y'.repeat(200) })
const eventAt = (index) => ({
  id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  type: 'Measured',
  schemaVersion: 1,
  data,
  metadata,
})

async function build(directory, events) {
  const { eventStore, close } = openSqlite({ file: join(directory, 'log.sqlite'), durability: 'relaxed' })
  for (let first = 0; first < events; first += batch) {
    const all = Array.from({ length: Math.min(batch, events - first) }, (_, at) => eventAt(first + at))
    await eventStore.append(`measured-${(first / batch) % streams}`, all, { expected: 'any' })
  }
  const place = { directory: join(directory, 'evidence'), keyDirectory: join(directory, 'keys') }
  const keeper = await keepEvidence({ origin, log: eventStore, ...place })
  writeFileSync(join(directory, 'vkeys'), `${keeper.keys.log}\n${keeper.keys.clock}`)
  const stop = new AbortController()
  const following = keeper.follow(stop.signal)
  await keeper.caughtUp(events)
  stop.abort()
  await following
  keeper.close()
  await close()
}

/** Leaves a second, hashing alone. */
async function rawRate(files, events) {
  let [milliseconds, leaves] = [0, []]
  const hashThem = () => {
    const start = performance.now()
    for (const each of leaves) leafHash(each)
    milliseconds += performance.now() - start
    leaves = []
  }
  for await (const leaf of entriesOf(files, events)) if (leaves.push(leaf) === 256) hashThem()
  hashThem()
  return events / (milliseconds / 1000)
}

async function verified(directory) {
  const { eventStore, close } = openSqlite({ file: join(directory, 'log.sqlite'), readOnly: true })
  const files = localFiles(join(directory, 'evidence'))
  const events = await eventStore.head()
  const keys = readFileSync(join(directory, 'vkeys'), 'utf8').split('\n').map(verifierFrom)
  const checkpoints = () => checkpointsIn(files)
  const last = () => files.read('checkpoint')
  const evidence = { origin, keys, checkpoints, last, tiles: tilesIn(files), events: (after) => eventStore.readAll({ after }) }
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const { findings, next } = await verifyLog(evidence)
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const megabytes = process.resourceUsage().maxRSS / 1024
  if (findings.length > 0 || next !== events) throw new Error(JSON.stringify({ next, findings: findings.slice(0, 3) }))
  const rate = await rawRate(files, events)
  await close()
  return { events, seconds, cpuSeconds: (user + system) / 1e6, megabytes, rawRate: rate }
}

if (process.argv[2] === '--verify') {
  process.stdout.write(JSON.stringify(await verified(process.argv[3])))
} else {
  const events = Number(process.argv[2] ?? 1_000_000)
  for (const count of [events / 10, events]) {
    const directory = mkdtempSync(join(tmpdir(), 'dutybook-million-'))
    const start = performance.now()
    await build(directory, count)
    console.log(`${count} events and their evidence written in ${((performance.now() - start) / 1000).toFixed(1)} s`)
    const args = [youngGeneration, fileURLToPath(import.meta.url), '--verify', directory]
    const told = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
    const { seconds, cpuSeconds, megabytes, rawRate: raw } = told
    const rates = `${(count / seconds).toFixed(0)} events/s by the clock, ${(count / cpuSeconds).toFixed(0)} by CPU time`
    console.log(
      `  verified in ${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of CPU): ${rates}; SHA-256 alone ${raw.toFixed(0)} leaves/s`,
    )
    console.log(`  peak memory of the process ${megabytes.toFixed(0)} MB`)
    rmSync(directory, { recursive: true })
  }
}
