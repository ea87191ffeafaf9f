import { follow, type EventStore, type Follower, type HandleCommand, type Processes, type ViewStore } from '@dutybook/event-store'
import { sealer, type KeyStore } from '@dutybook/privacy'
import { authorityOn, calendar, definitions, handlersOn, law, programOf, type Deciding, type HandlerAt } from './deciding.js'
import { evidencePlaceOf } from './evidence/evidence-place.js'
import { keptEvidence, type KeptEvidence } from './evidence/kept-evidence.js'
import { keyErasure, type KeyErasure } from './keys/key-erasure.js'
import { ownWork } from './own-work.js'
import { systemClock, type EmbeddedSettings } from './settings.js'
import { openStoreAndKeys, type StoreAndKeys } from './store-and-keys.js'
import { views } from './views.js'

/** All of the service on one file, which this process alone writes: what every program that records anything is made of. */
export interface Embedded extends Foundation {
  readonly handle: HandleCommand
  /** The command handler by another clock, to play a past. */
  readonly handlerAt: HandlerAt
  readonly follower: Follower
  /** What the program does by itself. */
  readonly processes: Processes
  /** What an outsider checks the log by. */
  readonly evidence: KeptEvidence
  /** A key that the log says is destroyed is still in the file. */
  readonly keysAreBehind: () => boolean
  /** Rejects when views, follow-ups or evidence can go on no more; settles when they have ended. */
  readonly done: Promise<void>
  /** Ends the views and the work that is under way, signs what is in the log, then closes the store and the keys. Commands of others are to be answered before. */
  readonly end: () => Promise<void>
}

/** What everything that is at work rests on. */
type Foundation = Pick<Deciding, 'authority'> & {
  readonly eventStore: EventStore
  readonly viewStore: ViewStore
  readonly definitions: typeof definitions
  readonly law: typeof law
  readonly calendar: typeof calendar
  readonly clock: NonNullable<EmbeddedSettings['clock']>
  /** The keys as the log lets them be used. */
  readonly keys: KeyStore
}

/**
 * Store and keys → erasure by the log → evidence → handler → views → what the program does by itself. Settles when no key is left of anybody
 * whom the log says to be erased. Rejects with `StoreError` when the store cannot be opened (`locked` when another process writes to it), with
 * `KeyStoreError` when the keys cannot, with `EvidenceError` when the evidence does not belong to this log or cannot be kept.
 */
export async function openEmbedded(settings: EmbeddedSettings): Promise<Embedded> {
  const opened = openStoreAndKeys(settings)
  const ending = new AbortController()
  const { eventStore, keyStore } = opened
  const erasure = keyErasure({ log: { eventStore, definitions }, keys: keyStore, signal: ending.signal, logger: settings.log })
  try {
    await erasure.catchUp()
    const evidence = await keptEvidence({ eventStore, log: settings.log, ...evidencePlaceOf(settings) })
    return atWork(settings, opened, { erasure, evidence, ending })
  } catch (error) {
    ending.abort()
    await erasure.done
    await opened.close()
    throw error
  }
}

interface Followers {
  readonly erasure: KeyErasure
  readonly evidence: KeptEvidence
  readonly ending: AbortController
}

function atWork(
  settings: EmbeddedSettings,
  { eventStore, viewStore, close }: StoreAndKeys,
  { erasure, evidence, ending }: Followers,
): Embedded {
  const { log, roots, clock = systemClock, followUps = false, around = (handle) => handle } = settings
  const { signal } = ending
  const authority = authorityOn(eventStore, roots)
  const handlers = handlersOn({ eventStore, sealer: sealer(erasure.keys), ...authority })
  const handlerAt: HandlerAt = (at) => erasure.after(handlers(at))
  const handle = around(handlerAt(clock))
  const foundation: Foundation = { eventStore, viewStore, definitions, law, calendar, clock, keys: erasure.keys, ...authority }
  const follower = follow({ ...foundation, views, signal })
  follower.done.catch((error: unknown) => log.error({ err: error }, 'the views no longer follow the log'))
  const processes = ownWork({ ...foundation, handle, actor: programOf(roots), signal, log, onTheirDays: followUps })
  const done = Promise.all([follower.done, processes.done, evidence.done]).then(() => undefined)
  done.catch(() => undefined)
  const end = async () => {
    ending.abort()
    await Promise.allSettled([follower.done, erasure.done, processes.done])
    await evidence.end()
    await close()
  }
  return { ...foundation, handle, handlerAt, follower, processes, evidence, keysAreBehind: erasure.isBehind, done, end }
}
