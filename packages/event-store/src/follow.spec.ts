import fc from 'fast-check'
import type { AnyView } from '@dutybook/modelling'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { EventStore } from './event-store.js'
import { following, newStores, replayed, shown, upToDate } from './example/following.js'
import { libraryEvents } from './example/library.js'
import { loansOfReader } from './example/loans-of-reader.js'
import { moves, openedLibrary, play, type Move } from './example/moves.js'
import { follow } from './follow.js'
import type { ViewStore } from './view-store.js'

const view = loansOfReader()
const lend = (book: string, reader: string): Move => ({ kind: 'lend', book, reader, daysAgo: 0 })

describe('a follower', () => {
  it('brings a view up to what is in the log', async () => {
    const stores = newStores()
    const library = await openedLibrary(stores.eventStore)
    await play(library, 'one', lend('book-0001', 'reader-0001'))
    await play(library, 'two', lend('book-0002', 'reader-0001'))
    await upToDate(stores, [view])
    expect(await shown(stores, view)).toEqual(
      new Map([['reader-0001', { lent: 2, lastOn: '2025-03-12', out: ['bookLoan-book-0001', 'bookLoan-book-0002'] }]]),
    )
  })

  it('then takes each event as it comes, so that a reader can wait for what was just written', async () => {
    const stores = newStores()
    const library = await openedLibrary(stores.eventStore)
    await following(stores, [view], async ({ caughtUp }) => {
      for (const n of [1, 2, 3]) {
        await play(library, `lend ${n}`, lend(`book-000${n}`, 'reader-0001'))
        await caughtUp(await stores.eventStore.head())
        expect((await shown(stores, view)).get('reader-0001')).toMatchObject({ lent: n })
      }
    })
  })

  it('leaves the store alone while there is nothing new', async () => {
    const stores = newStores()
    await openedLibrary(stores.eventStore)
    let reads = 0
    const counting: EventStore = { ...stores.eventStore, readAll: (options) => ((reads += 1), stores.eventStore.readAll(options)) }
    await following({ ...stores, eventStore: counting }, [view], async ({ caughtUp }) => {
      await caughtUp(3)
      const before = reads
      for (let turn = 0; turn < 50; turn += 1) await nextTurn()
      expect(reads).toBe(before)
    })
  })

  it('reads and decodes a batch once for all views that want it', async () => {
    const stores = newStores()
    await openedLibrary(stores.eventStore)
    let reads = 0
    const counting: EventStore = { ...stores.eventStore, readAll: (options) => ((reads += 1), stores.eventStore.readAll(options)) }
    const views = [1, 2, 3, 4, 5].map((n) => ({ ...view, name: `view${n}` }))
    await upToDate({ ...stores, eventStore: counting }, views)
    expect(reads).toBeLessThan(views.length)
  })

  it('goes on from its checkpoint when it starts again', async () => {
    const stores = newStores()
    const library = await openedLibrary(stores.eventStore)
    await play(library, 'one', lend('book-0001', 'reader-0001'))
    await upToDate(stores, [view])
    await play(library, 'two', lend('book-0002', 'reader-0001'))
    const from: (number | undefined)[] = []
    const watching: EventStore = {
      ...stores.eventStore,
      readAll: (options) => (from.push(options?.after), stores.eventStore.readAll(options)),
      subscribe: (after, signal) => (from.push(after), stores.eventStore.subscribe(after, signal)),
    }
    await upToDate({ ...stores, eventStore: watching }, [view])
    expect(Math.min(...from.map((each) => each ?? 0))).toBe(4)
    expect(await shown(stores, view)).toEqual(await replayed(stores, view))
  })

  it.each([1, 2, 3, 1000])('makes the same rows whatever the size of its batches (%d)', async (batchSize) => {
    const seen = async (all: readonly Move[]) => {
      const stores = newStores()
      const library = await openedLibrary(stores.eventStore)
      for (const [n, each] of all.entries()) await play(library, `move ${n}`, each)
      await upToDate(stores, [view], { batchSize })
      expect(await shown(stores, view)).toEqual(await replayed(stores, view))
    }
    await fc.assert(fc.asyncProperty(moves, seen), { numRuns: 15 })
  })

  it('ends by its signal, and tells whoever still waits', async () => {
    const stores = newStores()
    const end = new AbortController()
    const follower = follow({ ...stores, views: [view], definitions: libraryEvents, signal: end.signal })
    const waiting = expect(follower.caughtUp(99)).rejects.toMatchObject({ fault: 'closed' })
    end.abort()
    await expect(follower.done).resolves.toBeUndefined()
    await waiting
  })

  it('ends with the error of a store that breaks, and tells whoever still waits', async () => {
    const stores = newStores()
    await openedLibrary(stores.eventStore)
    const broken: ViewStore = { ...stores.viewStore, save: () => Promise.reject(new Error('The disk is gone.')) }
    const follower = follow({
      ...stores,
      viewStore: broken,
      views: [view],
      definitions: libraryEvents,
      signal: new AbortController().signal,
    })
    const waiting = expect(follower.caughtUp(1)).rejects.toMatchObject({ fault: 'closed' })
    await expect(follower.done).rejects.toThrow('The disk is gone.')
    await waiting
  })
})

