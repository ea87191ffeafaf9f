import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  accepted,
  all,
  appendOne,
  fact,
  facts,
  given,
  isAscending,
  manyFacts,
  namesOf,
  refused,
  type EventStoreCases,
} from './event-store-under-test.js'

export const appendingCases: EventStoreCases = {
  'answers the revision and the position of the last event of the append': async ({ store }) => {
    await given(store, 'pledge-1', 'a')
    const answer = await given(store, 'pledge-1', 'b', 'c')
    const last = (await all(store.readStream('pledge-1'))).at(-1)
    expect(answer).toEqual({ revision: 2, position: last?.position, repeated: false })
  },

  'numbers the revisions of each stream from 0 without a gap': async ({ store }) => {
    await given(store, 'pledge-1', 'a', 'b')
    await given(store, 'pledge-2', 'c')
    await given(store, 'pledge-1', 'd')
    const revisions = async (stream: string) => (await all(store.readStream(stream))).map((each) => each.revision)
    expect(await revisions('pledge-1')).toEqual([0, 1, 2])
    expect(await revisions('pledge-2')).toEqual([0])
  },

  'gives positions that start above 0 and ascend over all streams in the order of the appends': async ({ store }) => {
    await given(store, 'pledge-2', 'a', 'b')
    await given(store, 'pledge-1', 'c')
    await given(store, 'pledge-2', 'd')
    const log = await all(store.readAll())
    expect(namesOf(log)).toEqual(['a', 'b', 'c', 'd'])
    expect(isAscending([0, ...log.map((each) => each.position)])).toBe(true)
  },

  'keeps an event as it was handed over, with its stream, revision and position': async ({ store }) => {
    const event = { ...fact('a', '{"note":"x"}'), type: 'PledgeMade', schemaVersion: 7 }
    const { position } = accepted(await store.append('pledge-1', [event], { expected: 'noStream' }))
    expect(await all(store.readStream('pledge-1'))).toEqual([{ ...event, stream: 'pledge-1', revision: 0, position }])
  },

  'stores 1,000 events of one append in their order': async ({ store }) => {
    const many = manyFacts('f', 1000)
    expect(accepted(await store.append('pledge-1', many, { expected: 'noStream' })).revision).toBe(999)
    const stored = await all(store.readStream('pledge-1'))
    expect(stored.map((each) => each.id)).toEqual(many.map((each) => each.id))
    expect(stored.map((each) => each.revision)).toEqual(many.map((_, index) => index))
  },

  'keeps streams apart whose names begin alike': async ({ store }) => {
    await given(store, 'pledge-1', 'a')
    await given(store, 'pledge-11', 'b')
    await given(store, 'pledges-1', 'c')
    expect(namesOf(await all(store.readStream('pledge-1')))).toEqual(['a'])
    expect(namesOf(await all(store.readStream('pledge-11')))).toEqual(['b'])
  },

  'an empty append stores nothing and answers the revision of the stream and the head of the log': async ({ store }) => {
    await given(store, 'pledge-1', 'a', 'b')
    const { position } = await given(store, 'pledge-2', 'c')
    expect(accepted(await store.append('pledge-1', [], { expected: 'any' }))).toEqual({ revision: 1, position, repeated: false })
    expect(await store.head()).toBe(position)
  },

  'an empty append to a stream that does not exist answers revision -1 and makes no stream': async ({ store }) => {
    expect(accepted(await store.append('pledge-1', [], { expected: 'noStream' }))).toEqual({ revision: -1, position: 0, repeated: false })
    expect(accepted(await appendOne(store, 'pledge-1', 'a', 'noStream')).revision).toBe(0)
  },

  'an empty append is refused like any other when its expectation does not hold': async ({ store }) => {
    await given(store, 'pledge-1', 'a')
    const answer = refused(await store.append('pledge-1', [], { expected: { exactly: 5 } }))
    expect(answer).toEqual({ kind: 'revision', stream: 'pledge-1', expected: { exactly: 5 }, actual: 0 })
  },

  'an empty append is refused when a guard does not hold': async ({ store }) => {
    const guards = [{ stream: 'pledge-2', expected: 'streamExists' }] as const
    const answer = refused(await store.append('pledge-1', [], { expected: 'any', guards }))
    expect(answer).toEqual({ kind: 'revision', ...guards[0], actual: -1 })
  },

  'appends that wait at the same moment are each answered with their own place': async ({ store }) => {
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((name) => store.append(`pledge-${name}`, facts(`${name}0`, `${name}1`), { expected: 'noStream' })),
    )
    const log = await all(store.readAll())
    expect(answers.map((each) => accepted(each).revision)).toEqual([1, 1, 1, 1, 1])
    const last = (name: string) => log.find((each) => each.stream === `pledge-${name}` && each.revision === 1)?.position
    expect(answers.map((each) => accepted(each).position)).toEqual(['a', 'b', 'c', 'd', 'e'].map(last))
  },

  'the events of one append stand together, whoever writes beside it': async ({ store }) => {
    const prefixes = ['a', 'b', 'c', 'd', 'e', 'f']
    await Promise.all(prefixes.map((prefix) => store.append('pledge-1', manyFacts(prefix, 4), { expected: 'any' })))
    const together = namesOf(await all(store.readStream('pledge-1'))).flatMap((name, index) => (index % 4 === 0 ? [name.slice(0, 1)] : []))
    expect(namesOf(await all(store.readStream('pledge-1')))).toEqual(together.flatMap((prefix) => [0, 1, 2, 3].map((n) => `${prefix}${n}`)))
    expect([...together].sort()).toEqual(prefixes)
  },

  'a reader sees all events of an append or none': async ({ store }) => {
    let writing = true
    const written = Promise.all(
      Array.from({ length: 12 }, (_, n) => store.append('pledge-1', manyFacts(`w${n}n`, 5), { expected: 'any' })),
    ).finally(() => (writing = false))
    while (writing) {
      expect((await all(store.readStream('pledge-1'))).length % 5).toBe(0)
      await nextTurn()
    }
    await written
    expect(await all(store.readStream('pledge-1'))).toHaveLength(60)
  },

  'a refused append does not fail the ones that wait beside it': async ({ store }) => {
    const answers = await Promise.all([
      appendOne(store, 'pledge-1', 'a', 'noStream'),
      appendOne(store, 'pledge-2', 'b', 'streamExists'),
      appendOne(store, 'pledge-3', 'c', 'noStream'),
    ])
    expect(answers.map((each) => each._tag)).toEqual(['Right', 'Left', 'Right'])
    expect([...namesOf(await all(store.readAll()))].sort()).toEqual(['a', 'c'])
  },
}
