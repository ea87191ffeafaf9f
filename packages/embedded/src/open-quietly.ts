import type { EventStore, ViewStore } from '@dutybook/event-store'
import { sealer } from '@dutybook/privacy'
import { authorityOn, handlersOn, type HandlerAt } from './deciding.js'
import type { QuietSettings } from './settings.js'
import { openStoreAndKeys } from './store-and-keys.js'

/** Store and handlers, with nothing at work on them. */
export interface Quiet {
  readonly eventStore: EventStore
  readonly viewStore: ViewStore
  readonly handlerAt: HandlerAt
  readonly close: () => Promise<void>
}

/**
 * For a past that is to be played before the service begins: no view follows each single event, and no follow-up comes in its midst. What is
 * personal is sealed as ever; whom the past erases is erased when the service opens. Throws as `openStoreAndKeys`.
 */
export function openQuietly({ roots, ...place }: QuietSettings): Quiet {
  const { eventStore, viewStore, keyStore, close } = openStoreAndKeys(place)
  const handlerAt = handlersOn({ eventStore, sealer: sealer(keyStore), ...authorityOn(eventStore, roots) })
  return { eventStore, viewStore, handlerAt, close }
}
