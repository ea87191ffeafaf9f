import fc from 'fast-check'
import { canonicalJson } from '../canonical-json.js'
import { accepted, all, fact, given, type EventStoreCases, type GivenEventStore } from './event-store-under-test.js'

const keepsText =
  (data: string, metadata = '{}') =>
  async ({ store }: GivenEventStore) => {
    accepted(await store.append('pledge-1', [fact('a', data, metadata)], { expected: 'noStream' }))
    const [fromStream] = await all(store.readStream('pledge-1'))
    const [fromLog] = await all(store.readAll())
    expect({ data: fromStream?.data === data, metadata: fromStream?.metadata === metadata }).toEqual({ data: true, metadata: true })
    expect(fromLog).toEqual(fromStream)
  }

const keeps = (data: unknown) => keepsText(canonicalJson(data))

const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => ({ in: [inner] }), 'core')

const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 4 }),
  ),
})).value

export const payloadCases: EventStoreCases = {
  'keeps one megabyte of text': keeps({ text: 'õ'.repeat(524_288) }),
  'keeps an empty object': keeps({}),
  'keeps empty lists, empty texts and null': keeps({ list: [], text: '', nothing: null, deeper: { '': [] } }),
  'keeps text of every script, emoji of several code points and unusual spaces': keeps({
    text: 'Žürii 無 العربية ‏ 👩‍👩‍👧‍👦 é é \u00a0\u2028\u2029\ufeff\u007f',
    'võti "\\/': '\u0000\u0001\b\t\n\f\r\u001f',
  }),
  'keeps the same letter composed and decomposed apart': keeps(['\u00f5', 'o\u0303']),
  'keeps 400 levels of objects and lists': keeps(nested(200)),
  'keeps keys that mean something to JavaScript': keepsText(
    '{"__proto__":{"polluted":true},"constructor":1,"hasOwnProperty":2,"toString":3}',
  ),
  'keeps texts that look like numbers, dates and truth values': keeps({
    n: '007',
    e: '1e3',
    big: '9007199254740993',
    day: '2025-02-30',
    no: 'false',
  }),
  'keeps keys that look like numbers in canonical order': keepsText('{"1":"a","10":"b","9":"c"}'),
  'keeps the largest whole numbers that are exact': keeps({ max: Number.MAX_SAFE_INTEGER, min: Number.MIN_SAFE_INTEGER }),
  'keeps a thousand fields': keeps(Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`field${index}`, index]))),
  'keeps metadata as exactly as data': keepsText('{}', canonicalJson({ reason: 'Põhjus 👍', deep: nested(50), quote: '"' })),
  'keeps what looks like a statement of SQL': keeps({ "'; drop table event; --": '%_\\ $1 ?1 :a @b' }),

  'keeps any canonical JSON byte for byte': async ({ store }) => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(json, async (value) => {
        const data = canonicalJson({ value })
        const stream = `pledge-${(count += 1)}`
        accepted(await store.append(stream, [fact(stream, data)], { expected: 'noStream' }))
        expect((await all(store.readStream(stream)))[0]?.data).toBe(data)
      }),
      { numRuns: 60 },
    )
  },

  'keeps long names of streams and types': async ({ store }) => {
    const stream = `${'p'.repeat(40)}-${'0a-'.repeat(21)}z`
    const event = { ...fact('a'), type: 'T'.repeat(100) }
    accepted(await store.append(stream, [event], { expected: 'noStream' }))
    expect(await all(store.readStream(stream))).toMatchObject([{ stream, type: event.type }])
    expect((await given(store, stream, 'b')).revision).toBe(1)
  },
}
