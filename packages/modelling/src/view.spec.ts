import type { RecordedEvent } from './recorded.js'
import { record } from './record.js'
import { inLogOrder, recorded } from './testing.js'
import { project, step, type View } from './view.js'
import { count } from './value.js'

const label = { et: 'Paadid kai ääres', en: 'Boats at a berth' }
const Row = record('BerthRow', label, { boats: count('Boats', label) })
type Row = (typeof Row)['_A']

/** Boats at each berth: a move touches two rows, the last boat to leave takes the row with it. */
const boatsPerBerth: View<Row> = {
  name: 'boatsPerBerth',
  version: 1,
  label,
  duty: '3.5',
  row: Row,
  keys: ({ type, data }) => (type === 'Moved' ? [data['from'], data['to']].map(String) : []),
  evolve: (row, { data }, key) => {
    const boats = (row?.boats ?? 0) + (key === data['to'] ? 1 : -1)
    return boats > 0 ? { boats } : undefined
  },
  shown: Row,
  show: (row) => row,
}

const moved = (from: string, to: string): RecordedEvent =>
  recorded('boat-0001', { type: 'Moved', data: { from, to } }, { occurredOn: '2025-01-01' })
const painted = recorded('boat-0001', { type: 'Painted', data: {} }, { occurredOn: '2025-01-01' })
const log = inLogOrder([moved('sea', 'a'), moved('sea', 'a'), painted, moved('a', 'b'), moved('a', 'b'), moved('b', 'a')])
const rows = (events: readonly RecordedEvent[]) => Object.fromEntries(project<Row>(boatsPerBerth, events))

describe('the rows of a view', () => {
  it('are none before any event', () => expect(rows([])).toEqual({}))

  it('are kept by key, each event touching the rows that it names', () => {
    expect(rows(log.slice(0, 3))).toEqual({ a: { boats: 2 } })
    expect(rows(log.slice(0, 4))).toEqual({ a: { boats: 1 }, b: { boats: 1 } })
  })

  it('go when the fold says that there is none any more, and may come again', () => {
    expect(rows(log.slice(0, 5))).toEqual({ b: { boats: 2 } })
    expect(rows(log)).toEqual({ a: { boats: 1 }, b: { boats: 1 } })
  })

  it('are the same one step at a time as all at once, after every prefix', () => {
    const stepped = new Map<string, Row>()
    log.forEach((event, index) => {
      step(boatsPerBerth, stepped, event)
      expect(stepped).toEqual(project<Row>(boatsPerBerth, log.slice(0, index + 1)))
    })
  })
})
