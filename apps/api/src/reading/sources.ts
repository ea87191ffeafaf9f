import type { EventStore, Follower, ReadableLog, ViewStore } from '@dutybook/event-store'
import type { Calendar, Instant, Law } from '@dutybook/modelling'

/** All that readings read from. */
export interface Sources extends ReadableLog {
  readonly eventStore: EventStore
  readonly viewStore: ViewStore
  readonly follower: Follower
  readonly law: Law
  readonly calendar: Calendar
  readonly clock: () => Instant
}
