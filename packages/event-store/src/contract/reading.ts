import type { ReadAllOptions, ReadStreamOptions } from '../event-store.js'
import type { StoredEvent } from '../stored-event.js'
import { all, given, isAscending, namesOf, take, type EventStoreCases, type GivenEventStore } from './event-store-under-test.js'

const five = ['a', 'b', 'c', 'd', 'e']

const readsStream =
  (options: ReadStreamOptions, expected: readonly string[]) =>
  async ({ store }: GivenEventStore) => {
    await given(store, 'pledge-2', 'before')
    await given(store, 'pledge-1', ...five)
    await given(store, 'pledge-2', 'after')
    expect(namesOf(await all(store.readStream('pledge-1', options)))).toEqual(expected)
  }

/** `after` is given as a place among the five positions, because positions themselves differ from store to store. */
const readsLog =
  (options: Omit<ReadAllOptions, 'after'>, place: number | undefined, expected: readonly string[]) =>
  async ({ store }: GivenEventStore) => {
    for (const name of five) await given(store, `pledge-${name}`, name)
    const positions = (await all(store.readAll())).map((each) => each.position)
    const after = place === undefined ? {} : { after: positions[place] as number }
    expect(namesOf(await all(store.readAll({ ...options, ...after })))).toEqual(expected)
  }

const readsCategories =
  (categories: readonly string[], expected: readonly string[], options: ReadAllOptions = {}) =>
  async ({ store }: GivenEventStore) => {
    await given(store, 'pledge-1', 'a', 'b')
    await given(store, 'pledgeBook-1', 'c')
    await given(store, 'promise-1', 'd')
    await given(store, 'pledge-2', 'e')
    expect(namesOf(await all(store.readAll({ ...options, categories })))).toEqual(expected)
  }

export const readingStreamCases: EventStoreCases = {
  'a stream that does not exist reads as empty, both ways': async ({ store }) => {
    expect(await all(store.readStream('pledge-1'))).toEqual([])
    expect(await all(store.readStream('pledge-1', { direction: 'backwards' }))).toEqual([])
    expect(await all(store.readStream('pledge-1', { from: 3, limit: 2 }))).toEqual([])
  },
  'a stream reads from its first event': readsStream({}, five),
  'a stream reads from a revision': readsStream({ from: 2 }, ['c', 'd', 'e']),
  'a stream reads at most as many events as asked for': readsStream({ from: 1, limit: 2 }, ['b', 'c']),
  'a limit of 0 reads nothing of a stream': readsStream({ limit: 0 }, []),
  'a stream reads backwards from its last event': readsStream({ direction: 'backwards' }, ['e', 'd', 'c', 'b', 'a']),
  'a stream reads backwards from a revision': readsStream({ direction: 'backwards', from: 2, limit: 2 }, ['c', 'b']),
  'a stream reads backwards from its first event': readsStream({ direction: 'backwards', from: 0 }, ['a']),
  'a revision beyond the end reads nothing forwards': readsStream({ from: 5 }, []),
  'a revision beyond the end reads everything backwards': readsStream({ direction: 'backwards', from: 99 }, ['e', 'd', 'c', 'b', 'a']),

  'pages of a stream, joined, are the stream': async ({ store }) => {
    await given(store, 'pledge-1', ...five)
    const pages: string[] = []
    for (let from = 0; from < five.length; from += 2) pages.push(...namesOf(await all(store.readStream('pledge-1', { from, limit: 2 }))))
    expect(pages).toEqual(five)
  },

  'a reader that stops early leaves the store in order': async ({ store }) => {
    await given(store, 'pledge-1', ...five)
    expect(namesOf(await take(store.readStream('pledge-1'), 2))).toEqual(['a', 'b'])
    expect((await given(store, 'pledge-1', 'f')).revision).toBe(5)
    expect(namesOf(await take(store.readAll(), 3))).toEqual(['a', 'b', 'c'])
  },
}

