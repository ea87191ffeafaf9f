import type { AnyView } from '@dutybook/modelling'
import { rowsAsOf } from '../as-of.js'
import type { EventStore } from '../event-store.js'
import { follow, type Follower, type FollowOptions } from '../follow.js'
import { inMemoryEventStore } from '../in-memory-event-store.js'
import { inMemoryViewStore } from '../in-memory-view-store.js'
import type { ViewStore } from '../view-store.js'
import { libraryEvents } from './library.js'

export interface Stores {
  readonly eventStore: EventStore
  readonly viewStore: ViewStore
}

export const newStores = (): Stores => ({ eventStore: inMemoryEventStore(), viewStore: inMemoryViewStore() })

type FollowSettings = Partial<Pick<FollowOptions, 'batchSize' | 'definitions'>>

/** Runs a follower while something happens, then ends it. */
export async function following<Result>(
  stores: Stores,
  views: readonly AnyView[],
  act: (follower: Follower) => Promise<Result>,
  options: FollowSettings = {},
): Promise<Result> {
  const end = new AbortController()
  const follower = follow({ ...stores, views, definitions: libraryEvents, signal: end.signal, ...options })
  try {
    return await act(follower)
  } finally {
    end.abort()
    await follower.done
  }
}

export const upToDate = (stores: Stores, views: readonly AnyView[], options: FollowSettings = {}) =>
  following(stores, views, async ({ caughtUp }) => caughtUp(await stores.eventStore.head()), options)

export async function shown({ viewStore }: Stores, of: AnyView): Promise<ReadonlyMap<string, unknown>> {
  return new Map((await viewStore.rows(of)).rows.map(({ key, row }) => [key, row]))
}

/** The truth: the same fold over the whole log, in memory. */
export const replayed = async ({ eventStore }: Stores, of: AnyView) =>
  (await rowsAsOf({ eventStore, definitions: libraryEvents }, [of])).rowsOf(of)
