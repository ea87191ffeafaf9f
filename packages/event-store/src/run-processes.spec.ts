import { setImmediate as nextTurn } from 'node:timers/promises'
import type { EventStore } from './event-store.js'
import { newStores, shown, type Stores } from './example/following.js'
import { lendTo, library, type Library } from './example/library.js'
import { overdueLoans } from './example/overdue-loans.js'
import { everything, processesOf, processing, system, systemActs } from './example/processing.js'
import { setClock, type SetClock } from './example/set-clock.js'
import type { ViewStore } from './view-store.js'
import type { FollowUpReport } from './process-progress.js'

const lendingDay = '2025-03-12T08:30:00.000Z'
let stores: Stores
let clock: SetClock
let opened: Library
beforeEach(async () => {
  stores = newStores()
  clock = setClock(lendingDay)
  opened = library(stores.eventStore, clock.clock)
  await opened.issueCard('reader-0001')
})
const lend = (book: string, reader = 'reader-0001', dueOn = '2025-04-01') =>
  opened.send(`lend ${book}`, book, 'LendBook', lendTo(reader, dueOn))
const turns = async (count = 50) => {
  for (let turn = 0; turn < count; turn += 1) await nextTurn()
}

describe('A follow-up', () => {
  it('is given at the beginning of its legal day in the zone of the calendar, and not a millisecond before', async () => {
    await lend('book-0001')
    await processing(stores, clock, async ({ settled, progress }) => {
      await settled()
      expect(progress()).toMatchObject([{ process: 'overdueLoans', status: 'following', stuck: [], nextDue: '2025-04-01T22:00:00.000Z' }])
      clock.setTo('2025-04-01T21:59:59.999Z')
      await settled()
      expect(await systemActs(stores)).toEqual([])
      clock.setTo('2025-04-01T22:00:00.000Z')
      await turns()
      expect(await systemActs(stores)).toEqual(['2025-04-02 bookLoan-book-0001 ReaderReminded'])
    })
  })

  it('is given at news in the log when its day had come before', async () => {
    await processing(stores, clock, async ({ settled }) => {
      await settled()
      clock.setTo('2025-04-05T08:00:00.000Z')
      await opened.send('late', 'book-0001', 'LendBook', lendTo('reader-0001', '2025-04-01'), { occurredOn: '2025-03-20' })
      await turns()
      expect(await systemActs(stores)).toEqual(['2025-04-02 bookLoan-book-0001 ReaderReminded'])
    })
  })

  it('holds for its legal day and names its cause, also after a month without the program', async () => {
    await lend('book-0001')
    clock.setTo('2025-05-20T08:00:00.000Z')
    await processing(stores, clock, ({ settled }) => settled())
    const [lent, reminded] = (await everything(stores)).slice(1)
    expect(reminded).toMatchObject({
      type: 'ReaderReminded',
      metadata: {
        occurredOn: '2025-04-02',
        recordedAt: '2025-05-20T08:00:00.000Z',
        actor: system,
        causationId: lent?.id,
        correlationId: lent?.metadata.correlationId,
      },
    })
  })

  it('leads to the next one, which is due at its hour', async () => {
    await lend('book-0001')
    await processing(stores, clock, async ({ settled, progress }) => {
      clock.setTo('2025-04-02T09:15:00.000Z')
      await settled()
      expect(progress()).toMatchObject([{ nextDue: '2025-04-04T09:15:00.000Z' }])
      clock.setTo('2025-04-04T09:15:00.000Z')
      await settled()
      expect(progress()[0]).not.toHaveProperty('nextDue')
    })
    expect(await systemActs(stores)).toEqual([
      '2025-04-02 bookLoan-book-0001 ReaderReminded',
      '2025-04-04 bookLoan-book-0001 BookReportedLost',
    ])
    expect((await shown(stores, overdueLoans())).size).toBe(0)
  })

  it('is not given when what it waits for has happened', async () => {
    await lend('book-0001')
    await opened.send('return', 'book-0001', 'ReturnBook')
    clock.setTo('2025-05-20T08:00:00.000Z')
    await processing(stores, clock, ({ settled }) => settled())
    expect(await systemActs(stores)).toEqual([])
  })

  it('is given once by two programs at the same time, and once more by none', async () => {
    for (const n of [1, 2, 3, 4, 5]) await lend(`book-000${n}`)
    clock.setTo('2025-04-02T09:00:00.000Z')
    const both = () => Promise.all([1, 2].map(() => processing(stores, clock, ({ settled }) => settled())))
    await both()
    expect(await systemActs(stores)).toHaveLength(5)
    await both()
    expect(await systemActs(stores)).toHaveLength(5)
  })

  it('may be prepared with what the program has read, and is taken once also when it comes out otherwise', async () => {
    await lend('book-0001')
    clock.setTo('2025-04-02T09:00:00.000Z')
    let asked = 0
    const prepare = { RemindReader: async () => (await nextTurn(), (asked += 1), { type: 'RemindReader', data: {} }) }
    await processing(stores, clock, ({ settled }) => settled(), { prepare })
    expect([asked, await systemActs(stores)]).toEqual([1, ['2025-04-02 bookLoan-book-0001 ReaderReminded']])
  })
})

