import type { Position, StoredEvent } from '@dutybook/event-store'
import { setImmediate } from 'node:timers/promises'
import type { Changes } from './changes.js'
import type { Connection } from './connection.js'
import { nextBatch } from './read-events.js'

/** Catches up in batches, then waits for commits. Positions are given out in the order of the commits, so none is passed over. */
export async function* subscribe(
  connection: Connection,
  changes: Changes,
  after: Position,
  signal: AbortSignal,
): AsyncIterable<StoredEvent> {
  for (let position = after; !signal.aborted;) {
    const changed = changes.next()
    const events = nextBatch(connection, position)
    for (const event of events) {
      if (signal.aborted) return
      position = event.position
      yield event
    }
    await (events.length > 0 ? setImmediate() : changed(signal))
  }
}
