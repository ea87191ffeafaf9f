import { event, oneOf } from '../message.js'
import { optional } from '../codec.js'
import { record } from '../record.js'
import { count, id } from '../value.js'
import type { Calendar, Law } from '../law.js'
import type { RecordedEvent } from '../recorded.js'
import { without } from '../same.js'
import type { View } from '../view.js'
import { asStored, viewOf } from '../view-of.js'
import { inLogOrder, recorded } from './recorded.js'
import { viewLaws } from './view-laws.js'

const label = { et: 'Paat', en: 'Boat' }
const BoatId = id('BoatId', label, '^boat-[0-9]{4}$')
const Knots = count('Knots', label, { max: 40 })
const Sailed = event('Sailed', label, { knots: Knots })
const fleet = { category: 'fleet', id: BoatId, event: oneOf('FleetEvent', label, Sailed) }
const Row = record('BoatRow', label, { fastest: optional(Knots), last: Knots })
type Row = (typeof Row)['_A']
type Sailed = (typeof fleet)['event']['_A']

const logbook = viewOf<Row, Sailed, Row>({
  name: 'logbook',
  version: 1,
  label,
  duty: '3.5',
  ...asStored(Row),
  sources: [fleet],
  keys: (_, boat) => [boat],
  fold: {
    opens: { Sailed: ({ data }) => ({ last: data.knots }) },
    changes: { Sailed: ({ fastest = 0 }, { data }) => ({ last: data.knots, fastest: Math.max(fastest, data.knots) }) },
  },
})

const sailed = (knots: number): RecordedEvent =>
  recorded('fleet-boat-0001', { type: 'Sailed', data: { knots } }, { occurredOn: '2025-01-01' })
const world = { kinds: [fleet], history: inLogOrder([sailed(4), sailed(7)]), law: {} as Law, calendar: {} as Calendar, numRuns: 20 }

const broken = (view: View<Row>, given: Partial<typeof world> = {}): readonly string[] =>
  viewLaws(view, { ...world, ...given }).flatMap(({ name, check }) => {
    try {
      check()
      return []
    } catch {
      return [name]
    }
  })

describe('the laws of a view', () => {
  it('are kept by a sound view', () => expect(broken(logbook)).toEqual([]))

  it('catch a view that has no rows', () => {
    expect(broken({ ...logbook, keys: () => [] })).toEqual(['has rows after a real history'])
  })

  it('catch rows that are not of the codec', () => {
    const faster: View<Row> = { ...logbook, evolve: (row, event, key) => tooFast(logbook.evolve(row, event, key)) }
    expect(broken(faster)).toContain('has rows of its codec after any log, also one in an odd order')
  })

  it('catch a view that throws on an event of others', () => {
    const strict: View<Row> = {
      ...without(logbook, 'types'),
      keys: (event) => {
        if (event.type !== 'Sailed') throw new Error('unexpected')
        return logbook.keys(event)
      },
    }
    expect(broken(strict)).toContain('has rows of its codec after any log, also one in an odd order')
  })

  it.each<Partial<View<Row>>>([{ types: new Set(['Moored']) }, { categories: ['harbour'] }])(
    'catch a view that reads more than %j',
    (named) => {
      const law = 'has the same rows when only the events and streams are read that it names'
      expect(broken({ ...logbook, ...named })).toContain(law)
    },
  )

  it('catch what is shown in another form', () => {
    const wordy: View<Row> = { ...logbook, show: (row) => ({ ...row, remark: 'fast' }) as Row }
    expect(broken(wordy)).toEqual(['shows its rows on any day in the form it says'])
  })

  it('catch a column that would be lost on the way into the table', () => {
    const gaping: View<Row> = { ...logbook, evolve: (row, event, key) => withGap(logbook.evolve(row, event, key)) }
    expect(broken(gaping)).toContain('stands in columns and is had back from them whole')
  })

  it('catch a view that keeps more in memory than in its rows', () => {
    const seen = new WeakSet<object>()
    const forgetful: View<Row> = {
      ...logbook,
      evolve: (row, event, key) => {
        const next = logbook.evolve(row && seen.has(row) ? row : undefined, event, key)
        if (next) seen.add(next)
        return next
      },
    }
    expect(broken(forgetful)).toContain('is the same whether a log is taken up in one part or in two, saved between them')
  })
})

/** Faster than the codec allows, whatever the event said. */
const tooFast = (row: Row | undefined): Row | undefined => row && { ...row, last: row.last + 41 }
const withGap = (row: Row | undefined): Row | undefined => row && ({ ...row, fastest: undefined } as unknown as Row)
