import { aggregates, authorityOfLog, estonianCalendar, estonianLaw } from '@dutybook/domain'
import { demoRoots, demoYear, type DemoCommand } from '@dutybook/demo-year'
import {
  authoritySource,
  commandHandler,
  eventDefinitions,
  inMemoryEventStore,
  type EventDefinitions,
  type StoredEvent,
} from '@dutybook/event-store'
import type { AnyDecider, Instant } from '@dutybook/modelling'

export const definitions: EventDefinitions = eventDefinitions(aggregates)

/** Releases are compiled out of what was counted, which is another work than that of a log; they are one event of a hundred. */
const isPlayed = ({ category }: DemoCommand): boolean => category !== 'statisticsRelease'

/** The events of the demo year, in their order, until there are as many. The whole year when there is no number. */
export async function eventsOfYear(most = Infinity): Promise<readonly StoredEvent[]> {
  const eventStore = inMemoryEventStore()
  let now = '' as Instant
  const authority = authoritySource({ eventStore, definitions }, authorityOfLog(demoRoots))
  const handle = commandHandler({ eventStore, law: estonianLaw, calendar: estonianCalendar, authority, clock: () => now })
  for (const each of demoYear(1).filter(isPlayed)) {
    if ((await eventStore.head()) >= most) break
    now = each.now
    const { id, command, actor, occurredOn, commandId } = each
    await handle(aggregateOf(each), id, { command, actor, occurredOn, commandId })
  }
  return (await all(eventStore.readAll())).slice(0, most)
}

function aggregateOf({ category }: DemoCommand): AnyDecider {
  const found = aggregates.find((each) => each.category === category)
  if (!found) throw new Error(`There is no aggregate ${category}.`)
  return found
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const found: Item[] = []
  for await (const each of items) found.push(each)
  return found
}
