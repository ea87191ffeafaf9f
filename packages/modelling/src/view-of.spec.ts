import { asStored, viewOf } from './view-of.js'
import { event, oneOf, type Message } from './message.js'
import { record } from './record.js'
import { recorded } from './testing.js'
import { id } from './value.js'

const label = { et: 'Paat', en: 'Boat' }
const BoatId = id('BoatId', label, '^boat-[0-9]{4}$')
const Berth = id('Berth', label, '^[a-z]$')
const Moored = event('Moored', label, { berth: Berth })
const Painted = event('Painted', label, {})
const fleet = { category: 'fleet', id: BoatId, event: oneOf('FleetEvent', label, Moored, Painted) }
const Row = record('BoatRow', label, { boat: BoatId, berth: Berth })
type Row = (typeof Row)['_A']

const boats = viewOf<Row, (typeof fleet)['event']['_A'], Row>({
  name: 'boats',
  version: 1,
  label,
  duty: '3.5',
  ...asStored(Row),
  sources: [fleet],
  keys: (_, boat) => [boat, boat],
  fold: { opens: { Moored: ({ data }, key) => ({ boat: key as Row['boat'], berth: data.berth }) }, changes: {} },
})

const at = (stream: string, message: Message) => recorded(stream, message, { occurredOn: '2025-01-01' })
const moored = { type: 'Moored', data: { berth: 'a' } }

describe('a view over kinds of streams', () => {
  it('has a row for the instance that an event stands in, once', () =>
    expect(boats.keys(at('fleet-boat-0001', moored))).toEqual(['boat-0001']))

  it.each([
    ['a stream of another kind', at('harbour-boat-0001', moored)],
    ['a stream whose name only begins alike', at('fleets-boat-0001', moored)],
    ['an instance whose id has another form', at('fleet-boat-1', moored)],
    ['an event of the kind that the fold does not name', at('fleet-boat-0001', { type: 'Painted', data: {} })],
    ['an event that the kind does not know', at('fleet-boat-0001', { type: 'Sunk', data: {} })],
  ])('has no row for %s', (_, event) => expect(boats.keys(event)).toEqual([]))

  it('makes the row by its fold and shows it as it is stored', () => {
    const row = boats.evolve(undefined, at('fleet-boat-0001', moored), 'boat-0001')
    expect(row).toEqual({ boat: 'boat-0001', berth: 'a' })
    expect(boats.show(row as Row, {} as Parameters<typeof boats.show>[1])).toBe(row)
  })
})
