import { setImmediate as nextTurn } from 'node:timers/promises'
import { accepted, all, given, isAscending, manyFacts, namesOf, take, type EventStoreCases } from './event-store-under-test.js'
import type { EventStore } from '../event-store.js'
import type { StoredEvent } from '../stored-event.js'

const never = () => new AbortController().signal

/** Reads a subscription until it has met `count` events; then ends it by its signal. */
async function subscribed(store: EventStore, after: number, count: number, onEvent?: (event: StoredEvent) => Promise<void>) {
  const end = new AbortController()
  const seen: StoredEvent[] = []
  for await (const each of store.subscribe(after, end.signal)) {
    seen.push(each)
    await onEvent?.(each)
    if (seen.length === count) end.abort()
  }
  return seen
}

const writers = (store: EventStore, count: number, each: number) =>
  Array.from({ length: count }, (_, writer) =>
    (async () => {
      for (let n = 0; n < each; n += 1) await given(store, `pledge-w${writer}`, `w${writer}n${n}a`, `w${writer}n${n}b`)
    })(),
  )

export const subscriptionCases: EventStoreCases = {
  'a subscriber gets what is there and then what comes': async ({ store }) => {
    await given(store, 'pledge-1', 'a')
    const seen = subscribed(store, 0, 4, async (event) => {
      if (event.revision === 0 && event.stream === 'pledge-1') await given(store, 'pledge-2', 'b', 'c', 'd')
    })
    expect(namesOf(await seen)).toEqual(['a', 'b', 'c', 'd'])
  },

  'a subscriber starts after the position it names': async ({ store }) => {
    await given(store, 'pledge-1', 'a')
    const { position } = await given(store, 'pledge-1', 'b')
    await given(store, 'pledge-1', 'c')
    expect(namesOf(await subscribed(store, position, 1))).toEqual(['c'])
  },

  'a subscriber that waits gets an event that is appended later': async ({ store }) => {
    const seen = subscribed(store, 0, 1)
    await given(store, 'pledge-1', 'a')
    expect(namesOf(await seen)).toEqual(['a'])
  },

  'a subscriber at the head waits for each next event in turn': async ({ store }) => {
    const { position } = await given(store, 'pledge-1', 'a')
    const iterator = store.subscribe(position, never())[Symbol.asyncIterator]()
    for (const name of ['b', 'c', 'd']) {
      const next = iterator.next()
      await given(store, 'pledge-1', name)
      expect(namesOf([(await next).value as StoredEvent])).toEqual([name])
    }
    await iterator.return?.()
  },

  'the signal ends a subscription that waits, without an error': async ({ store }) => {
    const end = new AbortController()
    const seen = all(store.subscribe(0, end.signal))
    await store.head()
    end.abort()
    expect(await seen).toEqual([])
  },

  'a signal given before the start reads nothing': async ({ store }) => {
    await given(store, 'pledge-1', 'a')
    expect(await all(store.subscribe(0, AbortSignal.abort()))).toEqual([])
  },

  'the signal between two events of the past ends the subscription': async ({ store }) => {
    await given(store, 'pledge-1', 'a', 'b', 'c')
    expect(namesOf(await subscribed(store, 0, 2))).toEqual(['a', 'b'])
  },

  'a subscriber that leaves its loop leaves the store in order': async ({ store }) => {
    await given(store, 'pledge-1', 'a', 'b')
    expect(namesOf(await take(store.subscribe(0, never()), 1))).toEqual(['a'])
    expect((await given(store, 'pledge-1', 'c')).revision).toBe(2)
  },

  'two subscribers get every event each': async ({ store }) => {
    const both = Promise.all([subscribed(store, 0, 3), subscribed(store, 0, 3)])
    await given(store, 'pledge-1', 'a')
    await given(store, 'pledge-2', 'b', 'c')
    const [one, other] = await both
    expect(namesOf(one)).toEqual(['a', 'b', 'c'])
    expect(other).toEqual(one)
  },

  'a slow subscriber misses nothing while others append': async ({ store }) => {
    accepted(await store.append('pledge-1', manyFacts('f', 30), { expected: 'any' }))
    const seen = await subscribed(store, 0, 60, async (event) => {
      if (event.stream === 'pledge-1') await given(store, 'pledge-2', `echo${event.revision}`)
      await nextTurn()
    })
    expect(seen).toEqual(await all(store.readAll()))
  },

  'many writers at once: a subscriber from the beginning meets every event once, in order': async ({ store }) => {
    const seen = subscribed(store, 0, 160)
    await Promise.all(writers(store, 8, 10))
    expect(isAscending((await seen).map((each) => each.position))).toBe(true)
    expect(await seen).toEqual(await all(store.readAll()))
  },

  'many writers at once: a subscriber who goes on from the middle skips none and repeats none': async ({ store }) => {
    const writing = Promise.all(writers(store, 8, 10))
    const early = await subscribed(store, 0, 40)
    const late = await subscribed(store, early.at(-1)?.position ?? 0, 120)
    await writing
    expect([...early, ...late]).toEqual(await all(store.readAll()))
  },

  'many writers at once: what a reader has passed never grows': async ({ store }) => {
    const seen: StoredEvent[] = []
    const readOn = async () => seen.push(...(await all(store.readAll({ after: seen.at(-1)?.position ?? 0 }))))
    let writing = true
    const written = Promise.all(writers(store, 8, 6)).finally(() => (writing = false))
    while (writing) {
      await readOn()
      await nextTurn()
    }
    await written
    await readOn()
    expect(seen).toHaveLength(96)
    expect(seen).toEqual(await all(store.readAll()))
  },
}
