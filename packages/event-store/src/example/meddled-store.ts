import type { EventStore } from '../event-store.js'

export interface Meddling {
  readonly beforeAppend?: (stream: string) => Promise<unknown>
  /** Runs when the events are stored and the writer has not been told yet. */
  readonly afterAppend?: (stream: string) => Promise<unknown>
}

/** A store with somebody who acts just before and just after each append: another writer, or a crash. */
export const meddledStore = (store: EventStore, { beforeAppend, afterAppend }: Meddling): EventStore => ({
  ...store,
  append: async (stream, events, options) => {
    await beforeAppend?.(stream)
    const answer = await store.append(stream, events, options)
    await afterAppend?.(stream)
    return answer
  },
})
