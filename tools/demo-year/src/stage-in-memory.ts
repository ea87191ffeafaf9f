import { aggregates, authorityOfLog, estonianCalendar, estonianLaw } from '@dutybook/domain'
import { authoritySource, commandHandler, eventDefinitions, inMemoryEventStore } from '@dutybook/event-store'
import { inMemoryKeyStore, sealer, type KeyStore } from '@dutybook/privacy'
import type { Stage } from './play.js'
import { demoRoots } from './staffing.js'

const definitions = eventDefinitions(aggregates)

/** A store that ends with the process. Nobody is believed here about what they may act as: the log says it. */
export function stageInMemory(keys: KeyStore = inMemoryKeyStore(), eventStore = inMemoryEventStore()): Stage {
  const authority = authoritySource({ eventStore, definitions }, authorityOfLog(demoRoots))
  const world = { eventStore, law: estonianLaw, calendar: estonianCalendar, authority, sealer: sealer(keys) }
  return { eventStore, handlerAt: (clock) => commandHandler({ ...world, clock }) }
}
