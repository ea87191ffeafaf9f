import type { StoredEvent } from '@dutybook/event-store'
import type { Durability } from './raw-store.js'

/** Another library with its SQLite store, used as its documentation says. */
export interface Peer {
  readonly name: string
  /** Which of our modes it can be put into from outside. */
  readonly durabilities: readonly Durability[]
  /** Whether writers of one process may append at once; where they may not, the second fails because the file is locked. */
  readonly takesWritersAtOnce: boolean
  readonly open: (directory: string, durability: Durability) => Promise<PeerStore>
}

export interface PeerStore {
  /** Appends events to their stream, which has to be at the revision before the first of them. */
  readonly append: (events: readonly StoredEvent[]) => Promise<void>
  /** Loads the stream, decides on an assessment of risk by its state, appends the event. */
  readonly assess: (stream: string, score: number) => Promise<void>
  /** Hands out every event with its JSON parsed. Returns how many. */
  readonly readAll: (count: number) => Promise<number>
  readonly close: () => Promise<void>
}

/** Loads a package of the folder of peers. */
export type LoadPeer = <Package>(name: string) => Promise<Package>