describe('several followers on the same views', () => {
  it('leave the rows that one would', async () => {
    const stores = newStores()
    const library = await openedLibrary(stores.eventStore)
    await following(stores, [view], (one) =>
      following(stores, [view], async (other) => {
        for (let n = 0; n < 30; n += 1)
          await play(library, `move ${n}`, {
            ...lend(`book-000${n % 4}`, `reader-000${(n % 3) + 1}`),
            kind: n % 3 === 2 ? 'return' : 'lend',
          })
        const head = await stores.eventStore.head()
        await Promise.all([one.caughtUp(head), other.caughtUp(head)])
      }),
    )
    expect(await shown(stores, view)).toEqual(await replayed(stores, view))
  })

  it.each(['load', 'save'] as const)('count nothing twice when one overtakes the other just before its %s', async (step) => {
    const stores = newStores()
    const library = await openedLibrary(stores.eventStore)
    await play(library, 'one', lend('book-0001', 'reader-0001'))
    let overtaken = false
    const overtake = async () => {
      if (overtaken) return
      overtaken = true
      await upToDate(stores, [view])
    }
    const slow: ViewStore = {
      ...stores.viewStore,
      [step]: async (...given: never[]) => (await overtake(), (stores.viewStore[step] as (...args: never[]) => unknown)(...given)),
    }
    await upToDate({ ...stores, viewStore: slow }, [view])
    expect(overtaken).toBe(true)
    expect(await shown(stores, view)).toEqual(await replayed(stores, view))
  })
})

describe('a new version of a view', () => {
  const next = { ...loansOfReader(2), evolve: (...[row, event, key]: Parameters<AnyView['evolve']>) => view.evolve(row, event, key) }

  it('is built beside the old one and takes its place when it has caught up', async () => {
    const stores = newStores()
    const library = await openedLibrary(stores.eventStore)
    await play(library, 'one', lend('book-0001', 'reader-0001'))
    await upToDate(stores, [view])
    const states: string[] = []
    const end = new AbortController()
    const onProgress = ({ status, checkpoint }: { status: string; checkpoint: number }) => states.push(`${status} ${checkpoint}`)
    const follower = follow({ ...stores, views: [next], definitions: libraryEvents, signal: end.signal, batchSize: 2, onProgress })
    await follower.caughtUp(4)
    expect(await stores.viewStore.state(next)).toMatchObject({ active: true })
    end.abort()
    await follower.done
    expect(states.slice(0, 3)).toEqual(['building 0', 'building 2', 'building 4'])
    expect(await stores.viewStore.state(next)).toMatchObject({ active: true, checkpoint: 4 })
    expect(await stores.viewStore.state(view)).toBeUndefined()
    expect(await shown(stores, next)).toEqual(await replayed(stores, next))
  })

  it('retires the follower of the old one, which goes on with its other views', async () => {
    const stores = newStores()
    const library = await openedLibrary(stores.eventStore)
    const other = { ...view, name: 'otherView' }
    await following(stores, [view, other], async (old) => {
      await old.caughtUp(3)
      await upToDate(stores, [next])
      await play(library, 'one', lend('book-0001', 'reader-0001'))
      await old.caughtUp(4)
      expect(old.progress()).toMatchObject([{ status: 'retired' }, { status: 'following', checkpoint: 4 }])
    })
    expect(await shown(stores, other)).toEqual(await replayed(stores, other))
  })
})
