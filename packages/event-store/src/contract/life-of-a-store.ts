import type { EventStore } from '../event-store.js'
import { accepted, all, facts, given, namesOf, take, type EventStoreCases, type GivenEventStore } from './event-store-under-test.js'

const closed =
  (operation: (store: EventStore) => Promise<unknown>) =>
  async ({ store }: GivenEventStore) => {
    await given(store, 'pledge-1', 'a')
    await store.close()
    await expect(operation(store)).rejects.toMatchObject({ name: 'StoreError', fault: 'closed' })
  }

export const lifeOfAStoreCases: EventStoreCases = {
  'after a crash every acknowledged event is there, at its place': async ({ store, reopen }) => {
    await given(store, 'pledge-1', 'a', 'b')
    await given(store, 'pledge-2', 'c')
    const before = await all(store.readAll())
    const head = await store.head()
    const reopened = await reopen()
    expect(await all(reopened.readAll())).toEqual(before)
    expect(await reopened.head()).toBe(head)
    expect(namesOf(await all(reopened.readStream('pledge-1')))).toEqual(['a', 'b'])
  },

  'after a crash the numbers go on where they were': async ({ store, reopen }) => {
    const { position } = await given(store, 'pledge-1', 'a', 'b')
    const next = accepted(await (await reopen()).append('pledge-1', facts('c'), { expected: { exactly: 1 } }))
    expect(next.revision).toBe(2)
    expect(next.position).toBeGreaterThan(position)
  },

  'after a crash a repeated append is still known': async ({ store, reopen }) => {
    const first = await given(store, 'pledge-1', 'a', 'b')
    const reopened = await reopen()
    expect(accepted(await reopened.append('pledge-1', facts('a', 'b'), { expected: 'noStream' }))).toEqual({ ...first, repeated: true })
    expect(await all(reopened.readAll())).toHaveLength(2)
  },

  'after a crash a subscriber goes on after the last position it finished': async ({ store, reopen }) => {
    await given(store, 'pledge-1', 'a', 'b', 'c')
    const finished = (await take(store.subscribe(0, new AbortController().signal), 2)).at(-1)?.position ?? 0
    const reopened = await reopen()
    const rest = take(reopened.subscribe(finished, new AbortController().signal), 2)
    await given(reopened, 'pledge-1', 'd')
    expect(namesOf(await rest)).toEqual(['c', 'd'])
  },

  'an empty store is empty after a crash': async ({ reopen }) => {
    const reopened = await reopen()
    expect(await all(reopened.readAll())).toEqual([])
    expect(await reopened.head()).toBe(0)
  },

  'closing twice does nothing more': async ({ store }) => {
    await store.close()
    await expect(store.close()).resolves.toBeUndefined()
  },

  'a closed store refuses to append': closed((store) => store.append('pledge-1', facts('b'), { expected: 'any' })),
  'a closed store refuses to read a stream': closed((store) => all(store.readStream('pledge-1'))),
  'a closed store refuses to read the log': closed((store) => all(store.readAll())),
  'a closed store refuses to tell its head': closed((store) => store.head()),
  'a closed store refuses a subscriber': closed((store) => all(store.subscribe(0, new AbortController().signal))),

  'a subscriber that waits is told when the store is closed under it': async ({ store }) => {
    const iterator = store.subscribe(await store.head(), new AbortController().signal)[Symbol.asyncIterator]()
    const told = expect(iterator.next()).rejects.toMatchObject({ fault: 'closed' })
    await store.head()
    await store.close()
    await told
  },

  'appends that were sent before the store is closed are answered': async ({ store, reopen }) => {
    const sent = ['a', 'b', 'c'].map((name) => store.append(`pledge-${name}`, facts(name), { expected: 'noStream' }))
    await store.close()
    const answers = await Promise.all(sent)
    expect(answers.map(accepted)).toHaveLength(3)
    expect(await all((await reopen()).readAll())).toHaveLength(3)
  },

  'a closed store refuses to tell its dead letters': closed((store) => store.deadLetters()),

  'a store to which only programs of ours wrote has no dead letters': async ({ store }) => {
    await given(store, 'pledge-1', 'a', 'b')
    expect(await store.deadLetters()).toEqual([])
  },

  'a store that says its positions are dense gives them from 1 without gaps': async ({ store }) => {
    await given(store, 'pledge-1', 'a', 'b')
    await given(store, 'pledge-2', 'c')
    const positions = (await all(store.readAll())).map((each) => each.position)
    expect(positions).toEqual(store.capabilities.positions === 'dense' ? [1, 2, 3] : [...positions].sort((one, other) => one - other))
  },

  'a store tells its name, how it guards and what it promises of ids': async ({ store }) => {
    expect(store.capabilities.name).not.toBe('')
    expect(['atomic', 'beforeAppend']).toContain(store.capabilities.guards)
    expect(['atomic', 'beforeAppend']).toContain(store.capabilities.ids)
    expect(['full', 'relaxed', 'none']).toContain(store.capabilities.durability)
  },
}
