import { accepted, all, fact, facts, given, idOf, namesOf, refused, type EventStoreCases } from './event-store-under-test.js'

const any = { expected: 'any' } as const

export const repeatedAppendCases: EventStoreCases = {
  'the same events a second time append nothing and answer as the first time': async ({ store }) => {
    const first = await given(store, 'pledge-1', 'a', 'b')
    expect(accepted(await store.append('pledge-1', facts('a', 'b'), any))).toEqual({ ...first, repeated: true })
    expect(namesOf(await all(store.readAll()))).toEqual(['a', 'b'])
  },

  'a repeat answers as the first time after others have gone on': async ({ store }) => {
    await given(store, 'pledge-1', 'x')
    const first = await given(store, 'pledge-1', 'a', 'b')
    await given(store, 'pledge-1', 'y')
    await given(store, 'pledge-2', 'z')
    expect(accepted(await store.append('pledge-1', facts('a', 'b'), any))).toEqual({ ...first, repeated: true })
  },

  'a repeat is answered though its expected revision no longer holds': async ({ store }) => {
    const first = accepted(await store.append('pledge-1', facts('a'), { expected: 'noStream' }))
    expect(accepted(await store.append('pledge-1', facts('a'), { expected: 'noStream' }))).toEqual({ ...first, repeated: true })
  },

  'a repeat is answered though its guard no longer holds': async ({ store }) => {
    const options = { expected: 'any', guards: [{ stream: 'pledge-2', expected: 'noStream' }] } as const
    const first = accepted(await store.append('pledge-1', facts('a'), options))
    await given(store, 'pledge-2', 'b')
    expect(accepted(await store.append('pledge-1', facts('a'), options))).toEqual({ ...first, repeated: true })
  },

  'the same append sent twice at the same moment is stored once': async ({ store }) => {
    const send = () => store.append('pledge-1', facts('a', 'b'), { expected: 'noStream' })
    const answers = (await Promise.all([send(), send(), send()])).map(accepted)
    expect(answers.map((each) => each.repeated).sort()).toEqual([false, true, true])
    expect(new Set(answers.map((each) => each.position)).size).toBe(1)
    expect(namesOf(await all(store.readAll()))).toEqual(['a', 'b'])
  },

  'an id that is known beside a new one is refused, and the new one is not stored': async ({ store }) => {
    await given(store, 'pledge-1', 'a')
    expect(refused(await store.append('pledge-1', facts('a', 'b'), any))).toEqual({ kind: 'duplicateId', id: idOf('a') })
    expect(refused(await store.append('pledge-1', facts('c', 'a'), any))).toEqual({ kind: 'duplicateId', id: idOf('a') })
    expect(namesOf(await all(store.readAll()))).toEqual(['a'])
  },

  'an id that is known in another stream is refused': async ({ store }) => {
    await given(store, 'pledge-1', 'a')
    expect(refused(await store.append('pledge-2', facts('a'), any))).toEqual({ kind: 'duplicateId', id: idOf('a') })
    expect(await all(store.readStream('pledge-2'))).toEqual([])
  },

  'the same ids in another order are refused': async ({ store }) => {
    await given(store, 'pledge-1', 'a', 'b')
    expect(refused(await store.append('pledge-1', facts('b', 'a'), any)).kind).toBe('duplicateId')
    expect(namesOf(await all(store.readAll()))).toEqual(['a', 'b'])
  },

  'ids that did not stand next to each other are refused': async ({ store }) => {
    await given(store, 'pledge-1', 'a', 'b', 'c')
    expect(refused(await store.append('pledge-1', facts('a', 'c'), any)).kind).toBe('duplicateId')
  },

  'the same id twice in one append is refused': async ({ store }) => {
    const twice = [fact('a'), fact('b'), fact('a')]
    expect(refused(await store.append('pledge-1', twice, any))).toEqual({ kind: 'duplicateId', id: idOf('a') })
    expect(await store.head()).toBe(0)
  },

  'a known id is named before an expectation that does not hold': async ({ store }) => {
    await given(store, 'pledge-1', 'a')
    expect(refused(await store.append('pledge-2', facts('a'), { expected: 'streamExists' })).kind).toBe('duplicateId')
  },

  'an append that was refused for a duplicate id leaves its other ids free': async ({ store }) => {
    await given(store, 'pledge-1', 'a')
    refused(await store.append('pledge-2', facts('b', 'a'), any))
    expect(accepted(await store.append('pledge-2', facts('b'), any))).toMatchObject({ revision: 0, repeated: false })
  },
}
