import { StoreError, type EventStore, type NewEvent, type StoreCapabilities } from '@dutybook/event-store'
import { isRight } from '@dutybook/fp'
import { append, headOf } from './append.js'
import type { CommitQueue } from './commit-queue.js'
import type { Changes } from './changes.js'
import type { Connection } from './connection.js'
import { readAll, readStream } from './read-events.js'
import { subscribe } from './subscribe.js'

/** What both ports work on: one connection, one queue of commits, one end. */
export interface OpenStore {
  readonly connection: Connection
  readonly queue: CommitQueue
  /** Tells the subscribers of this process. */
  readonly appended: () => void
  readonly changes: Changes
  readonly durability: StoreCapabilities['durability']
  readonly close: () => Promise<void>
}

export const sqliteEventStore = ({ connection, queue, appended, changes, durability, close }: OpenStore): EventStore => ({
  capabilities: { name: 'sqlite', guards: 'atomic', ids: 'atomic', positions: 'dense', durability },
  append: async (stream, events, options) => {
    refuseBrokenText(stream, events)
    const answer = await queue.commit(events.length, () => append(connection, stream, events, options))
    if (isRight(answer)) appended()
    return answer
  },
  readStream: (stream, options) => readStream(connection, stream, options),
  readAll: (options) => readAll(connection, options),
  head: async () => headOf(connection),
  subscribe: (after, signal) => subscribe(connection, changes, after, signal),
  deadLetters: async () => (headOf(connection), []),
  close,
})

/** Half of a surrogate pair has no UTF-8 form: SQLite would keep another text than it was given, and its hash would not hold. */
function refuseBrokenText(stream: string, events: readonly NewEvent[]): void {
  const texts = [stream, ...events.flatMap(({ id, type, data, metadata }) => [id, type, data, metadata])]
  if (texts.every((text) => text.isWellFormed())) return
  throw new StoreError('invalid', `An event for ${stream.toWellFormed()} holds text that is not well-formed Unicode; nothing was stored.`)
}
