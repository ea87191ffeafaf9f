import type { Cluster } from './cluster.js'
import type { EventIndex } from './event-index.js'
import type { StreamNames } from './names.js'
import { nextTry, type Incident, type Persistence } from './patience.js'

/** What the operations of one open store work on. */
export interface Inside extends Persistence {
  readonly cluster: Cluster
  readonly index: EventIndex
  readonly names: StreamNames
  /** Settles when the index is so far; rejects when it does not get there in time, or when the store is closed. */
  readonly indexed: (isReached: () => boolean) => Promise<void>
  /** Settles at the next change of the index after this call. */
  readonly change: () => Promise<void>
}

/** Makes a call until it answers. Only for calls that may be made twice. */
export async function persistently<Answer>(what: Incident['what'], inside: Persistence, call: () => Promise<Answer>): Promise<Answer> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await call()
    } catch (error) {
      await nextTry(what, error, failures, inside)
    }
  }
}

/**
 * Reads on after a failure: `read` is called again and begins where it had come to. What it yields counts as progress, so that a long
 * reading may lose its connection any number of times.
 */
export async function* readingOn<Item>(inside: Persistence, read: () => AsyncIterable<Item>): AsyncIterable<Item> {
  for (let failures = 1; ; failures += 1) {
    try {
      for await (const item of read()) {
        failures = 0
        yield item
      }
      return
    } catch (error) {
      await nextTry('read', error, Math.max(failures, 1), inside)
    }
  }
}
