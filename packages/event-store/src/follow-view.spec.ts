import { record, type AnyView, type Codec } from '@dutybook/modelling'
import fc from 'fast-check'
import type { EventStore } from './event-store.js'
import { following, newStores, replayed, shown, upToDate, type Stores } from './example/following.js'
import { libraryEvents } from './example/library.js'
import { loansOfReader } from './example/loans-of-reader.js'
import { moves, openedLibrary, play, type Move } from './example/moves.js'
import { follow } from './follow.js'
import type { ViewStore } from './view-store.js'

const view = loansOfReader()
const lend = (book: string, reader = 'reader-0001'): Move => ({ kind: 'lend', book, reader, daysAgo: 0 })

/** A machine that goes off at the n-th operation on a store, before or after the operation has been done. */
function crashing(stores: Stores, at: number, when: 'before' | 'after'): Stores {
  let operations = 0
  const step = async <Result>(operation: () => Promise<Result>): Promise<Result> => {
    operations += 1
    if (operations === at && when === 'before') throw new Error('off')
    const result = await operation()
    if (operations >= at) throw new Error('off')
    return result
  }
  const { eventStore, viewStore } = stores
  const events: EventStore = { ...eventStore, head: () => step(eventStore.head) }
  const views: ViewStore = {
    ...viewStore,
    prepare: (of) => step(() => viewStore.prepare(of)),
    load: (of, keys) => step(() => viewStore.load(of, keys)),
    save: (of, changes) => step(() => viewStore.save(of, changes)),
    state: (of) => step(() => viewStore.state(of)),
    activate: (of) => step(() => viewStore.activate(of)),
  }
  return { eventStore: events, viewStore: views }
}

/** Follows until the machine goes off, or to the end of the log when it does not. */
async function followUntilOff(stores: Stores, views: readonly AnyView[]): Promise<void> {
  const end = new AbortController()
  const follower = follow({ ...stores, views, definitions: libraryEvents, signal: end.signal, batchSize: 3 })
  const head = await stores.eventStore.head().catch(() => 0)
  await Promise.race([follower.done, follower.caughtUp(head)]).catch(() => undefined)
  end.abort()
  await follower.done.catch(() => undefined)
}

describe('a machine that goes off between any two steps', () => {
  it('costs no event and doubles none', async () => {
    const crash = fc.record({ at: fc.integer({ min: 1, max: 12 }), when: fc.constantFrom('before' as const, 'after' as const) })
    await fc.assert(
      fc.asyncProperty(moves, fc.array(crash, { maxLength: 5 }), async (all, crashes) => {
        const stores = newStores()
        const library = await openedLibrary(stores.eventStore)
        for (const [n, each] of all.entries()) {
          await play(library, `move ${n}`, each)
          const next = n % 4 === 3 ? crashes[(n - 3) / 4] : undefined
          if (next) await followUntilOff(crashing(stores, next.at, next.when), [view])
        }
        await upToDate(stores, [view])
        expect(await shown(stores, view)).toEqual(await replayed(stores, view))
      }),
      { numRuns: 40 },
    )
  })

  it.each([1, 2, 3, 4, 5, 6, 7])('during the change to a new version (operation %d) leaves one that is whole', async (at) => {
    const stores = newStores()
    const library = await openedLibrary(stores.eventStore)
    for (const n of [1, 2, 3]) await play(library, `lend ${n}`, lend(`book-000${n}`))
    await upToDate(stores, [view])
    const next = loansOfReader(2)
    for (const when of ['before', 'after'] as const) await followUntilOff(crashing(stores, at, when), [next])
    await upToDate(stores, [next])
    expect(await stores.viewStore.state(next)).toMatchObject({ active: true, checkpoint: 6 })
    expect(await shown(stores, next)).toEqual(await replayed(stores, next))
  })
})

const strange = { id: 'f0000000-0000-8000-8000-000000000000', type: 'BookBurnt', schemaVersion: 1, data: '{}', metadata: '{}' }

/** A log of three cards, five loans and, in their middle, an event that nobody here knows. */
async function withStrangeEvent(stores: Stores): Promise<number> {
  const library = await openedLibrary(stores.eventStore)
  for (const n of [1, 2]) await play(library, `lend ${n}`, lend(`book-000${n}`))
  await stores.eventStore.append('bookLoan-book-0009', [strange], { expected: 'any' })
  for (const n of [3, 4]) await play(library, `lend ${n}`, lend(`book-000${n}`))
  return 6
}

