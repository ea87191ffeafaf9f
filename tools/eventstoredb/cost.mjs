// What the adapter costs beside the client under it: `nx build event-store-eventstoredb && node tools/eventstoredb/cost.mjs [EVENTS]`. On the server
// that DUTYBOOK_TEST_EVENTSTOREDB names, else on the test double. Reads the same log in turns through the client alone and through the adapter,
// and prints the median of the processor's time, which others on the machine do not change; then how long the window of a guard is, which is at most as long as the append behind it.
import { openEventStoreDb } from '@dutybook/event-store-eventstoredb'
import { startPeer } from '@dutybook/event-store-eventstoredb/testing'
import { EventStoreDBClient } from '@eventstore/db-client'
import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'

const [events = 20_000, turns = 7] = process.argv.slice(2).map(Number)
const server = process.env['DUTYBOOK_TEST_EVENTSTOREDB']
const peer = server ? undefined : await startPeer()
const connectionString = server ?? peer.connectionString()
const prefix = `cost${Date.now()}.`
const data = JSON.stringify({ text: 'x'.repeat(300) })
const metadata = JSON.stringify({ by: 'y'.repeat(200), recordedAt: '2026-01-01T00:00:00.000Z' })
const fact = () => ({ id: randomUUID(), type: 'Measured', schemaVersion: 1, data, metadata })

const store = await openEventStoreDb({ connectionString, prefix, indexFile: ':memory:' })
const client = EventStoreDBClient.connectionString(connectionString)
const before = await store.head()
for (let written = 0; written < events; written += 500) {
  await store.append('cost-0', Array.from({ length: 500 }, fact), { expected: 'any' })
}

const timed = async (work) => {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const answer = await work()
  const { user, system } = process.cpuUsage(before)
  return { milliseconds: performance.now() - start, processor: (user + system) / 1000, answer }
}

async function count(items, isOurs) {
  let found = 0
  for await (const each of items) if (isOurs(each)) found += 1
  return found
}

const ways = {
  client: () => count(client.readAll(), ({ event }) => event?.streamId.startsWith(prefix)),
  adapter: () => count(store.readAll({ after: before }), () => true),
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
const taken = { client: [], adapter: [] }
for (let turn = 0; turn <= turns; turn += 1) {
  for (const way of turn % 2 === 0 ? ['client', 'adapter'] : ['adapter', 'client']) {
    const { processor, answer } = await timed(ways[way])
    if (answer !== events) throw new Error(`${way} read ${answer} of ${events} events`)
    // The first turn is for warming up.
    if (turn > 0) taken[way].push(processor)
  }
}
const [alone, through] = [median(taken.client), median(taken.adapter)]
const cost = ((through / alone - 1) * 100).toFixed(1)
console.log(
  `${events} events, ${turns} turns: client ${alone.toFixed(0)} ms of processor, adapter ${through.toFixed(0)} ms: ${cost} % more`,
)

const windows = []
const credentials = { username: '', password: '' }
for (let each = 0; each < 200; each += 1) {
  const event = { id: randomUUID(), type: 'Measured', contentType: 'application/json', data: {} }
  const options = { credentials, expectedRevision: each === 0 ? 'no_stream' : BigInt(each - 1) }
  windows.push((await timed(() => client.appendToStream(`${prefix}window-0`, [event], options))).milliseconds)
}
const sorted = windows.toSorted((a, b) => a - b)
console.log(`window of a guard: ${sorted[100].toFixed(1)} ms half of the time, ${sorted[197].toFixed(1)} ms at most in 98 of 100`)
await store.close()
await peer?.close()
process.exit()
