import { setTimeout } from 'node:timers/promises'

/** The clock and the waiting of whoever signs at times. */
export interface Timing {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Settles after so many milliseconds, or when the signal ends it; never rejects. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

export const machineTiming: Timing = {
  now: Date.now,
  wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => undefined),
}

export const secondsOf = (milliseconds: number): number => Math.floor(milliseconds / 1000)
