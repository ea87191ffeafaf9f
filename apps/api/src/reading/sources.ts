import type { AuthoritySource, EventStore, Follower, ReadableLog, ViewStore } from '@dutybook/event-store'
import type { Calendar, Instant, Law } from '@dutybook/modelling'
import type { KeyStore } from '@dutybook/privacy'

/** All that readings read from. */
export interface Sources extends ReadableLog {
  readonly eventStore: EventStore
  readonly viewStore: ViewStore
  readonly follower: Follower
  readonly law: Law
  readonly keys: KeyStore
  /** Who holds which position; absent where actors are believed. */
  readonly authority?: AuthoritySource
  readonly calendar: Calendar
  readonly clock: () => Instant
}
