import type { Stores } from './example/following.js'
import { library } from './example/library.js'
import { play } from './example/moves.js'
import { processesOf, systemActs } from './example/processing.js'
import { setClock } from './example/set-clock.js'
import { setPause } from './example/set-pause.js'
import { inMemoryEventStore } from './in-memory-event-store.js'
import { inMemoryViewStore } from './in-memory-view-store.js'
import type { FollowUpReport } from './process-progress.js'

const opening = '2025-03-12T08:30:00.000Z'
const whenDue = '2025-04-20T09:00:00.000Z'

/** A library with two books that are overdue at the later moment, and programs that share its stores. */
async function sharing() {
  const time = setClock(opening)
  const { pause, pass } = setPause()
  const stores: Stores = { eventStore: inMemoryEventStore(), viewStore: inMemoryViewStore(new Map(), time.clock) }
  const opened = library(stores.eventStore, time.clock)
  await opened.issueCard('reader-0001')
  for (const n of [1, 2]) await play(opened, `lend ${n}`, { kind: 'lend', book: `book-000${n}`, reader: 'reader-0001', daysAgo: 0 })
  const program = (owner: string) => {
    const end = new AbortController()
    const given: FollowUpReport[] = []
    const onFollowUp = (report: FollowUpReport) => given.push(report)
    const processes = processesOf(stores, time, end.signal, { onFollowUp, leadership: { owner, milliseconds: 5_000, pause } })
    const leads = () => processes.progress()[0]?.leads === true
    return { ...processes, given, leads, end: async () => (end.abort(), processes.done) }
  }
  return { ...time, stores, program, pass }
}

/** Settles with the answer, while time passes for those who wait. */
async function passing(pass: () => void, answer: Promise<void>): Promise<void> {
  let settled = false
  void answer.finally(() => (settled = true)).catch(() => undefined)
  for (let turn = 0; !settled && turn < 10_000; turn += 1) {
    pass()
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(settled).toBe(true)
  await answer
}

describe('Several programs that run the same processes', () => {
  it('give each follow-up by the one of them that leads, and the other tries none', async () => {
    const { stores, program, pass, setTo } = await sharing()
    const first = program('first')
    await first.settled()
    const second = program('second')
    await passing(pass, second.settled())
    // Both look after their leases by a clock that jumps: the leader renews before the other asks.
    expect([first.leads(), second.leads()]).toEqual([true, false])
    setTo(whenDue)
    await first.settled()
    await passing(pass, second.settled())
    expect(await systemActs(stores)).toHaveLength(first.given.filter(({ outcome }) => outcome === 'taken').length)
    expect([first.given.length > 0, second.given]).toEqual([true, []])
    await Promise.all([first.end(), second.end()])
  })

  it('have them given by the other as soon as the leader has ended, though nothing is new in the log', async () => {
    const { stores, program, pass, setTo } = await sharing()
    const first = program('first')
    await first.settled()
    const second = program('second')
    await passing(pass, second.settled())
    await first.end()
    setTo(whenDue)
    for (let turn = 0; !second.leads() && turn < 10_000; turn += 1) await passing(pass, Promise.resolve())
    await passing(pass, second.settled())
    expect(second.given.map(({ outcome }) => outcome)).toContain('taken')
    expect(await systemActs(stores)).toHaveLength(second.given.filter(({ outcome }) => outcome === 'taken').length)
    await second.end()
  })
})
