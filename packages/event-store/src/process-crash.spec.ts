import fc from 'fast-check'
import { newStores, replayed, shown, type Stores } from './example/following.js'
import { library } from './example/library.js'
import { mortalStores, type Death } from './example/mortal-stores.js'
import { moves, play, type Move } from './example/moves.js'
import { overdueLoans } from './example/overdue-loans.js'
import { processesOf, processing, systemActs } from './example/processing.js'
import { setClock } from './example/set-clock.js'

const lend = (book: string, reader: string): Move => ({ kind: 'lend', book, reader, daysAgo: 0 })
const story: readonly Move[] = [lend('book-0001', 'reader-0001'), lend('book-0002', 'reader-0002'), lend('book-0003', 'reader-0001')]
const opening = '2025-03-12T08:30:00.000Z'
/** The day after the first books are due, and a moment at which those reminded then are lost. */
const later = ['2025-04-20T09:00:00.000Z', '2025-04-22T09:00:00.000Z']

async function stocked(moved: readonly Move[]): Promise<Stores> {
  const stores = newStores()
  const opened = library(stores.eventStore, () => opening as never)
  for (const n of [1, 2, 3]) await opened.issueCard(`reader-000${n}`)
  for (const [index, move] of moved.entries()) await play(opened, `move ${index}`, move)
  return stores
}

/** A program that may die; how many steps it took on the stores. */
async function run(stores: Stores, now: string, death?: Death): Promise<number> {
  const mortal = mortalStores(stores, death)
  const end = new AbortController()
  const processes = processesOf(mortal, setClock(now), end.signal)
  const done = processes.done.catch(() => undefined)
  await processes.settled().catch((error: unknown) => {
    if (!mortal.isDead()) throw error
  })
  end.abort()
  await done
  return mortal.steps()
}

/** The program at two moments; at each it dies as told, and is started again. */
async function outcome(moved: readonly Move[], deaths: readonly (Death | undefined)[]) {
  const stores = await stocked(moved)
  for (const [index, now] of later.entries()) {
    await run(stores, now, deaths[index])
    await run(stores, now)
  }
  expect(await shown(stores, overdueLoans())).toEqual(await replayed(stores, overdueLoans()))
  return (await systemActs(stores)).sort()
}

describe('A program that dies', () => {
  it('before or after any step that it takes loses no follow-up and gives none twice', async () => {
    const whole = await outcome(story, [])
    expect(whole).toHaveLength(6)
    const steps = await run(await stocked(story), later[0] ?? '')
    expect(steps).toBeGreaterThan(15)
    for (let step = 0; step < steps; step += 1) {
      for (const side of ['before', 'after'] as const) {
        expect([
          step,
          side,
          await outcome(story, [
            { step, side },
            { step, side },
          ]),
        ]).toEqual([step, side, whole])
      }
    }
  })

  it('at any moments, after anything that happened in the library, comes to the same follow-ups', async () => {
    const deaths = fc.record({ step: fc.nat({ max: 60 }), side: fc.constantFrom('before' as const, 'after' as const) })
    await fc.assert(
      fc.asyncProperty(moves, deaths, deaths, async (moved, first, second) => {
        expect(await outcome(moved, [first, second])).toEqual(await outcome(moved, []))
      }),
      { numRuns: 40 },
    )
  })

  it('gives the same follow-ups when it was away for a month as when it ran each day', async () => {
    const daily = await stocked(story)
    const clock = setClock(opening)
    await processing(daily, clock, async ({ settled }) => {
      for (let day = 13; day <= 31 + 20; day += 1) {
        clock.setTo(day <= 31 ? `2025-03-${day}T08:00:00.000Z` : `2025-04-${String(day - 31).padStart(2, '0')}T08:00:00.000Z`)
        await settled()
      }
    })
    const away = await stocked(story)
    await run(away, later[0] ?? '')
    const reminders = async (stores: Stores) => (await systemActs(stores)).filter((each) => each.endsWith('ReaderReminded')).sort()
    expect(await reminders(away)).toHaveLength(3)
    expect(await reminders(away)).toEqual(await reminders(daily))
  })
})
