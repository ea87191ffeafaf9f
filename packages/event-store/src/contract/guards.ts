import type { ExpectedRevision, Guard } from '../event-store.js'
import { accepted, all, appendOne, given, namesOf, refused, type EventStoreCases, type GivenEventStore } from './event-store-under-test.js'

/** Stream `pledge-2` has the revisions 0 and 1, `pledge-3` does not exist. */
const guarded =
  (guards: readonly Guard[]) =>
  async ({ store }: GivenEventStore) => {
    await given(store, 'pledge-2', 'a', 'b')
    return appendOne(store, 'pledge-1', 'x', 'noStream', { guards })
  }

const holds =
  (...guards: readonly Guard[]) =>
  async (given: GivenEventStore) => {
    accepted(await guarded(guards)(given))
    expect(namesOf(await all(given.store.readStream('pledge-1')))).toEqual(['x'])
  }

const fails = (stream: string, expected: ExpectedRevision, actual: number) => async (given: GivenEventStore) => {
  expect(refused(await guarded([{ stream, expected }])(given))).toEqual({ kind: 'revision', stream, expected, actual })
  expect(namesOf(await all(given.store.readAll()))).toEqual(['a', 'b'])
}

export const guardCases: EventStoreCases = {
  'no guards at all is as an empty list of them': holds(),
  'a guard any always holds': holds({ stream: 'pledge-2', expected: 'any' }, { stream: 'pledge-3', expected: 'any' }),
  'a guard noStream holds while the guarded stream does not exist': holds({ stream: 'pledge-3', expected: 'noStream' }),
  'a guard noStream fails when the guarded stream exists': fails('pledge-2', 'noStream', 1),
  'a guard streamExists holds when the guarded stream exists': holds({ stream: 'pledge-2', expected: 'streamExists' }),
  'a guard streamExists fails while the guarded stream does not exist': fails('pledge-3', 'streamExists', -1),
  'a guard exactly holds at the last revision': holds({ stream: 'pledge-2', expected: { exactly: 1 } }),
  'a guard exactly fails when the guarded stream has moved on': fails('pledge-2', { exactly: 0 }, 1),
  'a guard atLeast holds when the guarded stream has gone further': holds({ stream: 'pledge-2', expected: { atLeast: 0 } }),
  'a guard atLeast fails when the guarded stream is not so far': fails('pledge-2', { atLeast: 2 }, 1),

  'of several guards the first that fails is named': async ({ store }) => {
    await given(store, 'pledge-2', 'a')
    const guards: readonly Guard[] = [
      { stream: 'pledge-2', expected: 'streamExists' },
      { stream: 'pledge-3', expected: 'streamExists' },
      { stream: 'pledge-2', expected: 'noStream' },
    ]
    expect(refused(await appendOne(store, 'pledge-1', 'x', 'any', { guards }))).toMatchObject({ stream: 'pledge-3', actual: -1 })
  },

  'a guard on the stream itself is checked against what was there before the append': async ({ store }) => {
    const guards: readonly Guard[] = [{ stream: 'pledge-1', expected: 'noStream' }]
    accepted(await appendOne(store, 'pledge-1', 'a', 'any', { guards }))
    expect(refused(await appendOne(store, 'pledge-1', 'b', 'any', { guards }))).toMatchObject({ stream: 'pledge-1', actual: 0 })
  },

  'the own stream is named before a guard when both do not hold': async ({ store }) => {
    const guards: readonly Guard[] = [{ stream: 'pledge-3', expected: 'streamExists' }]
    expect(refused(await appendOne(store, 'pledge-1', 'a', 'streamExists', { guards }))).toMatchObject({ stream: 'pledge-1' })
  },

  'a guard appends nothing to the guarded stream': async ({ store }) => {
    await given(store, 'pledge-2', 'a')
    accepted(await appendOne(store, 'pledge-1', 'x', 'any', { guards: [{ stream: 'pledge-2', expected: { exactly: 0 } }] }))
    accepted(await appendOne(store, 'pledge-2', 'b', { exactly: 0 }))
    expect(namesOf(await all(store.readStream('pledge-2')))).toEqual(['a', 'b'])
  },
}

/** For stores whose guards hold at the moment of the append. */
export const atomicGuardCases: EventStoreCases = {
  'of two writers who each guard the stream of the other, one is refused': async ({ store }) => {
    for (const round of Array.from({ length: 20 }, (_, index) => index)) {
      const [one, other] = [`pledge-${round}a`, `pledge-${round}b`]
      const answers = await Promise.all([
        appendOne(store, one, one, 'noStream', { guards: [{ stream: other, expected: 'noStream' }] }),
        appendOne(store, other, other, 'noStream', { guards: [{ stream: one, expected: 'noStream' }] }),
      ])
      expect(answers.map((each) => each._tag).sort()).toEqual(['Left', 'Right'])
    }
  },

  'of many writers who guard one stream and write to it, one goes first and the rest are refused': async ({ store }) => {
    const guards: readonly Guard[] = [{ stream: 'pledge-all', expected: 'noStream' }]
    const names = Array.from({ length: 10 }, (_, index) => `w${index}`)
    const answers = await Promise.all(names.map((name) => appendOne(store, 'pledge-all', name, 'any', { guards })))
    expect(answers.filter((each) => each._tag === 'Right')).toHaveLength(1)
    expect(await all(store.readStream('pledge-all'))).toHaveLength(1)
  },
}