describe('an event that a view cannot take', () => {
  it('because it cannot be decoded stops the view before it, in the sight of all, and is never passed over', async () => {
    const stores = newStores()
    const position = await withStrangeEvent(stores)
    await following(stores, [view], async ({ caughtUp, progress }) => {
      await expect(caughtUp(7)).rejects.toMatchObject({ fault: 'damaged' })
      expect(progress()).toMatchObject([
        {
          view: 'loansOfReader',
          status: 'stopped',
          checkpoint: position - 1,
          obstacle: { position, why: expect.stringContaining('BookBurnt') },
        },
      ])
      await expect(caughtUp(position - 1)).resolves.toBeUndefined()
    })
    expect((await shown(stores, view)).get('reader-0001')).toMatchObject({ lent: 2 })
    await expect(upToDate(stores, [view])).rejects.toThrow('bookLoan-book-0009')
  })

  it('is taken by a program that knows it, which goes on where the other stopped', async () => {
    const stores = newStores()
    await withStrangeEvent(stores)
    await expect(upToDate(stores, [view])).rejects.toThrow('BookBurnt')
    const newer: EventStore = {
      ...stores.eventStore,
      readAll: async function* (options) {
        for await (const each of stores.eventStore.readAll(options)) if (each.type !== 'BookBurnt') yield each
      },
    }
    await upToDate({ ...stores, eventStore: newer }, [view])
    expect((await shown(stores, view)).get('reader-0001')).toMatchObject({ lent: 4 })
  })

  it.each([1, 2, 100])('because the view fails on it stops that view alone (batches of %d)', async (batchSize) => {
    const stores = newStores()
    const library = await openedLibrary(stores.eventStore)
    for (const n of [1, 2, 3, 4]) await play(library, `lend ${n}`, lend(`book-000${n}`))
    const failing: AnyView = {
      ...view,
      name: 'failingView',
      evolve: (row, event, key) => {
        if (event.stream === 'bookLoan-book-0003') throw new Error('no such book')
        return view.evolve(row, event, key)
      },
    }
    const act = async ({ progress, caughtUp }: ReturnType<typeof follow>) => {
      await expect(caughtUp(7)).rejects.toThrow('failingView fails on BookLent: no such book')
      await play(library, 'lend 9', lend('book-0009'))
      return progress()
    }
    expect(await following(stores, [failing, view], act, { batchSize })).toMatchObject([
      { status: 'stopped', checkpoint: 5, obstacle: { position: 6 } },
      {},
    ])
    await upToDate(stores, [view])
    expect((await shown(stores, failing)).get('reader-0001')).toMatchObject({ lent: 2 })
    expect(await shown(stores, view)).toEqual(await replayed(stores, view))
  })

  it('because its row would not be of the codec stops the view at that very event, though there is a worse one behind', async () => {
    const stores = newStores()
    const library = await openedLibrary(stores.eventStore)
    for (const n of [1, 2, 3, 4]) await play(library, `lend ${n}`, lend(`book-000${n}`))
    await stores.eventStore.append('bookLoan-book-0009', [strange], { expected: 'any' })
    const row = record('NarrowRow', view.label, { ...(view.row as Codec<unknown> & { fields: object }).fields })
    const narrow: AnyView = {
      ...view,
      row,
      evolve: (before, event, key) => ({ ...view.evolve(before, event, key), ...(event.position > 5 ? { extra: 1 } : {}) }),
    }
    await following(stores, [narrow], async ({ caughtUp, progress }) => {
      await expect(caughtUp(7)).rejects.toThrow('loansOfReader')
      expect(progress()).toMatchObject([{ status: 'stopped', checkpoint: 5, obstacle: { position: 6 } }])
    })
    expect((await shown(stores, narrow)).get('reader-0001')).toMatchObject({ lent: 2 })
  })

  it('in a log that is otherwise empty stops the view at once', async () => {
    const stores = newStores()
    await stores.eventStore.append('bookLoan-book-0009', [strange], { expected: 'any' })
    await expect(upToDate(stores, [view])).rejects.toThrow('position 1')
  })
})
