import { count, record, type AnyView, type RecordedEvent } from '@dutybook/modelling'
import { foldBatch, keysOf } from './fold-batch.js'

const label = { et: 'Loendur', en: 'Counter' }
const row = record('CounterRow', label, { times: count('Times', label) })

/** Counts how often each key is named; fails on the key `bad`, and cannot even name the keys of an event without any. */
const counters: AnyView = {
  name: 'counters',
  version: 1,
  label,
  duty: '3.13',
  row,
  shown: row,
  show: (each) => each as unknown,
  keys: (event) => (event.data['keys'] as string[]).map((key) => key),
  evolve: (before: { times: number } | undefined, event, key) => {
    if (key === 'bad') throw new Error('a bad key')
    if (event.type === 'Forgotten') return undefined
    return event.type === 'Seen' ? before : { times: (before?.times ?? 0) + 1 }
  },
}

const event = (position: number, keys: readonly string[] | undefined, type = 'Named') =>
  ({ type, position, data: { keys } }) as unknown as RecordedEvent
const before = new Map([
  ['a', { times: 3 }],
  ['b', { times: 1 }],
])

describe('a batch that is folded', () => {
  it('changes the rows that its events touch, and only those', () => {
    const folded = foldBatch(counters, before, [event(1, ['a', 'c']), event(2, ['c'])])
    expect(folded).toMatchObject({
      deletes: [],
      upserts: new Map([
        ['a', { times: 4 }],
        ['c', { times: 2 }],
      ]),
    })
    expect(folded.obstacle).toBeUndefined()
  })

  it('saves nothing of a row that it leaves as it was', () => {
    expect(foldBatch(counters, before, [event(1, ['a', 'b'], 'Seen')])).toMatchObject({ upserts: new Map(), deletes: [] })
  })

  it('deletes a row that was stored, and not one that came and went inside the batch', () => {
    const folded = foldBatch(counters, before, [event(1, ['a'], 'Forgotten'), event(2, ['c']), event(3, ['c'], 'Forgotten')])
    expect(folded).toMatchObject({ upserts: new Map(), deletes: ['a'] })
  })

  it('leaves the stored rows that it was given alone', () => {
    foldBatch(counters, before, [event(1, ['a', 'c'])])
    expect([...before.keys()]).toEqual(['a', 'b'])
  })

  it('ends before the event on which the view fails, without a part of that event', () => {
    const folded = foldBatch(counters, before, [event(1, ['a']), event(2, ['a', 'bad', 'b']), event(3, ['a'])])
    expect(folded.events.map((each) => each.position)).toEqual([1])
    expect(folded.upserts).toEqual(new Map([['a', { times: 4 }]]))
    expect(folded.obstacle).toEqual({ position: 2, why: 'counters fails on Named: a bad key' })
  })

  it('ends before an event whose keys the view cannot tell', () => {
    const events = [event(1, ['a']), event(2, undefined), event(3, ['b'])]
    expect(keysOf(counters, events)).toEqual(['a'])
    expect(foldBatch(counters, before, events)).toMatchObject({ upserts: new Map([['a', { times: 4 }]]), obstacle: { position: 2 } })
  })
})