export const readingLogCases: EventStoreCases = {
  'an empty log reads as empty and its head is 0': async ({ store }) => {
    expect(await all(store.readAll())).toEqual([])
    expect(await all(store.readAll({ direction: 'backwards', limit: 5 }))).toEqual([])
    expect(await store.head()).toBe(0)
  },
  'the log reads after a position': readsLog({}, 1, ['c', 'd', 'e']),
  'the log reads at most as many events as asked for': readsLog({ limit: 2 }, 0, ['b', 'c']),
  'a limit of 0 reads nothing of the log': readsLog({ limit: 0 }, undefined, []),
  'a position beyond the end reads nothing forwards and everything backwards': async ({ store }) => {
    const { position } = await given(store, 'pledge-1', ...five)
    expect(await all(store.readAll({ after: position + 7 }))).toEqual([])
    expect(namesOf(await all(store.readAll({ after: position + 7, direction: 'backwards' })))).toEqual([...five].reverse())
  },
  'the log reads nothing after its last position': readsLog({}, 4, []),
  'the log reads backwards from its end': readsLog({ direction: 'backwards' }, undefined, ['e', 'd', 'c', 'b', 'a']),
  'the log reads backwards what lies before a position': readsLog({ direction: 'backwards', limit: 2 }, 3, ['c', 'b']),
  'nothing lies before the first position': readsLog({ direction: 'backwards' }, 0, []),
  'only streams of one category are read': readsCategories(['pledge'], ['a', 'b', 'e']),
  'streams of several categories are read in the order of the log': readsCategories(['promise', 'pledge'], ['a', 'b', 'd', 'e']),
  'a category nobody has reads as empty': readsCategories(['pled'], []),
  'an empty list of categories reads as empty': readsCategories([], []),
  'categories and a limit together count only what is wanted': readsCategories(['promise', 'pledgeBook'], ['c'], { limit: 1 }),
  'categories are wanted backwards as well': readsCategories(['pledge'], ['e', 'b'], { direction: 'backwards', limit: 2 }),

  'the head is the position of the last event, whichever its stream': async ({ store }) => {
    await given(store, 'pledge-2', 'a')
    const { position } = await given(store, 'pledge-1', 'b')
    expect(await store.head()).toBe(position)
    expect((await all(store.readAll())).at(-1)?.position).toBe(position)
  },

  'pages of the log, joined, are the log, forwards and backwards': async ({ store }) => {
    for (const name of five) await given(store, `pledge-${name}`, name)
    const paged = async (direction: 'forwards' | 'backwards') => {
      const found: StoredEvent[] = []
      for (let pages = 0; pages < 5; pages += 1) {
        const last = found.at(-1)
        found.push(...(await all(store.readAll({ direction, limit: 2, ...(last ? { after: last.position } : {}) }))))
      }
      return namesOf(found)
    }
    expect(await paged('forwards')).toEqual(five)
    expect(await paged('backwards')).toEqual([...five].reverse())
  },

  'a reader of a long log gets every event once and in order': async ({ store }) => {
    const names = Array.from({ length: 1200 }, (_, index) => `f${index}`)
    await given(store, 'pledge-1', ...names.slice(0, 700))
    await given(store, 'pledge-2', ...names.slice(700))
    const log = await all(store.readAll())
    expect(namesOf(log)).toEqual(names)
    expect(isAscending(log.map((each) => each.position))).toBe(true)
  },

  'a reader meets no event twice while others append': async ({ store }) => {
    await given(store, 'pledge-1', ...five)
    const seen: number[] = []
    for await (const each of store.readAll()) {
      if (seen.length < 20) await given(store, 'pledge-2', `late${seen.length}`)
      seen.push(each.position)
    }
    expect(seen.length).toBeGreaterThanOrEqual(five.length)
    expect(isAscending(seen)).toBe(true)
  },
}
