import type { Position, StoredEvent } from '@dutybook/event-store'
import type { Inside } from './inside.js'
import { closedError } from './patience.js'
import { readAll } from './read-log.js'

/**
 * Reads the log to its end, then waits until the index has heard of something new. The reading knows its place, so nothing is passed
 * over or met twice, whatever becomes of the one subscription under the index.
 */
export async function* subscribe(inside: Inside, after: Position, signal: AbortSignal): AsyncIterable<StoredEvent> {
  const ended: PromiseWithResolvers<void> = Promise.withResolvers()
  const end = () => ended.resolve()
  signal.addEventListener('abort', end, { once: true })
  const reading: Inside = { ...inside, signal: AbortSignal.any([inside.signal, signal]) }
  try {
    for (let place = after; !signal.aborted;) {
      const change = inside.change()
      if (inside.signal.aborted) throw closedError()
      if (inside.index.head() <= place) await Promise.race([change, ended.promise])
      else
        for await (const event of readAll(reading, { after: place })) {
          if (signal.aborted) return
          place = event.position
          yield event
        }
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    signal.removeEventListener('abort', end)
  }
}
