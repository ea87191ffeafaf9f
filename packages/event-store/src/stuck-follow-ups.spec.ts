import { newStores, type Stores } from './example/following.js'
import { card } from './example/card.js'
import { adviser, lendTo, library, type Library } from './example/library.js'
import { everything, processing, systemActs } from './example/processing.js'
import { setClock, type SetClock } from './example/set-clock.js'
import type { HandleCommand } from './command-handler.js'
import { hindranceText } from './process-progress.js'

const noon = '2025-04-02T10:00:00.000Z'
let stores: Stores
let clock: SetClock
let opened: Library
beforeEach(async () => {
  stores = newStores()
  clock = setClock('2025-03-12T08:30:00.000Z')
  opened = library(stores.eventStore, clock.clock)
  for (const n of [1, 2]) {
    await opened.issueCard(`reader-000${n}`)
    await opened.send(`lend ${n}`, `book-000${n}`, 'LendBook', lendTo(`reader-000${n}`))
  }
  clock.setTo(noon)
})
const refusals = async () => (await everything(stores)).filter(({ type }) => type === 'CommandRefused').length
const reminded = (book: string) => `2025-04-02 bookLoan-${book} ReaderReminded`

describe('A follow-up that is refused', () => {
  beforeEach(() => opened.blockCard('reader-0001'))

  it('is shown with the reason, and holds up no other', async () => {
    await processing(stores, clock, async ({ settled, progress }) => {
      await settled()
      expect(progress()).toMatchObject([
        {
          stuck: [
            {
              key: 'book-0001',
              category: 'bookLoan',
              id: 'book-0001',
              command: 'RemindReader',
              occurredOn: '2025-04-02',
              why: { kind: 'refused', code: 'CARD_NOT_VALID' },
              since: noon,
            },
          ],
        },
      ])
    })
    expect(await systemActs(stores)).toContain(reminded('book-0002'))
  })

  it('is taken in the next hour when the log has what was missing, although the refusal is on record', async () => {
    await processing(stores, clock, async ({ settled, progress }) => {
      await settled()
      expect(await refusals()).toBeGreaterThan(0)
      await opened.handle(card, 'reader-0001', { command: { type: 'IssueCard', data: {} }, actor: adviser })
      clock.setTo('2025-04-02T11:00:00.000Z')
      await settled()
      expect(progress()).toMatchObject([{ stuck: [] }])
    })
    expect(await systemActs(stores)).toContain(reminded('book-0001'))
  })

  it('leaves one more refusal an hour, however often the log moves and the program starts', async () => {
    for (const hour of ['10', '11', '12']) {
      clock.setTo(`2025-04-02T${hour}:00:00.000Z`)
      for (const start of [1, 2, 3]) {
        await processing(stores, clock, async ({ settled }) => {
          await settled()
          await opened.issueCard(`reader-1${hour}${start}`)
          await settled()
        })
      }
    }
    // The first attempt, whose id names no hour, and one in each of the three hours.
    expect(await refusals()).toBe(4)
  })
})

describe('A follow-up that fails', () => {
  /** Fails on one book until it is mended. */
  function failing(): { readonly handle: HandleCommand; mended: boolean; attempts: number } {
    const state = {
      mended: false,
      attempts: 0,
      handle: (async (decider, id, input) => {
        if (id === 'book-0001') {
          state.attempts += 1
          if (!state.mended) throw new Error('the disk is full')
        }
        return opened.handle(decider, id, input)
      }) as HandleCommand,
    }
    return state
  }

  it('is shown with what broke, and given again after pauses that grow up to an hour', async () => {
    const broken = failing()
    await processing(
      stores,
      clock,
      async ({ settled, progress }) => {
        const pauses: number[] = []
        for (let n = 0; n < 15; n += 1) {
          await settled()
          const [stuck] = progress()[0]?.stuck ?? []
          expect(stuck && hindranceText(stuck.why)).toBe('the disk is full')
          pauses.push((Date.parse(stuck?.nextAttempt ?? '') - Date.parse(clock.clock())) / 1000)
          clock.setTo(stuck?.nextAttempt ?? '')
        }
        expect(pauses).toEqual(expect.arrayContaining([4, 8, 16, 2048, 3600]))
        expect(Math.max(...pauses)).toBe(3600)
        broken.mended = true
        clock.setTo('2025-04-03T12:00:00.000Z')
        await settled()
      },
      { handle: broken.handle },
    )
    expect(await systemActs(stores)).toEqual(expect.arrayContaining([reminded('book-0001'), reminded('book-0002')]))
  })

  it('is not given again while neither the log nor the clock has moved', async () => {
    const broken = failing()
    await processing(
      stores,
      clock,
      async ({ settled }) => {
        await settled()
        const before = broken.attempts
        for (let n = 0; n < 5; n += 1) await settled()
        expect(broken.attempts).toBe(before)
      },
      { handle: broken.handle },
    )
  })
})
