import type { AnyView } from '@dutybook/modelling'
import fc from 'fast-check'
import { following, newStores, replayed, shown, upToDate, type Stores } from './example/following.js'
import { libraryEvents } from './example/library.js'
import { loansOfReader } from './example/loans-of-reader.js'
import { moves, openedLibrary, play, type Move } from './example/moves.js'
import { setClock } from './example/set-clock.js'
import { setPause } from './example/set-pause.js'
import { follow, type Follower } from './follow.js'
import { inMemoryEventStore } from './in-memory-event-store.js'
import { inMemoryViewStore } from './in-memory-view-store.js'
import type { ViewStore } from './view-store.js'

const view = loansOfReader()
const lend = (n: number): Move => ({ kind: 'lend', book: `book-000${n}`, reader: 'reader-0001', daysAgo: 0 })
const start = '2025-03-12T08:00:00.000Z'
const later = '2025-03-12T08:00:10.000Z'

/** Stores whose clock stands, and programs that share them. */
function sharing() {
  const time = setClock(start)
  const { pause, pass } = setPause()
  const stores: Stores = { eventStore: inMemoryEventStore(), viewStore: inMemoryViewStore(new Map(), time.clock) }
  const program = (owner: string, viewStore: ViewStore = stores.viewStore, views: readonly AnyView[] = [view]) => {
    const end = new AbortController()
    const changes: string[] = []
    const onProgress = ({ leads }: { readonly leads: boolean }) => changes.push(leads ? 'leads' : 'stands by')
    const options = { ...stores, viewStore, views, definitions: libraryEvents, signal: end.signal, onProgress, batchSize: 2 }
    const follower = follow({ ...options, leadership: { owner, milliseconds: 5_000, pause } })
    const leads = () => follower.progress()[0]?.leads === true
    return { ...follower, leads, changes, end: async () => (end.abort(), follower.done) }
  }
  return { ...time, stores, program, pass }
}

