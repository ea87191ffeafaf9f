import { isLeft, left, right } from '@dutybook/fp'
import {
  command,
  event,
  oneOf,
  optional,
  personal,
  PersonRef,
  record,
  text,
  type Decider,
  type Message,
  type TypeOf,
} from '@dutybook/modelling'
import type { Sealed, SealedPlace, Sealer } from '@dutybook/modelling/personal-reading'
import { createHmac } from 'node:crypto'
import { commandHandler, type HandleCommand } from './command-handler.js'
import { all } from './contract/event-store-under-test.js'
import { actor, libraryCalendar, libraryLaw, libraryNow } from './example/library.js'
import { meddledStore } from './example/meddled-store.js'
import { newCommandId } from './event-id.js'
import type { EventStore } from './event-store.js'
import { inMemoryEventStore } from './in-memory-event-store.js'

const Name = text('ReaderName', { et: 'Lugeja nimi', en: 'Name of the reader' }, { max: 60 })
const named = { name: personal(Name), nickname: optional(personal(Name)) }
const Rename = command('NameReader', { et: 'Nimeta lugeja', en: 'Name a reader' }, ['adviser'], named)
const Copy = command('CopyName', { et: 'Korda nime', en: 'Copy the name' }, ['adviser'], {})
const Renamed = event('ReaderNamed', { et: 'Lugeja nimetatud', en: 'Reader named' }, named)
const Commands = oneOf('ReaderCommand', { et: 'Lugeja käsk', en: 'Command of a reader' }, Rename, Copy)
const Events = oneOf('ReaderEvent', { et: 'Lugeja sündmus', en: 'Event of a reader' }, Renamed)
type Command = TypeOf<typeof Commands>
type Event = TypeOf<typeof Events>

const seen: unknown[] = []
const reader: Decider<Event | undefined, Command, Event> = {
  category: 'readerName',
  id: PersonRef,
  duty: '3.1',
  label: { et: 'Lugeja', en: 'Reader' },
  command: Commands,
  event: Events,
  refusals: {},
  initialState: undefined,
  evolve: (_, each) => each,
  decide: (_, state, each) => {
    seen.push(each)
    if (each.type === 'NameReader') return right([{ type: 'ReaderNamed', data: each.data }])
    return right(state ? [state] : [])
  },
  summary: { codec: record('ReaderSummary', { et: 'Lugeja', en: 'Reader' }, {}), of: () => ({}) },
}

/** Seals so that a test can see what was sealed where; no content is in it. */
function testSealer() {
  const places: SealedPlace[] = []
  const erased = new Set<string>()
  const sealer: Sealer = {
    fingerprint: (person, content) => (erased.has(person) ? undefined : createHmac('sha256', person).update(content).digest('hex')),
    seal: (subject, _value, _codec, place) => {
      if (erased.has(subject)) return left({ kind: 'keyDestroyed', person: subject })
      const commitment = String(places.push(place)).padStart(43, '0')
      return right({ sealed: 'v1', subject, nonce: 'A'.repeat(16), ciphertext: 'A'.repeat(22), commitment } as unknown as Sealed)
    },
  }
  return { sealer, places, erased }
}

const canary = 'Näidis Kanaarilind'
const id = 'person-reader1'
const handlerOn = (eventStore: EventStore, sealer?: Sealer): HandleCommand =>
  commandHandler({ eventStore, law: libraryLaw, calendar: libraryCalendar, clock: () => libraryNow, ...(sealer ? { sealer } : {}) })
const adviser = actor('person-0001', 'adviser')
const name = (content: string, more: object = {}) => ({ type: 'NameReader', data: { name: content, ...more } })
const textOf = async (store: EventStore) => JSON.stringify(await all(store.readAll()))

function opened() {
  const [store, sealing] = [inMemoryEventStore(), testSealer()]
  const handle = handlerOn(store, sealing.sealer)
  const send = (commandId: string, given: Message | object) => handle(reader, id, { command: given, actor: adviser, commandId })
  return { store, send, ...sealing }
}

beforeEach(() => void (seen.length = 0))

