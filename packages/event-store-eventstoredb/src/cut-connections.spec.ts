import type { EventStore, NewEvent, StoredEvent } from '@dutybook/event-store'
import { isRight } from '@dutybook/fp'
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { startPeer, type Mishap, type ScriptedPeer } from './testing/peer/scripted-peer.js'
import { newPlace } from './testing/place.js'

const factOf = (name: string): NewEvent => {
  const hex = createHash('sha256').update(name).digest('hex')
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  return { id, type: 'FactStated', schemaVersion: 1, data: '{}', metadata: `{"name":"${name}"}` }
}

const nameOf = ({ metadata }: Pick<StoredEvent, 'metadata'>): string => (JSON.parse(metadata) as { readonly name: string }).name

/** Two writers, each on a stream of its own with a guard on the other's, one event after the other. */
const names = { one: ['a0', 'a1', 'a2'], other: ['b0', 'b1', 'b2'] }
const written = [...names.one, ...names.other]

/** As whoever gives a command does: what was not answered is sent again with the same ids. */
async function write(store: EventStore, stream: string, guarded: string, facts: readonly string[]): Promise<readonly number[]> {
  const positions: number[] = []
  for (const [index, name] of facts.entries()) {
    const expected = index === 0 ? ('noStream' as const) : { exactly: index - 1 }
    const answer = await store.append(stream, [factOf(name)], { expected, guards: [{ stream: guarded, expected: 'any' }] })
    if (!isRight(answer)) throw new Error(`${name} was refused: ${JSON.stringify(answer.left)}`)
    expect(answer.right.revision).toBe(index)
    positions.push(answer.right.position)
  }
  return positions
}

async function collect(events: AsyncIterable<StoredEvent>, count = Infinity): Promise<readonly StoredEvent[]> {
  const found: StoredEvent[] = []
  for await (const each of events) {
    found.push(each)
    if (found.length === count) break
  }
  return found
}

/** Everything that the adapter can be asked, while things go wrong; then what must be true of it. */
async function tryAll(peer: ScriptedPeer): Promise<void> {
  const place = newPlace(peer.connectionString)
  const patience = { callMilliseconds: 150, attempts: 50, pause: () => nextTurn() }
  const end = new AbortController()
  try {
    const store = await place.open({ patience })
    const early = collect(store.subscribe(0, end.signal), written.length)
    const [one, other] = await Promise.all([
      write(store, 'pledge-1', 'pledge-2', names.one),
      write(store, 'pledge-2', 'pledge-1', names.other),
    ])
    const log = await collect(store.readAll())
    expect(log.map(nameOf).sort()).toEqual(written)
    expect(log.flatMap((each) => (each.stream === 'pledge-1' ? [each.position] : []))).toEqual(one)
    expect(log.flatMap((each) => (each.stream === 'pledge-2' ? [each.position] : []))).toEqual(other)
    expect((await collect(store.readStream('pledge-1'))).map(nameOf)).toEqual(names.one)
    expect((await collect(store.readAll({ direction: 'backwards' }))).map(nameOf)).toEqual(log.map(nameOf).reverse())
    expect(await store.head()).toBe(log.at(-1)?.position)
    expect(await early).toEqual(log)
    const half = log[2]?.position ?? 0
    expect(await collect(store.subscribe(half, end.signal), 3)).toEqual(log.slice(3))
    expect(peer.log.records).toHaveLength(written.length)
  } finally {
    end.abort()
    await place.remove()
  }
}

async function tried(script: ScriptedPeer['script']): Promise<ScriptedPeer['calls']> {
  const peer = await startPeer()
  peer.script = script
  try {
    await tryAll(peer)
    return peer.calls
  } finally {
    await peer.close()
  }
}

describe('a connection that fails at any call', () => {
  let calls: ScriptedPeer['calls']
  beforeAll(async () => {
    calls = await tried(() => undefined)
  })

  it('is tried on every kind of call', () => {
    expect(new Set(calls.map(({ kind }) => kind))).toEqual(new Set(['append', 'readStream', 'readLog', 'subscribe']))
  })

  it.each<[string, Mishap]>([
    ['cut before the call has its effect', 'before'],
    ['cut when it has, before the answer', 'after'],
    ['cut in the middle of the answer', 'midway'],
    ['ended by the server as if all were said', 'cleanEnd'],
    ['silent, with the effect', 'lost'],
    ['silent, without the effect', 'deaf'],
  ])('%s: no event is lost, none is doubled, each reader goes on where it was', async (_, mishap) => {
    for (let number = 1; number <= calls.length; number += 1) await tried((call) => (call.number === number ? mishap : undefined))
  })

  it('goes wrong again and again, in any way', async () => {
    const kinds = ['before', 'after', 'midway', 'cleanEnd'] as const
    const scripts = fc.array(fc.option(fc.constantFrom(...kinds), { freq: 2 }), { minLength: 30, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(scripts, async (script) => void (await tried(({ number }) => script[number - 1] ?? undefined))),
      { numRuns: 10 },
    )
  })
})
