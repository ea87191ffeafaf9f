import { step, type Instant, type LocalDate, type MessageId, type RecordedEvent } from '@dutybook/modelling'
import fc from 'fast-check'
import { historyAsOf, rowsAsOf, type AsOf } from './as-of.js'
import { all } from './contract/event-store-under-test.js'
import { decodedOrThrow } from './decode-event.js'
import type { EventStore } from './event-store.js'
import { newStores, shown, upToDate } from './example/following.js'
import { libraryEvents } from './example/library.js'
import { loan } from './example/loan.js'
import { loansOfReader } from './example/loans-of-reader.js'
import { moves, openedLibrary, play, type Move } from './example/moves.js'
import { inMemoryEventStore } from './in-memory-event-store.js'
import { definitionsOf, foldHistory, readHistory } from './read-history.js'

const view = loansOfReader()
const day = (text: string) => text as LocalDate
const moment = (text: string) => text as Instant
const lend = (book: string, daysAgo = 0): Move => ({ kind: 'lend', book, reader: 'reader-0001', daysAgo })

async function played(all: readonly Move[]) {
  const eventStore = inMemoryEventStore()
  const library = await openedLibrary(eventStore)
  for (const [n, each] of all.entries()) await play(library, `move ${n}`, each)
  return eventStore
}

const past = async (eventStore: EventStore, asOf?: AsOf) => {
  const { rowsOf, position } = await rowsAsOf({ eventStore, definitions: libraryEvents }, [view], asOf)
  return { rows: rowsOf(view), position }
}

const decoded = async (eventStore: EventStore): Promise<readonly RecordedEvent[]> =>
  (await all(eventStore.readAll())).map((each) => decodedOrThrow(libraryEvents, each))

const folded = (events: readonly RecordedEvent[]) => events.reduce((rows, each) => step(view, rows, each), new Map<string, unknown>())

/** The log as it was when it had only these events. */
async function logUpTo(eventStore: EventStore, position: number): Promise<EventStore> {
  const earlier = inMemoryEventStore()
  for (const { stream, ...event } of await all(eventStore.readAll())) {
    if (event.position <= position) await earlier.append(stream, [event], { expected: 'any' })
  }
  return earlier
}

const placed = fc.tuple(moves, fc.nat({ max: 30 }))

