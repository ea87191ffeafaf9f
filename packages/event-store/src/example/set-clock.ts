import type { Instant } from '@dutybook/modelling'
import type { Alarm } from '../alarm.js'
import { bell } from '../bell.js'

/** A clock that stands where it is set, and wakes those who wait for a moment that it passes. */
export interface SetClock {
  readonly clock: () => Instant
  readonly alarm: Alarm
  readonly setTo: (moment: string) => void
}

export function setClock(start: string): SetClock {
  const { next, ring } = bell()
  let now = start as Instant
  return {
    clock: () => now,
    alarm: {
      until: async (moment, signal) => {
        signal.addEventListener('abort', ring, { once: true })
        for (let change = next(); now < moment && !signal.aborted; change = next()) await change
      },
    },
    setTo: (moment) => {
      now = moment as Instant
      ring()
    },
  }
}