describe('a command with personal values', () => {
  it('is decided without them, and stored with each sealed for its place', async () => {
    const { store, send, places } = opened()
    const answer = await send(newCommandId(), name(canary, { nickname: 'Kana' }))
    const eventId = isLeft(answer) ? '' : answer.right.events[0]?.id
    expect(places).toEqual(
      ['name', 'nickname'].map((field) => ({ stream: `readerName-${id}`, eventId, type: 'ReaderNamed', path: [field] })),
    )
    expect(seen).toEqual([{ type: 'NameReader', data: { name: {}, nickname: {} } }])
    const [stored] = await all(store.readAll())
    expect(Renamed.data.is(JSON.parse(stored?.data ?? ''))).toBe(true)
    expect(await textOf(store)).not.toMatch(/Kana/u)
  })

  it('is one command however often it is sent, though each sealing differs', async () => {
    const { store, send } = opened()
    const commandId = newCommandId()
    const first = await send(commandId, name(canary))
    const before = await textOf(store)
    expect(await send(commandId, name(canary))).toEqual(right({ ...(isLeft(first) ? {} : first.right), repeated: true }))
    expect(await send(commandId, name('Näidis Muu'))).toEqual(left({ kind: 'commandIdReused', commandId }))
    expect(await textOf(store)).toBe(before)
  })

  it('is a new fact under a new id, also with the same content', async () => {
    const { store, send } = opened()
    await send(newCommandId(), name(canary))
    await send(newCommandId(), name(canary))
    const [one, other] = await all(store.readAll())
    expect(one?.data).not.toBe(other?.data)
  })

  it('is known by a digest that nobody can guess by trying contents', async () => {
    const commandId = newCommandId()
    const digests = await Promise.all(
      ['first key', 'second key'].map(async (key) => {
        const store = inMemoryEventStore()
        const sealer: Sealer = {
          ...testSealer().sealer,
          fingerprint: (_, content) => createHmac('sha256', key).update(content).digest('hex'),
        }
        await handlerOn(store, sealer)(reader, id, { command: name(canary), actor: adviser, commandId })
        const [stored] = await all(store.readAll())
        return (JSON.parse(stored?.metadata ?? '{}') as { commandDigest: string }).commandDigest
      }),
    )
    expect(new Set(digests).size).toBe(2)
  })

  it('is sealed again for each append when others were faster', async () => {
    const [store, { sealer, places }] = [inMemoryEventStore(), testSealer()]
    let rivals = 1
    const beforeAppend = async () => {
      if (rivals-- > 0) await handlerOn(store, sealer)(reader, id, { command: name('Näidis Kiirem'), actor: adviser })
    }
    await handlerOn(meddledStore(store, { beforeAppend }), sealer)(reader, id, { command: name(canary), actor: adviser })
    const commitments = (await all(store.readAll())).map(({ data }) => (JSON.parse(data) as { name: Sealed }).name.commitment)
    expect(places).toHaveLength(3)
    expect(commitments.map(Number)).toEqual([2, 3])
  })

  it('is not taken where there is nothing to seal with', async () => {
    const store = inMemoryEventStore()
    const answer = await handlerOn(store)(reader, id, { command: name(canary), actor: adviser })
    expect(answer).toEqual(left({ kind: 'noSealer', command: 'NameReader' }))
    expect(await handlerOn(store)(reader, id, { command: { type: 'CopyName', data: {} }, actor: adviser })).toMatchObject(
      right({ events: [] }),
    )
    expect(await store.head()).toBe(0)
  })

  it('is told what is wrong with it without a word of what is in it', async () => {
    const { send, store } = opened()
    const answers = [
      await send(newCommandId(), name(canary.repeat(9))),
      await send(newCommandId(), name(canary, { nickname: { [canary]: canary } })),
    ]
    expect(answers.map((each) => isLeft(each) && each.left)).toMatchObject([
      { kind: 'invalid', errors: [{ pointer: '/data/name', rule: 'length' }] },
      { kind: 'invalid', errors: [{ pointer: '/data/nickname', rule: 'type' }] },
    ])
    expect(JSON.stringify(answers)).not.toContain(canary)
    expect(await store.head()).toBe(0)
  })

  it('is refused once the key is destroyed, which is recorded, while an earlier one answers as the first time', async () => {
    const { store, send, erased } = opened()
    const [first, second] = [newCommandId(), newCommandId()]
    const answer = await send(first, name(canary))
    erased.add(id)
    const refused = await send(second, name(canary))
    expect(refused).toMatchObject(left({ kind: 'refused', code: 'PERSONAL_DATA_ERASED', ruleKind: 'law', recorded: true }))
    expect(await send(second, name(canary))).toEqual(refused)
    expect(await send(first, name(canary))).toEqual(right({ ...(isLeft(answer) ? {} : answer.right), repeated: true }))
    expect(await textOf(store)).not.toContain(canary)
  })

  it('must seal every value itself: a sealed one of before is bound to its own place', async () => {
    const { send } = opened()
    await send(newCommandId(), name(canary))
    const copying = send(newCommandId(), { type: 'CopyName', data: {} })
    await expect(copying).rejects.toThrow('decide of readerName put into ReaderNamed at /name a personal value')
  })
})