describe('rows as of', () => {
  it('a position are the rows that a follower had when the log ended there', async () => {
    await fc.assert(
      fc.asyncProperty(placed, fc.integer({ min: 1, max: 7 }), async ([all, position], batchSize) => {
        const eventStore = await played(all)
        const stores = { ...newStores(), eventStore: await logUpTo(eventStore, position) }
        await upToDate(stores, [view], { batchSize })
        expect((await past(eventStore, { recorded: position })).rows).toEqual(await shown(stores, view))
      }),
      { numRuns: 60 },
    )
  })

  it('a position are the same where only the streams that the view looks at are read, also beyond the end of the log', async () => {
    const narrow = { ...view, categories: ['bookLoan'] }
    await fc.assert(
      fc.asyncProperty(placed, async ([all, recorded]) => {
        const log = { eventStore: await played(all), definitions: libraryEvents }
        const [whole, part] = [await rowsAsOf(log, [view], { recorded }), await rowsAsOf(log, [narrow], { recorded })]
        expect(part.rowsOf(narrow)).toEqual(whole.rowsOf(view))
        expect(part.position).toBe(whole.position)
      }),
      { numRuns: 60 },
    )
  })

  it('a moment are the rows as of the last event that was recorded by then', async () => {
    await fc.assert(
      fc.asyncProperty(placed, async ([all, minutes]) => {
        const eventStore = await played(all)
        const recorded = moment(new Date(Date.parse('2025-03-12T08:30:00.000Z') + minutes * 60_000).toISOString())
        const known = (await decoded(eventStore)).filter((each) => each.metadata.recordedAt <= recorded)
        expect(await past(eventStore, { recorded })).toEqual({ rows: folded(known), position: known.length })
      }),
      { numRuns: 60 },
    )
  })

  it('a day are made of what had happened by then, whenever it was recorded', async () => {
    await fc.assert(
      fc.asyncProperty(
        moves,
        fc.integer({ min: 1, max: 12 }),
        fc.option(fc.nat({ max: 30 }), { nil: undefined }),
        async (all, date, position) => {
          const eventStore = await played(all)
          const occurred = day(`2025-03-${String(date).padStart(2, '0')}`)
          const known = (await decoded(eventStore)).filter((each) => position === undefined || each.position <= position)
          const happened = known.filter((each) => each.metadata.occurredOn <= occurred)
          const asOf = { occurred, ...(position === undefined ? {} : { recorded: position }) }
          expect(await past(eventStore, asOf)).toEqual({ rows: folded(happened), position: known.length })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('nothing in particular are the rows of now', async () => {
    const eventStore = await played([lend('book-0001'), lend('book-0002')])
    expect(await past(eventStore)).toEqual({ rows: folded(await decoded(eventStore)), position: 5 })
  })

  it('position 0, or of an empty log, are none', async () => {
    expect(await past(await played([lend('book-0001')]), { recorded: 0 })).toEqual({ rows: new Map(), position: 0 })
    expect(await past(inMemoryEventStore())).toEqual({ rows: new Map(), position: 0 })
  })

  it('a late fact are without it before it was recorded, and with it from the day on which it occurred', async () => {
    const eventStore = await played([lend('book-0001', 1), lend('book-0002', 9)])
    const count = async (asOf: AsOf) => ((await past(eventStore, asOf)).rows.get('reader-0001') as { lent: number } | undefined)?.lent
    expect(await count({ occurred: day('2025-03-03') })).toBe(1)
    expect(await count({ occurred: day('2025-03-03'), recorded: 4 })).toBeUndefined()
    expect(await count({ recorded: 4 })).toBe(1)
    expect(await count({ occurred: day('2025-03-11') })).toBe(2)
  })

  it('a moment end at the first event that was recorded later, though a slow clock dates one behind it earlier', async () => {
    const eventStore = await played([lend('book-0001')])
    const [, , , last] = await all(eventStore.readAll())
    const dated = (recordedAt: string) => JSON.stringify({ ...(JSON.parse(last!.metadata) as object), recordedAt })
    const append = (id: string, at: string) =>
      eventStore.append('bookLoan-book-0002', [{ ...last!, id: id as MessageId, metadata: dated(at) }], { expected: 'any' })
    await append('f0000000-0000-8000-8000-000000000001', '2025-03-12T10:00:00.000Z')
    await append('f0000000-0000-8000-8000-000000000002', '2025-03-12T09:00:00.000Z')
    expect((await past(eventStore, { recorded: moment('2025-03-12T09:30:00.000Z') })).position).toBe(4)
  })

  it('a position read no further than the event behind it', async () => {
    const eventStore = await played(Array.from({ length: 20 }, (_, n) => ({ ...lend('book-0001'), kind: n % 2 ? 'return' : 'lend' })))
    let read = 0
    const watched: EventStore = {
      ...eventStore,
      readAll: async function* (options) {
        for await (const each of eventStore.readAll(options)) {
          read += 1
          yield each
        }
      },
    }
    await past(watched, { recorded: 7 })
    expect(read).toBe(8)
  })

  it('several views are all of the same place, and a view that was not asked for is an error', async () => {
    const eventStore = await played([lend('book-0001')])
    const other = { ...view, name: 'other' }
    const { rowsOf } = await rowsAsOf({ eventStore, definitions: libraryEvents }, [view, other])
    expect(rowsOf(other)).toEqual(rowsOf(view))
    expect(() => rowsOf(loansOfReader(7))).toThrow('not asked for')
  })

  it('a log with an event that cannot be read are refused, unless it lies behind', async () => {
    const eventStore = await played([lend('book-0001')])
    const strange = { id: 'f0000000-0000-8000-8000-000000000001', type: 'BookBurnt', schemaVersion: 1, data: '{}', metadata: '{}' }
    await eventStore.append('bookLoan-book-0001', [strange], { expected: 'any' })
    await expect(past(eventStore)).rejects.toMatchObject({ fault: 'damaged' })
    await expect(past(eventStore, { recorded: 4 })).resolves.toMatchObject({ position: 4 })
  })
})

describe('one instance as of', () => {
  const stateAsOf = async (eventStore: EventStore, asOf: AsOf) => {
    const history = readHistory(eventStore, definitionsOf(loan), 'bookLoan-book-0001')
    const { state, revision } = await foldHistory(loan, historyAsOf(history, asOf))
    return { ...(loan.summary.of(state as never) as object), revision }
  }

  it('a place in the log and a day is made of the part of its history that was known and had happened', async () => {
    const eventStore = await played([lend('book-0001', 5), { ...lend('book-0001', 2), kind: 'return' }])
    expect(await stateAsOf(eventStore, {})).toEqual({ out: false, revision: 1 })
    expect(await stateAsOf(eventStore, { recorded: 4 })).toEqual({ out: true, revision: 0 })
    expect(await stateAsOf(eventStore, { occurred: day('2025-03-09') })).toEqual({ out: true, revision: 0 })
    expect(await stateAsOf(eventStore, { occurred: day('2025-03-06') })).toEqual({ out: false, revision: -1 })
    expect(await stateAsOf(eventStore, { recorded: moment('2025-03-12T08:34:00.000Z') })).toEqual({ out: true, revision: 0 })
  })
})
