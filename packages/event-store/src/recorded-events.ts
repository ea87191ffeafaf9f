import { isRight, type Either } from '@dutybook/fp'
import type { Instant, RecordedEvent } from '@dutybook/modelling'
import { decodeEvent, type UndecodableEvent } from './decode-event.js'
import type { EventDefinitions } from './event-definitions.js'
import type { EventStore } from './event-store.js'
import type { Position } from './stored-event.js'

/** All that a reading of the whole log needs; also of one that is no event store, such as a copy of it. */
export interface WholeLog {
  readonly eventStore: Pick<EventStore, 'readAll'>
  readonly definitions: EventDefinitions
}

/** A log and the definitions to read it by. */
export interface ReadableLog extends WholeLog {
  readonly eventStore: EventStore
  readonly definitions: EventDefinitions
}

export interface RecordedEventsOptions {
  readonly after?: Position
  /** The last position to read: a position, or the last before the first event that was recorded after this moment. */
  readonly upTo?: Position | Instant
  readonly limit?: number
  /** Only streams of these categories. */
  readonly categories?: readonly string[]
}

/** Whether an event lies after a place in the log that is named by its position or by a moment. */
export const isAfter = (place: Position | Instant | undefined, { position, metadata }: RecordedEvent): boolean =>
  typeof place === 'number' ? position > place : place !== undefined && metadata.recordedAt > place

/**
 * The log as decoded events, one after the other. What cannot be decoded is handed over as such, so that the reader decides.
 * "As of a moment" is a prefix of the log even where the clocks of two hosts disagree: it is always a log that once was.
 */
export async function* recordedEvents(
  { eventStore, definitions }: WholeLog,
  { upTo, ...options }: RecordedEventsOptions = {},
): AsyncIterable<Either<UndecodableEvent, RecordedEvent>> {
  for await (const stored of eventStore.readAll(options)) {
    if (typeof upTo === 'number' && stored.position > upTo) return
    const event = decodeEvent(definitions, stored)
    if (isRight(event) && isAfter(upTo, event.right)) return
    yield event
  }
}
