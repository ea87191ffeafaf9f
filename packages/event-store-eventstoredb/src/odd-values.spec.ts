import type { EventStore, NewEvent, StoredEvent } from '@dutybook/event-store'
import { randomUUID } from 'node:crypto'
import { startPeer, type ScriptedPeer } from './testing/peer/scripted-peer.js'
import { newPlace, type Place } from './testing/place.js'

const fact = (changes: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'FactStated',
  schemaVersion: 1,
  data: '{}',
  metadata: '{}',
  ...changes,
})

async function all(events: AsyncIterable<StoredEvent>): Promise<readonly StoredEvent[]> {
  const found: StoredEvent[] = []
  for await (const each of events) found.push(each)
  return found
}

let peer: ScriptedPeer
let place: Place
let store: EventStore

beforeEach(async () => {
  peer = await startPeer()
  place = newPlace(peer.connectionString)
  store = await place.open()
})
afterEach(async () => {
  await place.remove()
  await peer.close()
})

describe('what the client would lose, change or never answer', () => {
  it.each<[string, Partial<NewEvent>]>([
    ['text that is no JSON', { data: 'NaN' }],
    ['nothing at all', { data: '' }],
    ['a whole number that is not exact', { data: '{"sum":9007199254740993}' }],
    ['a number with a fraction', { data: '{"sum":0.5}' }],
    ['minus zero', { data: '{"sum":-0}' }],
    ['space between', { data: '{ "a":1}' }],
    ['names out of order', { data: '{"b":1,"a":2}' }],
    ['a text alone, which would look like broken JSON', { data: '"text"' }],
    ['null alone', { metadata: 'null' }],
    ['half of a surrogate pair', { data: '{"a":"\ud800"}' }],
    ['an id that is no UUID', { id: 'pledge' }],
    ['an id in upper case', { id: randomUUID().toUpperCase() }],
    ['a type that the server keeps for itself', { type: '$metadata' }],
    ['no type', { type: '' }],
    ['a version that is no whole number', { schemaVersion: 1.5 }],
  ])('%s is refused before anything is sent', async (_, changes) => {
    const calls = peer.calls.length
    await expect(store.append('pledge-1', [fact(), fact(changes)], { expected: 'any' })).rejects.toMatchObject({ fault: 'invalid' })
    expect(peer.calls).toHaveLength(calls)
  })
})

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text))
const ours = bytes('{"append":"x","metadata":{"name":"a"},"schemaVersion":3}')
const json = 'application/json'

describe('an event that does not stand in the log as we store events', () => {
  const stored = (changes: Partial<{ type: string; contentType: string; data: Uint8Array; metadata: Uint8Array }>) =>
    peer.log.append(`${place.prefix}pledge-1`, 0, [
      { id: randomUUID(), type: 'FactStated', contentType: json, data: bytes('{}'), metadata: ours, ...changes },
    ])

  it.each<[string, Parameters<typeof stored>[0], string]>([
    ['redacted data', { data: new Uint8Array(12).fill(0xff) }, 'data'],
    ['data cut off', { data: bytes('{"a":') }, 'data'],
    ['data that is bytes', { contentType: 'application/octet-stream', data: bytes('{}') }, 'data'],
    ['data with a number that we never store', { data: bytes('{"a":0.5}') }, 'data'],
    ['data with a number that is not exact', { data: bytes('{"a":9007199254740993}') }, 'data'],
    ['no metadata', { metadata: new Uint8Array() }, 'metadata'],
    ['metadata of somebody else', { metadata: bytes('{"$correlationId":"x"}') }, 'metadata'],
    ['metadata that is null', { metadata: bytes('null') }, 'metadata'],
    ['redacted metadata', { metadata: new Uint8Array(9).fill(0xff) }, 'metadata'],
    ['the mark of a deletion', { type: '$streamDeleted' }, 'type'],
  ])('%s: it is read in its place as no JSON, and is a dead letter', async (_, changes, part) => {
    await store.append('pledge-1', [fact()], { expected: 'noStream' })
    stored(changes)
    await store.append('pledge-1', [fact()], { expected: { exactly: 1 } })
    const log = await all(store.readAll())
    expect(log.map(({ revision }) => revision)).toEqual([0, 1, 2])
    expect(await all(store.readStream('pledge-1'))).toEqual(log)
    const { id, type, stream, revision, position } = log[1] as StoredEvent
    expect(await store.deadLetters()).toEqual([{ id, type, stream, revision, position, part }])
    if (part !== 'type') expect(() => JSON.parse((log[1] as StoredEvent)[part as 'data']) as unknown).toThrow(SyntaxError)
  })

  it('a dead letter is still known when the store is opened again', async () => {
    await store.append('pledge-1', [fact()], { expected: 'noStream' })
    stored({ data: bytes('') })
    await store.append('pledge-2', [fact()], { expected: 'noStream' })
    const known = await store.deadLetters()
    expect(known).toHaveLength(1)
    await store.close()
    const again = await place.open()
    expect(await again.deadLetters()).toEqual(known)
  })

  it('streams of other programs are no events of this log', async () => {
    await store.append('pledge-1', [fact()], { expected: 'noStream' })
    peer.log.append('other-1', -1, [{ id: randomUUID(), type: 'Else', contentType: json, data: bytes('x'), metadata: bytes('') }])
    await store.append('pledge-1', [fact()], { expected: { exactly: 0 } })
    expect((await all(store.readAll())).map(({ stream }) => stream)).toEqual(['pledge-1', 'pledge-1'])
    expect(await store.deadLetters()).toEqual([])
  })
})

describe('a log from which something is gone', () => {
  it('a stream that was cut is not read as if it were whole', async () => {
    await store.append('pledge-1', [fact(), fact(), fact()], { expected: 'noStream' })
    const cut = peer.log.streamOf(`${place.prefix}pledge-1`).slice(1)
    const streamOf = peer.log.streamOf
    Object.assign(peer.log, { streamOf: (name: string) => (name.endsWith('pledge-1') ? cut : streamOf(name)) })
    await expect(all(store.readStream('pledge-1'))).rejects.toMatchObject({ fault: 'damaged' })
    await expect(all(store.readStream('pledge-1', { direction: 'backwards' }))).rejects.toMatchObject({ fault: 'damaged' })
  })

  it('an index of another log is refused and left as it was', async () => {
    await store.append('pledge-1', [fact()], { expected: 'noStream' })
    await store.close()
    const other = await startPeer()
    try {
      const opening = place.open({ connectionString: other.connectionString(), patience: { attempts: 1 } })
      await expect(opening).rejects.toMatchObject({ fault: 'notAStore' })
      expect(await all((await place.open()).readAll())).toHaveLength(1)
    } finally {
      await other.close()
    }
  })

  it('an index has one process, and a log of one name', async () => {
    await expect(place.open()).rejects.toMatchObject({ fault: 'locked' })
    await store.close()
    await expect(place.open({ prefix: 'another.' })).rejects.toMatchObject({ fault: 'notAStore' })
  })
})
