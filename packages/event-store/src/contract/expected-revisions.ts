import type { ExpectedRevision } from '../event-store.js'
import {
  accepted,
  all,
  appendOne,
  facts,
  given,
  namesOf,
  refused,
  type EventStoreCases,
  type GivenEventStore,
} from './event-store-under-test.js'

const accepts =
  (before: readonly string[], expected: ExpectedRevision) =>
  async ({ store }: GivenEventStore) => {
    await given(store, 'pledge-1', ...before)
    const answer = accepted(await appendOne(store, 'pledge-1', 'next', expected))
    expect(answer).toMatchObject({ revision: before.length, repeated: false })
    expect(namesOf(await all(store.readStream('pledge-1')))).toEqual([...before, 'next'])
  }

const refuses =
  (before: readonly string[], expected: ExpectedRevision) =>
  async ({ store }: GivenEventStore) => {
    await given(store, 'pledge-1', ...before)
    const answer = refused(await appendOne(store, 'pledge-1', 'next', expected))
    expect(answer).toEqual({ kind: 'revision', stream: 'pledge-1', expected, actual: before.length - 1 })
    expect(namesOf(await all(store.readStream('pledge-1')))).toEqual(before)
  }

export const expectedRevisionCases: EventStoreCases = {
  'any: accepts a stream that does not exist': accepts([], 'any'),
  'any: accepts a stream that exists': accepts(['a', 'b'], 'any'),
  'noStream: accepts a stream that does not exist': accepts([], 'noStream'),
  'noStream: refuses a stream that exists': refuses(['a'], 'noStream'),
  'streamExists: accepts a stream that exists': accepts(['a'], 'streamExists'),
  'streamExists: refuses a stream that does not exist': refuses([], 'streamExists'),
  'exactly: accepts the last revision': accepts(['a', 'b'], { exactly: 1 }),
  'exactly: accepts revision 0 of a stream of one event': accepts(['a'], { exactly: 0 }),
  'exactly: refuses an older revision': refuses(['a', 'b'], { exactly: 0 }),
  'exactly: refuses a revision that is not reached yet': refuses(['a', 'b'], { exactly: 2 }),
  'exactly: refuses a stream that does not exist': refuses([], { exactly: 0 }),
  'atLeast: accepts the last revision': accepts(['a', 'b'], { atLeast: 1 }),
  'atLeast: accepts an older revision': accepts(['a', 'b', 'c'], { atLeast: 0 }),
  'atLeast: refuses a revision that is not reached yet': refuses(['a', 'b'], { atLeast: 2 }),
  'atLeast: refuses a stream that does not exist': refuses([], { atLeast: 0 }),

  'a refused append of several events stores none of them and leaves the head where it was': async ({ store }) => {
    const { position } = await given(store, 'pledge-1', 'a')
    refused(await store.append('pledge-2', facts('b', 'c', 'd'), { expected: 'streamExists' }))
    expect(await store.head()).toBe(position)
    expect(namesOf(await all(store.readAll()))).toEqual(['a'])
  },

  'a refused append can be made again once its expectation holds': async ({ store }) => {
    refused(await appendOne(store, 'pledge-1', 'b', { exactly: 0 }))
    await given(store, 'pledge-1', 'a')
    expect(accepted(await appendOne(store, 'pledge-1', 'b', { exactly: 0 }))).toMatchObject({ revision: 1, repeated: false })
  },
}
