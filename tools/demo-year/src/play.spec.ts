import { aggregates, authorityOfLog, estonianCalendar, estonianLaw } from '@dutybook/domain'
import {
  authoritySource,
  commandHandler,
  eventDefinitions,
  inMemoryEventStore,
  type EventStore,
  type StoredEvent,
} from '@dutybook/event-store'
import { playDemoYear, type HandlerAt, type Stage } from './play.js'
import { demoRoots } from './staffing.js'
import { demoYear } from './year.js'

/** Nobody is believed here about what they may act as: the log says it. */
function handlerOn(eventStore: EventStore): HandlerAt {
  const authority = authoritySource({ eventStore, definitions: eventDefinitions(aggregates) }, authorityOfLog(demoRoots))
  return (clock) => commandHandler({ eventStore, law: estonianLaw, calendar: estonianCalendar, authority, clock })
}

const stageOn = (eventStore: EventStore): Stage => ({ eventStore, handlerAt: handlerOn(eventStore) })

async function logOf(store: EventStore): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = []
  for await (const event of store.readAll()) events.push(event)
  return events
}

/** What is tried in the year and refused by law or for want of authority. */
const expectedRefusals = [
  ...['SELF_APPROVAL', 'CHALLENGE_PERIOD_OPEN'],
  ...['NOT_ENTITLED_SUSPECTING_BODY', 'PROVISIONAL_EXPIRED', 'PROCESSING_OBJECTED', 'REFLECTION_OUTSIDE_LIMITS'],
  ...['GRANT_BEFORE_ASSESSMENT', 'ADULT_PATH_FOR_MINOR', 'INSURED_PART_NOT_PAID', 'PERIOD_OPEN'],
  ...['INSURED_PART', 'PRICE_NOT_CONTRACT', 'UNITS_ABOVE_VERIFIED', 'DUPLICATE_INVOICE', 'ABOVE_FREE_BUDGET', 'PERIOD_CLOSED'],
  ...['FINDING_OF_TOO_FEW', 'CHANGE_UNKNOWN', 'CHANGE_NOT_IMPLEMENTED', 'CHANGE_REJECTED', 'NOT_APPROVED'],
]

describe('playing the demo year', () => {
  it.each([1, 2, 3, 2025, 987_654_321])('gives every command and is refused only where the story says so (seed %i)', async (seed) => {
    const played = await playDemoYear(stageOn(inMemoryEventStore()), seed)
    const intended = demoYear(seed).filter(({ refusedWith }) => refusedWith !== undefined)
    expect(new Set(intended.map(({ refusedWith }) => refusedWith))).toEqual(new Set(expectedRefusals))
    expect(played.refused).toBe(intended.length)
    expect(played.accepted).toBe(demoYear(seed).length - intended.length)
  })

  it('leaves the refused attempts in the log for the auditor', async () => {
    const store = inMemoryEventStore()
    await playDemoYear(stageOn(store), 1)
    const refused = (await logOf(store)).filter(({ type }) => type === 'CommandRefused')
    const intended = demoYear(1).flatMap(({ refusedWith }) => refusedWith ?? [])
    expect(refused.map(({ data }) => (JSON.parse(data) as { code: string }).code)).toEqual(intended)
  })

  it('adds nothing when it is played again', async () => {
    const store = inMemoryEventStore()
    const first = await playDemoYear(stageOn(store), 1)
    const log = await logOf(store)
    const second = await playDemoYear(stageOn(store), 1)
    expect(second).toEqual({ ...first, eventsAdded: 0 })
    expect(await logOf(store)).toEqual(log)
  })

  it('goes on where it was broken off, and comes to the same log', async () => {
    const [whole, broken] = [inMemoryEventStore(), inMemoryEventStore()]
    await playDemoYear(stageOn(whole), 1)
    let left = 700
    const failing: HandlerAt = (clock) => {
      const handle = handlerOn(broken)(clock)
      return (...given) => ((left -= 1) < 0 ? Promise.reject(new Error('cut')) : handle(...given))
    }
    await expect(playDemoYear({ eventStore: broken, handlerAt: failing }, 1)).rejects.toThrow('cut')
    await playDemoYear(stageOn(broken), 1)
    expect(await logOf(broken)).toEqual(await logOf(whole))
  })

  it('leaves an event or a recorded refusal for each command, so that none is decided anew when it is played again', async () => {
    const store = inMemoryEventStore()
    await playDemoYear(stageOn(store), 1)
    const causes = new Set((await logOf(store)).map(({ metadata }) => (JSON.parse(metadata) as { causationId?: string }).causationId))
    expect(demoYear(1).filter(({ commandId }) => !causes.has(commandId))).toEqual([])
  })

  it('writes the same log, byte for byte, from the same seed', async () => {
    const [one, other] = [inMemoryEventStore(), inMemoryEventStore()]
    await playDemoYear(stageOn(one), 5)
    await playDemoYear(stageOn(other), 5)
    expect(await logOf(one)).toEqual(await logOf(other))
  })

  it('says which command came out otherwise than the story has it', async () => {
    const refusing: HandlerAt = () => async () => ({ _tag: 'Left', left: { kind: 'conflict', stream: 'x' } })
    await expect(playDemoYear({ eventStore: inMemoryEventStore(), handlerAt: refusing }, 1)).rejects.toThrow(
      /ConfirmPositionDescription on post-manager1 of 2025-01-02 was to be accepted and was refused with conflict/u,
    )
  })
})
