import type { LocalDate } from './time.js'
import type { RecordedEvent } from './recorded.js'
import { extended, typesReadBy, rowAfter, type RowExtension, type RowFold } from './row-fold.js'
import { recorded } from './testing.js'

type BoatEvent =
  | { readonly type: 'Moored'; readonly data: { readonly berth: string } }
  | { readonly type: 'Insured'; readonly data: { readonly until: string } }
  | { readonly type: 'InsuranceEnded'; readonly data: Readonly<Record<string, never>> }
  | { readonly type: 'Painted'; readonly data: { readonly colour: string } }
  | { readonly type: 'Sunk'; readonly data: Readonly<Record<string, never>> }

interface Boat {
  readonly name: string
  readonly berth: string
  readonly insuredUntil?: string
}
interface Looks {
  readonly colour: string
  readonly seenOn: LocalDate
}

const boats: RowFold<Boat, BoatEvent> = {
  opens: { Moored: ({ data }, name) => (data.berth === 'none' ? undefined : { name, berth: data.berth }) },
  changes: {
    Moored: (_, { data }) => ({ berth: data.berth }),
    Insured: (_, { data }) => ({ insuredUntil: data.until }),
    InsuranceEnded: () => ({ insuredUntil: undefined }),
  },
}

const looks: RowExtension<Boat, Looks, BoatEvent> = {
  opens: { Moored: ({ metadata }) => ({ colour: 'white', seenOn: metadata.occurredOn }) },
  changes: {
    Moored: (_, { metadata }) => ({ seenOn: metadata.occurredOn }),
    Painted: ({ berth }, { data }) => ({ colour: `${data.colour} at ${berth}` }),
  },
}

const at = (event: BoatEvent, occurredOn = '2025-01-01'): RecordedEvent => recorded('boat-0001', event, { occurredOn })
const after = (fold: object, ...events: readonly RecordedEvent[]): unknown =>
  events.reduce<unknown>((row, event) => rowAfter(fold as typeof boats, row, event, 'Mari'), undefined)

const moored = at({ type: 'Moored', data: { berth: 'a' } })
const insured = at({ type: 'Insured', data: { until: '2026-01-01' } })

describe('a row by a table of events', () => {
  it('begins with an event that opens it', () => expect(after(boats, moored)).toEqual({ name: 'Mari', berth: 'a' }))

  it('is not begun by an event that only changes it, nor by one that opens nothing', () => {
    expect(after(boats, insured)).toBeUndefined()
    expect(after(boats, at({ type: 'Moored', data: { berth: 'none' } }))).toBeUndefined()
  })

  it('changes by the columns that the event names and keeps the others', () => {
    expect(after(boats, moored, insured, at({ type: 'Moored', data: { berth: 'b' } }))).toEqual({
      name: 'Mari',
      berth: 'b',
      insuredUntil: '2026-01-01',
    })
  })

  it('loses a column that is emptied, instead of keeping it undefined', () => {
    const row = after(boats, moored, insured, at({ type: 'InsuranceEnded', data: {} }))
    expect(Object.keys(row as object)).toEqual(['name', 'berth'])
  })

  it('stays the very same when an event of another kind comes', () => {
    const row = { name: 'Mari', berth: 'a' }
    expect(rowAfter(boats, row, at({ type: 'Painted', data: { colour: 'red' } }), 'Mari')).toBe(row)
  })

  it('is not touched by what every object inherits', () => {
    const odd = recorded('boat-0001', { type: 'toString', data: {} }, { occurredOn: '2025-01-01' })
    expect(typesReadBy(boats).has('toString')).toBe(false)
    expect(after(boats, odd)).toBeUndefined()
    expect(after(boats, moored, odd)).toEqual({ name: 'Mari', berth: 'a' })
  })
})

describe('a row with further columns', () => {
  const wide = extended(boats, looks)

  it('begins with the columns of both', () => {
    expect(after(wide, moored)).toEqual({ name: 'Mari', berth: 'a', colour: 'white', seenOn: '2025-01-01' })
  })

  it('begins only when both have a row', () => {
    expect(after(extended(boats, { opens: {}, changes: {} }), moored)).toBeUndefined()
    expect(after(wide, at({ type: 'Moored', data: { berth: 'none' } }))).toBeUndefined()
  })

  it('changes by both, and the further rules see the whole row', () => {
    const events = [moored, at({ type: 'Moored', data: { berth: 'b' } }, '2025-02-02'), at({ type: 'Painted', data: { colour: 'red' } })]
    expect(after(wide, ...events)).toEqual({ name: 'Mari', berth: 'b', colour: 'red at b', seenOn: '2025-02-02' })
  })

  it('reads the events of both', () => {
    expect(['Moored', 'Insured', 'Painted', 'Sunk'].map((type) => typesReadBy(wide).has(type))).toEqual([true, true, true, false])
  })
})

describe('a row that an event takes away', () => {
  const sinking: RowFold<Boat, BoatEvent> = { ...boats, removes: ['Sunk'] }

  it('is gone, also where further columns belong to it, and the fold reads that event', () => {
    const sunk = at({ type: 'Sunk', data: {} })
    for (const fold of [sinking, extended(sinking, looks)]) {
      expect(typesReadBy(fold).has('Sunk')).toBe(true)
      expect(after(fold, moored, sunk)).toBeUndefined()
      expect(after(fold, sunk)).toBeUndefined()
    }
    expect(after(extended<Boat, Looks, BoatEvent>(boats, { ...looks, removes: ['Sunk'] }), moored, sunk)).toBeUndefined()
  })
})