describe('The processes', () => {
  it('leave the store alone while nothing is due and nothing is new', async () => {
    await lend('book-0001')
    let reads = 0
    const counting: EventStore = { ...stores.eventStore, readStream: (...given) => ((reads += 1), stores.eventStore.readStream(...given)) }
    const readRows = stores.viewStore.rows
    const viewStore = { ...stores.viewStore, rows: async (...given: Parameters<typeof readRows>) => ((reads += 1), readRows(...given)) }
    await processing({ eventStore: counting, viewStore }, clock, async ({ settled }) => {
      await settled()
      const before = reads
      expect(before).toBeGreaterThan(0)
      clock.setTo('2025-03-20T08:00:00.000Z')
      await turns()
      await opened.issueCard('reader-0002')
      await settled()
      expect(reads).toBe(before)
    })
  })

  it('miss nothing that happens while they read their rows', async () => {
    const { rows, load } = stores.viewStore
    const read = Promise.withResolvers<undefined>()
    const viewStore: ViewStore = {
      ...stores.viewStore,
      // The event is heard of before the rows are read, and is in them only after.
      load: async (...given) => (opens > 0 && (await read.promise), load(...given)),
      rows: async (...given) => {
        if (opens++ === 0) {
          await lend('book-0001', 'reader-0001', '2025-03-20')
          await turns()
        }
        const found = await rows(...given)
        read.resolve(undefined)
        return found
      },
    }
    let opens = 0
    clock.setTo('2025-04-02T09:00:00.000Z')
    opened = library(stores.eventStore, () => lendingDay as never)
    await processing({ ...stores, viewStore }, clock, ({ settled }) => settled())
    expect(await systemActs(stores)).toEqual(['2025-03-21 bookLoan-book-0001 ReaderReminded'])
  })

  it('say what came of each follow-up', async () => {
    await lend('book-0001')
    clock.setTo('2025-04-02T09:00:00.000Z')
    const reports: FollowUpReport[] = []
    await processing(stores, clock, ({ settled }) => settled(), { onFollowUp: (report) => reports.push(report) })
    expect(reports).toMatchObject([
      {
        process: 'overdueLoans',
        category: 'bookLoan',
        id: 'book-0001',
        command: 'RemindReader',
        occurredOn: '2025-04-02',
        outcome: 'taken',
      },
    ])
  })

  it('go on with a new version, which is built beside the old one and does nothing again', async () => {
    await lend('book-0001')
    await lend('book-0002')
    clock.setTo('2025-04-02T09:00:00.000Z')
    const end = new AbortController()
    const old = processesOf(stores, clock, end.signal)
    await old.settled()
    const before = (await everything(stores)).length
    await processing(stores, clock, ({ settled }) => settled(), { processes: [overdueLoans(2)] })
    expect((await everything(stores)).length).toBe(before)
    clock.setTo('2025-04-04T09:00:00.000Z')
    await old.settled()
    expect([old.progress()[0]?.status, (await everything(stores)).length]).toEqual(['retired', before])
    end.abort()
    await old.done
    await processing(stores, clock, ({ settled }) => settled(), { processes: [overdueLoans(2)] })
    expect((await systemActs(stores)).filter((each) => each.endsWith('BookReportedLost'))).toHaveLength(2)
  })

  it('say so when one has met an event that it cannot take, and the others go on', async () => {
    const failing = {
      ...overdueLoans(),
      name: 'failing',
      evolve: () => {
        throw new Error('cannot')
      },
    }
    await lend('book-0001')
    clock.setTo('2025-04-02T09:00:00.000Z')
    await processing(
      stores,
      clock,
      async ({ settled, progress }) => {
        await expect(settled()).rejects.toMatchObject({ fault: 'damaged' })
        await turns()
        expect(progress()).toMatchObject([{ process: 'failing', status: 'stopped', obstacle: {} }, { status: 'following' }])
        expect(await systemActs(stores)).toHaveLength(1)
      },
      { processes: [failing, overdueLoans()] },
    )
  })

  it('end with the fault when the store under them is broken', async () => {
    const end = new AbortController()
    const { done, settled } = processesOf(stores, clock, end.signal)
    await settled()
    await stores.viewStore.close()
    await lend('book-0001')
    await expect(done).rejects.toMatchObject({ fault: 'closed' })
    await expect(settled()).rejects.toMatchObject({ fault: 'closed' })
  })
})
