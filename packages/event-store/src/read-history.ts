import type { AnyStateFold, RecordedEvent } from '@dutybook/modelling'
import { streamOf } from '@dutybook/modelling'
import { decodedOrThrow } from './decode-event.js'
import type { EventDefinitions } from './event-definitions.js'
import type { EventStore, ReadStreamOptions } from './event-store.js'
import { noRevision } from './expected-revision.js'

/** The definitions of the events of one aggregate. */
export const definitionsOf =
  (decider: AnyStateFold): EventDefinitions =>
  (type) =>
    decider.event.member(type)

/** The events of a stream, decoded. An event that cannot be read rejects with `damaged`: no state or history without it is true. */
export async function* readHistory(
  eventStore: EventStore,
  definitions: EventDefinitions,
  stream: string,
  options?: ReadStreamOptions,
): AsyncIterable<RecordedEvent> {
  for await (const stored of eventStore.readStream(stream, options)) yield decodedOrThrow(definitions, stored)
}

/** The state of one instance and where in its stream and in the log it was read. */
export interface LoadedState {
  readonly state: unknown
  /** -1 when it has no events. */
  readonly revision: number
  readonly position: number
}

/** The state after these events of one instance, with the place of the last of them. */
export async function foldHistory(decider: AnyStateFold, history: AsyncIterable<RecordedEvent>): Promise<LoadedState> {
  let loaded: LoadedState = { state: decider.initialState as unknown, revision: noRevision, position: 0 }
  for await (const event of history) {
    loaded = { state: decider.evolve(loaded.state, event), revision: event.revision, position: event.position }
  }
  return loaded
}

/** The state of one instance as it is now. */
export const loadState = (eventStore: EventStore, decider: AnyStateFold, id: string): Promise<LoadedState> =>
  foldHistory(decider, readHistory(eventStore, definitionsOf(decider), streamOf(decider, id)))
