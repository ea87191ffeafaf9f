import { aggregates, authorityOfLog, estonianCalendar, estonianLaw, type RootsOfTrust } from '@dutybook/domain'
import {
  authoritySource,
  commandHandler,
  eventDefinitions,
  follow,
  type AuthoritySource,
  type EventStore,
  type HandleCommand,
} from '@dutybook/event-store'
import { openSqlite } from '@dutybook/event-store-sqlite'
import type { Instant } from '@dutybook/modelling'
import type { Sealer } from '@dutybook/modelling/personal-reading'
import { sealer, type KeyStore } from '@dutybook/privacy'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { views } from './catalogue.js'
import { damageWatch } from './damage.js'
import { followUps as followUpsOf, withProgram } from './follow-ups.js'
import { healthOf, type Health } from './health.js'
import { keyDirectoryIn, openKeys } from './keys/key-directory.js'
import { keyErasure } from './keys/key-erasure.js'
import { reader, type Read } from './reading/question.js'
import { running } from './running.js'

export interface Settings {
  /** The directory of the store; made when it is not there. */
  readonly data: string
  /** The directory of the keys of personal data; inside `data` when absent. */
  readonly keys?: string
  readonly durability: 'full' | 'relaxed'
  readonly log: Logger
  readonly clock?: () => Instant
  /** Whose word appoints everybody else. Without them no appointment is asked for: an actor acts as they say. */
  readonly roots?: RootsOfTrust
  /** Gives what is due on its day. Releases that people ask for are compiled also without. Off when absent. */
  readonly followUps?: boolean
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
  /** Settles when every follow-up that is due now has been given; one that is stuck is not waited for. */
  readonly followUpsGiven: () => Promise<void>
  /** Settles when no key is left of anybody whom the log says to be erased. */
  readonly keysErased: () => Promise<void>
  /** Says no to readiness; then, when all commands that run are answered, ends the views and closes the store. */
  readonly beginStop: () => void
  readonly stop: () => Promise<void>
}

export const systemClock = (): Instant => new Date().toISOString() as Instant

const [definitions, law, calendar] = [eventDefinitions(aggregates), estonianLaw, estonianCalendar]

/** Ports → handler → follow → views. Throws `StoreError` when the store cannot be opened, `KeyStoreError` when the keys cannot. */
export function compose(settings: Settings): Composition {
  const { data, keys = keyDirectoryIn(data), durability, log, clock = systemClock, followUps: onTheirDays = false } = settings
  const roots = settings.roots && withProgram(settings.roots)
  mkdirSync(data, { recursive: true })
  const { eventStore, viewStore, close } = openSqlite({ file: storeIn(data), durability })
  const keyStore = openedOver(keys, close)
  const { watched, found } = damageWatch()
  const ending = new AbortController()
  let isStopping = false
  const follower = follow({ eventStore, viewStore, definitions, views, signal: ending.signal })
  follower.done.catch((error: unknown) => log.error({ err: error }, 'the views no longer follow the log'))
  const erasure = keyErasure({ log: { eventStore, definitions }, keys: keyStore, signal: ending.signal, logger: log })
  const authority = authorityOn(eventStore, roots)
  const handlers = handlersOn({ eventStore, sealer: sealer(erasure.keys), ...authority })
  const handlerAt: Composition['handlerAt'] = (at) => erasure.after(handlers(at))
  const { handle, finished } = running(watched(handlerAt(clock)))
  const shared = { eventStore, viewStore, definitions, law, calendar, clock }
  const processes = followUpsOf({ ...shared, handle, signal: ending.signal, log, roots, onTheirDays })
  const read = watched(reader({ ...shared, follower, keys: erasure.keys, ...authority }))
  const vitals = { eventStore, follower, processes: processes.progress, damage: found, keysAreBehind: erasure.isBehind }
  const stop = () => ended({ finished, ending, done: [follower.done, erasure.done, processes.done], close, closeKeys: keyStore.close })
  const health = healthOf({ ...vitals, stopping: () => isStopping })
  const settling = { caughtUp: follower.caughtUp, followUpsGiven: processes.settled, keysErased: erasure.catchUp }
  return { handle, handlerAt, read, health, eventStore, ...settling, beginStop: () => void (isStopping = true), stop }
}

export const storeIn = (directory: string): string => join(directory, 'dutybook.sqlite')

/** The keys beside a store that is open already. */
function openedOver(directory: string, close: () => Promise<void>): KeyStore {
  try {
    return openKeys(directory)
  } catch (error) {
    void close()
    throw error
  }
}

interface Deciding {
  readonly eventStore: EventStore
  readonly sealer: Sealer
  readonly authority?: AuthoritySource
}

/** Handlers on the store, each for a clock, that ask one source who may act as what. */
export const handlersOn =
  (deciding: Deciding): Composition['handlerAt'] =>
  (clock) =>
    commandHandler({ ...deciding, law, calendar, clock })

/** Who may act as what, by the log of the store; nothing where nobody is trusted to appoint. */
export const authorityOn = (eventStore: EventStore, roots: RootsOfTrust | undefined): Pick<Deciding, 'authority'> =>
  roots ? { authority: authoritySource({ eventStore, definitions }, authorityOfLog(roots)) } : {}

interface Ending {
  readonly finished: () => Promise<void>
  readonly ending: AbortController
  /** What follows the log. */
  readonly done: readonly Promise<void>[]
  readonly close: () => Promise<void>
  readonly closeKeys: () => void
}

/** Commands first, then what follows the log, then the store and the keys under both. */
async function ended({ finished, ending, done, close, closeKeys }: Ending): Promise<void> {
  await finished()
  ending.abort()
  await Promise.allSettled(done)
  closeKeys()
  await close()
}
