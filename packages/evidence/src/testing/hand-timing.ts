import { bell } from '@dutybook/event-store'
import type { Timing } from '../log/timing.js'

/** A clock that only the test moves. */
export interface HandTiming extends Timing {
  readonly pass: (milliseconds: number) => void
  /** Settles when somebody waits for the clock. */
  readonly waited: () => Promise<void>
}

export function handTiming(start = 1_700_000_000_000): HandTiming {
  let [now, waiting] = [start, 0]
  const { next, ring } = bell()
  return {
    now: () => now,
    pass: (milliseconds) => {
      now += milliseconds
      ring()
    },
    waited: async () => {
      while (waiting === 0) await new Promise(setImmediate)
    },
    wait: async (milliseconds, signal) => {
      const end = now + milliseconds
      const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
      waiting += 1
      while (now < end && !signal.aborted) await Promise.race([next(), aborted])
      waiting -= 1
    },
  }
}