/** Lets time pass for those who wait, until this holds. */
async function until(pass: () => void, holds: () => boolean): Promise<void> {
  for (let turn = 0; !holds(); turn += 1) {
    if (turn === 10_000) throw new Error('It does not come to hold.')
    pass()
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Settles with the follower, while time passes. */
async function caughtUp({ caughtUp: wait }: Pick<Follower, 'caughtUp'>, position: number, pass: () => void): Promise<void> {
  let there = false
  const waiting = wait(position).then(() => (there = true))
  await until(pass, () => there)
  await waiting
}

describe('Several programs on one view store', () => {
  it('have one leader for a view; the other stands by and still tells how far the view is', async () => {
    const { stores, program, pass } = sharing()
    const library = await openedLibrary(stores.eventStore)
    const first = program('first')
    await first.caughtUp(3)
    const second = program('second')
    await play(library, 'one', lend(1))
    await first.caughtUp(4)
    await caughtUp(second, 4, pass)
    expect([first.leads(), second.leads()]).toEqual([true, false])
    expect(second.changes).not.toContain('leads')
    await Promise.all([first.end(), second.end()])
  })

  it('change hands at once when the leader ends by its signal', async () => {
    const { stores, program, pass } = sharing()
    const library = await openedLibrary(stores.eventStore)
    const first = program('first')
    await first.caughtUp(3)
    const second = program('second')
    await first.end()
    // The clock stands still all the while: it is not by its end that the lease goes over.
    await until(pass, second.leads)
    await play(library, 'one', lend(1))
    await second.caughtUp(4)
    expect(await shown(stores, view)).toEqual(await replayed(stores, view))
    await second.end()
  })

  it('change hands when the lease of a leader that is silent has ended, and not before', async () => {
    const { stores, program, pass, setTo } = sharing()
    await openedLibrary(stores.eventStore)
    await stores.viewStore.prepare(view)
    await stores.viewStore.lead(view, { owner: 'killed', milliseconds: 5_000 })
    const second = program('second')
    for (let turn = 0; turn < 20; turn += 1) await until(pass, () => true)
    expect(second.leads()).toBe(false)
    setTo(later)
    await until(pass, second.leads)
    await second.caughtUp(3)
    await second.end()
  })

  it('keep the leader as long as it lives, however quiet the log is', async () => {
    const { stores, program, pass, setTo } = sharing()
    await openedLibrary(stores.eventStore)
    const first = program('first')
    await first.caughtUp(3)
    const second = program('second')
    for (let seconds = 1; seconds <= 30; seconds += 1) {
      setTo(new Date(Date.parse(start) + seconds * 1_000).toISOString())
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => (pass(), setImmediate(resolve)))
    }
    expect([first.leads(), second.leads()]).toEqual([true, false])
    await Promise.all([first.end(), second.end()])
  })

  it('refuse the batch of a leader that slept through the end of its lease, and the rows hold each event once', async () => {
    const { stores, program, pass, setTo } = sharing()
    const library = await openedLibrary(stores.eventStore)
    await play(library, 'one', lend(1))
    const asleep = Promise.withResolvers<undefined>()
    const woken = Promise.withResolvers<undefined>()
    const answers: boolean[] = []
    const sleepy: ViewStore = {
      ...stores.viewStore,
      save: async (of, changes) => {
        asleep.resolve(undefined)
        if (answers.length === 0) await woken.promise
        const saved = await stores.viewStore.save(of, changes)
        answers.push(saved)
        return saved
      },
    }
    const first = program('first', sleepy)
    await asleep.promise
    setTo(later)
    const second = program('second')
    await second.caughtUp(4)
    woken.resolve(undefined)
    await until(pass, () => answers.length > 0 && !first.leads())
    expect(answers[0]).toBe(false)
    await play(library, 'two', lend(2))
    await second.caughtUp(5)
    await caughtUp(first, 5, pass)
    expect(await shown(stores, view)).toEqual(await replayed(stores, view))
    await Promise.all([first.end(), second.end()])
  })

  it('leave a view to a program that knows the event at which the leader stopped', async () => {
    const { stores, program, pass } = sharing()
    await openedLibrary(stores.eventStore)
    const failing: AnyView = {
      ...view,
      evolve: () => {
        throw new Error('not known here')
      },
    }
    const library = await openedLibrary(stores.eventStore)
    await play(library, 'one', lend(1))
    const old = program('old', stores.viewStore, [failing])
    await expect(old.caughtUp(await stores.eventStore.head())).rejects.toMatchObject({ fault: 'damaged' })
    expect(old.progress()).toMatchObject([{ status: 'stopped', leads: false, obstacle: { stream: expect.any(String) } }])
    const newer = program('newer')
    await until(pass, newer.leads)
    await newer.caughtUp(await stores.eventStore.head())
    expect(await shown(stores, view)).toEqual(await replayed(stores, view))
    await Promise.all([old.end(), newer.end()])
  })

  it('come to the rows of a rebuild however they take turns', async () => {
    const turn = fc.constantFrom('end', 'silent', 'goOn')
    await fc.assert(
      fc.asyncProperty(moves, fc.array(turn, { maxLength: 8 }), async (all, turns) => {
        const { stores, program, pass, setTo } = sharing()
        const library = await openedLibrary(stores.eventStore)
        let [leader, other] = [program('p0'), program('p1')]
        for (const [n, move] of all.entries()) {
          await play(library, `move ${n}`, move)
          const next = turns[n]
          if (next === undefined || next === 'goOn') continue
          if (next === 'silent') setTo(new Date(Date.parse(start) + (n + 1) * 60_000).toISOString())
          await leader.end()
          leader = other
          other = program(`p${n + 2}`)
        }
        const head = await stores.eventStore.head()
        await Promise.all([caughtUp(leader, head, pass), caughtUp(other, head, pass)])
        await Promise.all([leader.end(), other.end()])
        expect(await shown(stores, view)).toEqual(await replayed(stores, view))
      }),
      { numRuns: 25 },
    )
  })
})

it('A follower without leadership writes as ever, on stores of its own', async () => {
  const stores = newStores()
  await openedLibrary(stores.eventStore)
  await following(stores, [view], async ({ caughtUp: wait, progress }) => {
    await wait(3)
    expect(progress()).toMatchObject([{ leads: true }])
  })
  await upToDate(stores, [view])
})
