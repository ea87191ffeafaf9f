import type { StoredEvent } from '@dutybook/event-store'
import { newPlace, type Place } from './testing/place.js'
import { startProcess } from './testing/process.js'

describe('a process that is killed while it writes', () => {
  let place: Place
  beforeEach(() => (place = newPlace()))
  afterEach(() => place.remove())

  /** Kills a writer after so many answers; gives what it had acknowledged. */
  async function killedWriter(answers: number): Promise<readonly string[]> {
    const writer = startProcess('append-without-end', place.path())
    const acknowledged: string[] = []
    while (acknowledged.length < answers) acknowledged.push((await writer.line()) ?? '')
    return [...acknowledged, ...(await writer.kill())]
  }

  async function log(): Promise<readonly StoredEvent[]> {
    const stores = place.open()
    const events: StoredEvent[] = []
    for await (const each of stores.eventStore.readAll()) events.push(each)
    await stores.close()
    return events
  }

  it('has left every acknowledged event in the log, once, at its place, and no gap', async () => {
    const acknowledged: string[] = []
    for (const answers of [50, 400, 1000]) {
      acknowledged.push(...(await killedWriter(answers)))
      const events = await log()
      const stored = new Map(events.map((each) => [each.id, each.position]))
      expect(acknowledged.filter((each) => `${each.slice(0, 36)} ${stored.get(each.slice(0, 36))}` !== each)).toEqual([])
      expect(stored.size).toBe(events.length)
      expect(events.map((each) => each.position)).toEqual(events.map((_, index) => index + 1))
      // Every append is of two events: none may be there by half.
      expect(events.length % 2).toBe(0)
      expectNoGapInStreams(events)
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(1450)
  })

  function expectNoGapInStreams(events: readonly StoredEvent[]): void {
    const next = new Map<string, number>()
    for (const { stream, revision } of events) {
      expect(revision).toBe(next.get(stream) ?? 0)
      next.set(stream, revision + 1)
    }
  }
})
