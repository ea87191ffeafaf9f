import type { Instant } from '@dutybook/modelling'

/** Wakes somebody who waits for a moment. A port, so that a test can be the clock. */
export interface Alarm {
  /** Settles at the latest when the moment has come, and at once when the signal ends the waiting. It may settle before. */
  readonly until: (moment: Instant, signal: AbortSignal) => Promise<void>
}

/** In milliseconds. A timer of the machine stands still while the machine sleeps, and cannot be longer than 24 days. */
const longestSleep = 60_000

/** By the clock of the program; looks again at least once a minute, because the machine may have slept. */
export const systemAlarm = (clock: () => Instant): Alarm => ({
  until: (moment, signal) =>
    new Promise((resolve) => {
      const wait = Math.min(Math.max(0, Date.parse(moment) - Date.parse(clock())), longestSleep)
      const timer = setTimeout(wake, wait)
      signal.addEventListener('abort', wake, { once: true })
      function wake() {
        clearTimeout(timer)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      if (signal.aborted) wake()
    }),
})
