import { follow, type EventStore, type Follower, type ViewStore } from '@dutybook/event-store'
import { openSqlite, openSqliteViews } from '@dutybook/event-store-sqlite'
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { definitions } from './deciding.js'
import type { Place, ServiceLog } from './settings.js'
import { storeFileIn } from './store-and-keys.js'
import { views } from './views.js'

export interface ViewsBesideSettings extends Pick<Place, 'data' | 'durability'> {
  /** The file of the views, made when it is not there; several programs of one machine may share it. */
  readonly file: string
  /** In seconds: how long a view waits for a program that was killed. */
  readonly lease: number
  readonly log: ServiceLog
}

/** Views of a log that another program writes. */
export interface ViewsBeside {
  readonly eventStore: EventStore
  readonly viewStore: ViewStore
  readonly follower: Follower
  /** Ends what is under way and gives back what is led, so that another can go on at once. */
  readonly end: () => Promise<void>
}

/**
 * Keeps all views in a file of their own, and reads the log beside its writer. Each view is led by one of the programs that share the file.
 * Throws `StoreError` when there is no log to read, or one of the files cannot be opened.
 */
export function openViewsBeside({ data, durability, file, lease, log }: ViewsBesideSettings): ViewsBeside {
  const { eventStore } = openSqlite({ file: storeFileIn(data), readOnly: true })
  const viewStore = openedBeside(eventStore, () => openSqliteViews({ file, durability }))
  const ending = new AbortController()
  const leadership = { owner: `${hostname()} ${process.pid} ${randomUUID()}`, milliseconds: lease * 1000 }
  const follower = follow({ eventStore, viewStore, definitions, views, leadership, signal: ending.signal })
  follower.done.catch((error: unknown) => log.error({ err: error }, 'the views no longer follow the log'))
  const end = async () => {
    ending.abort()
    await Promise.allSettled([follower.done])
    await Promise.all([viewStore.close(), eventStore.close()])
  }
  return { eventStore, viewStore, follower, end }
}

function openedBeside(eventStore: EventStore, open: () => ViewStore): ViewStore {
  try {
    return open()
  } catch (error) {
    void eventStore.close()
    throw error
  }
}
