import type { Bell } from '@dutybook/event-store'
import { setTimeout } from 'node:timers/promises'
import type { Connection } from './connection.js'

/** Tells a reader of the log that it has grown. */
export interface Changes {
  /** Take it before you look at what may change: the answer waits for the first change after this call, or for the signal. */
  readonly next: () => (signal: AbortSignal) => Promise<void>
}

/** The appends of this process, which is the only writer: no clock. */
export const changesHere = (appended: Bell): Changes => ({
  next: () => {
    const rung = appended.next()
    return async (signal) => {
      signal.addEventListener('abort', appended.ring)
      if (!signal.aborted) await rung
      signal.removeEventListener('abort', appended.ring)
    }
  },
})

/** How late a reader beside the writer may be. Only a reader that waits looks at all. */
const lookEveryMilliseconds = 100

/** The commits of another process. SQLite counts them, and the count is read without a lock. */
export const changesByOthers = (connection: Connection): Changes => ({
  next: () => {
    const before = dataVersion(connection)
    return async (signal) => {
      while (!signal.aborted && dataVersion(connection) === before) await pause(signal)
    }
  },
})

const dataVersion = (connection: Connection): unknown => connection.first('pragma data_version')?.[0]

const pause = (signal: AbortSignal): Promise<void> => setTimeout(lookEveryMilliseconds, undefined, { signal }).catch(() => undefined)
