// What the evidence costs on the append path: `nx build evidence event-store-sqlite && node tools/append-cost.mjs [EVENTS]`. Appends to a durable store
// from eight writers, in turns without evidence and with a follower in the same process, and prints the median rates. Its end is not waited
// for: an append is answered by the store alone.
import { openSqlite } from '@dutybook/event-store-sqlite'
import { keepEvidence } from '@dutybook/evidence'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

const [events = 20_000, turns = 5] = process.argv.slice(2).map(Number)
const data = JSON.stringify({ text: 'x'.repeat(300) })
const metadata = JSON.stringify({ recordedAt: '2026-01-01T00:00:00.000Z', by: 'y'.repeat(200) })

async function write(eventStore, stream, count) {
  for (let each = 0; each < count; each += 1) {
    const event = { id: randomUUID(), type: 'Measured', schemaVersion: 1, data, metadata }
    await eventStore.append(stream, [event], { expected: 'any' })
  }
}

async function rate(withEvidence) {
  const directory = mkdtempSync(join(tmpdir(), 'dutybook-append-cost-'))
  const { eventStore, close } = openSqlite({ file: join(directory, 'log.sqlite') })
  const stop = new AbortController()
  const place = { directory: join(directory, 'evidence'), keyDirectory: join(directory, 'keys') }
  const keeper = withEvidence ? await keepEvidence({ origin: 'example.org/cost', log: eventStore, ...place }) : undefined
  const following = keeper?.follow(stop.signal)
  const start = performance.now()
  await Promise.all(Array.from({ length: 8 }, (_, writer) => write(eventStore, `cost-${writer}`, events / 8)))
  const seconds = (performance.now() - start) / 1000
  stop.abort()
  await following
  keeper?.close()
  await close()
  rmSync(directory, { recursive: true })
  return events / seconds
}

const median = (rates) => rates.sort((a, b) => a - b)[Math.floor(rates.length / 2)]
const rates = { without: [], with: [] }
for (let turn = 0; turn < turns; turn += 1) {
  rates.without.push(await rate(false))
  rates.with.push(await rate(true))
}
const [without, withEvidence] = [median(rates.without), median(rates.with)]
const cost = ((1 - withEvidence / without) * 100).toFixed(1)
console.log(
  `${events} events, ${turns} turns each: ${without.toFixed(0)}/s without evidence, ${withEvidence.toFixed(0)}/s with it: ${cost} % slower`,
)
