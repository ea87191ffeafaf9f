import type { Authority, LocalDate, PersonRef } from '@dutybook/modelling'
import { authorityAt, authoritySource } from './authority-source.js'
import { cardAuthority } from './example/card-authority.js'
import { lendTo, library, libraryEvents } from './example/library.js'
import type { EventStore, ReadAllOptions } from './event-store.js'
import { inMemoryEventStore } from './in-memory-event-store.js'

const today = '2025-03-12' as LocalDate
const isAdviser = ({ positionsOf }: Authority, person: string) => positionsOf(person as PersonRef, today).length > 0

/** A store that counts what is read of its whole log. */
function counted(store: EventStore) {
  const reads: (ReadAllOptions & { events: number })[] = []
  async function* readAll(options: ReadAllOptions = {}) {
    const read = { ...options, events: 0 }
    reads.push(read)
    for await (const event of store.readAll(options)) {
      read.events += 1
      yield event
    }
  }
  return { store: { ...store, readAll }, reads }
}

function opened(store: EventStore = inMemoryEventStore()) {
  const { store: eventStore, reads } = counted(store)
  const log = { eventStore, definitions: libraryEvents }
  return { ...library(store), log, reads, authority: authoritySource(log, cardAuthority) }
}

describe('the authority of a log', () => {
  it('knows nobody before the first event', async () => {
    const { authority } = opened()
    expect(await authority()).toMatchObject({ logPosition: 0 })
    expect(isAdviser(await authority(), 'person-0001')).toBe(false)
  })

  it('has on each asking what was stored before it', async () => {
    const { authority, issueCard, blockCard } = opened()
    await issueCard('reader-0001')
    expect(isAdviser(await authority(), 'person-0001')).toBe(true)
    await blockCard('reader-0001')
    expect(isAdviser(await authority(), 'person-0001')).toBe(false)
  })

  it('stays what it was for whoever holds it', async () => {
    const { authority, issueCard } = opened()
    const before = await authority()
    await issueCard('reader-0001')
    expect(isAdviser(await authority(), 'person-0001')).toBe(true)
    expect(isAdviser(before, 'person-0001')).toBe(false)
  })

  it('names the place in the log up to which it was read, also past events of other streams', async () => {
    const { authority, issueCard, send } = opened()
    await issueCard('reader-0001')
    await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'))
    expect((await authority()).logPosition).toBe(2)
  })

  it('reads each event of its categories once, no other, and nothing where nothing is new', async () => {
    const { authority, reads, issueCard, send } = opened()
    for (const n of [1, 2, 3]) await issueCard(`reader-000${n}`)
    await authority()
    for (let n = 0; n < 20; n += 1) await send(`count ${n}`, 'book-0001', 'CountPages', { pages: 10 })
    await authority()
    await issueCard('reader-0004')
    for (let n = 0; n < 50; n += 1) await authority()
    expect(reads.map(({ after, categories, events }) => [after, categories, events])).toEqual([
      [0, ['readerCard'], 3],
      [3, ['readerCard'], 0],
      [203, ['readerCard'], 1],
    ])
  })

  it('is read once for all who ask while a reading is under way', async () => {
    const { authority, reads, issueCard } = opened()
    await issueCard('reader-0001')
    const asked = Array.from({ length: 100 }, () => authority())
    expect((await Promise.all(asked)).every((each) => isAdviser(each, 'person-0001'))).toBe(true)
    expect(reads).toHaveLength(1)
  })

  it('has for somebody who asks during a reading also what came after that reading began', async () => {
    const store = inMemoryEventStore()
    const { issueCard } = library(store)
    let asked: Promise<Authority> | undefined
    const slow: EventStore = {
      ...store,
      readAll: async function* (options) {
        yield* store.readAll(options)
        if (asked) return
        await issueCard('reader-0002')
        asked = authority()
      },
    }
    const authority = authoritySource({ eventStore: slow, definitions: libraryEvents }, cardAuthority)
    await issueCard('reader-0001')
    expect(isAdviser(await authority(), 'person-0002')).toBe(false)
    expect(isAdviser(await asked!, 'person-0002')).toBe(true)
  })

  it('breaks off at an event that cannot be read, each time, and goes on when it can', async () => {
    const store = inMemoryEventStore()
    const { issueCard } = library(store)
    await issueCard('reader-0001')
    let broken = true
    const definitions = (type: string) => (broken ? undefined : libraryEvents(type))
    const authority = authoritySource({ eventStore: store, definitions }, cardAuthority)
    await expect(authority()).rejects.toMatchObject({ fault: 'damaged' })
    await expect(authority()).rejects.toMatchObject({ fault: 'damaged' })
    broken = false
    expect(isAdviser(await authority(), 'person-0001')).toBe(true)
  })

  it('can be had as of any place in the log', async () => {
    const { log, issueCard, blockCard } = opened()
    await issueCard('reader-0001')
    await blockCard('reader-0001')
    const at = async (position: number) => isAdviser(await authorityAt(log, cardAuthority, position), 'person-0001')
    expect([await at(0), await at(1), await at(2)]).toEqual([false, true, false])
    expect((await authorityAt(log, cardAuthority, 1)).logPosition).toBe(1)
  })
})
