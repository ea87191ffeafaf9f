import { aggregates, authorityOfLog, estonianCalendar, estonianLaw, type RootsOfTrust } from '@dutybook/domain'
import {
  authoritySource,
  commandHandler,
  eventDefinitions,
  follow,
  type EventStore,
  type Follower,
  type HandleCommand,
} from '@dutybook/event-store'
import { openSqlite } from '@dutybook/event-store-sqlite'
import type { Instant } from '@dutybook/modelling'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { views } from './catalogue.js'
import { damageWatch } from './damage.js'
import { healthOf, type Health } from './health.js'
import { reader, type Read } from './reading/question.js'
import { running } from './running.js'

export interface Settings {
  /** The directory of the store; made when it is not there. */
  readonly data: string
  readonly durability: 'full' | 'relaxed'
  readonly log: Logger
  readonly clock?: () => Instant
  /** Whose word appoints everybody else. Without them no appointment is asked for: an actor acts as they say. */
  readonly roots?: RootsOfTrust
}

/** Everything behind the controllers, at work. */
export interface Composition {
  readonly handle: HandleCommand
  readonly read: Read
  readonly health: Health
  /** The same handler for another clock, to play a past. */
  readonly handlerAt: (clock: () => Instant) => HandleCommand
  readonly eventStore: EventStore
  /** Settles when all views include the log up to a position. */
  readonly caughtUp: (position: number) => Promise<void>
  /** Says no to readiness; then, when all commands that run are answered, ends the views and closes the store. */
  readonly beginStop: () => void
  readonly stop: () => Promise<void>
}

export const systemClock = (): Instant => new Date().toISOString() as Instant

const [definitions, law, calendar] = [eventDefinitions(aggregates), estonianLaw, estonianCalendar]

/** Ports → handler → follow → views. Throws `StoreError` when the store cannot be opened. */
export function compose({ data, durability, log, clock = systemClock, roots }: Settings): Composition {
  mkdirSync(data, { recursive: true })
  const { eventStore, viewStore, close } = openSqlite({ file: storeIn(data), durability })
  const { watched, found } = damageWatch()
  const ending = new AbortController()
  let isStopping = false
  const follower = follow({ eventStore, viewStore, definitions, views, signal: ending.signal })
  follower.done.catch((error: unknown) => log.error({ err: error }, 'the views no longer follow the log'))
  const handlerAt = handlersOn(eventStore, roots)
  const { handle, finished } = running(watched(handlerAt(clock)))
  const read = watched(reader({ eventStore, viewStore, definitions, follower, law, calendar, clock }))
  const health = healthOf({ eventStore, follower, stopping: () => isStopping, damage: found })
  const stop = () => ended({ finished, ending, follower, close })
  const beginStop = () => void (isStopping = true)
  return { handle, handlerAt, read, health, eventStore, caughtUp: follower.caughtUp, beginStop, stop }
}

export const storeIn = (directory: string): string => join(directory, 'dutybook.sqlite')

/** Handlers on the store, each for a clock, that ask one source who may act as what. */
export function handlersOn(eventStore: EventStore, roots?: RootsOfTrust): Composition['handlerAt'] {
  const authority = roots && { authority: authoritySource({ eventStore, definitions }, authorityOfLog(roots)) }
  return (clock) => commandHandler({ eventStore, law, calendar, clock, ...authority })
}

interface Ending {
  readonly finished: () => Promise<void>
  readonly ending: AbortController
  readonly follower: Follower
  readonly close: () => Promise<void>
}

/** Commands first, then the views, then the store under both. */
async function ended({ finished, ending, follower, close }: Ending): Promise<void> {
  await finished()
  ending.abort()
  await follower.done.catch(() => undefined)
  await close()
}
