import type { AnyProcessManager, Calendar, Instant, Law } from '@dutybook/modelling'
import type { Alarm } from './alarm.js'
import type { Giving } from './give-follow-up.js'
import type { Leadership } from './lead-view.js'
import type { FollowUpReport } from './process-progress.js'
import type { ReadableLog } from './recorded-events.js'
import type { ViewStore } from './view-store.js'

export interface ProcessesOptions extends ReadableLog, Giving {
  readonly viewStore: ViewStore
  readonly processes: readonly AnyProcessManager[]
  /** The law to plan by; a function when versions are activated while the program runs. */
  readonly law: Law | (() => Law | Promise<Law>)
  readonly calendar: Calendar
  readonly clock: () => Instant
  /** Absent: the timers of the machine. */
  readonly alarm?: Alarm
  /** Ends the processes after the follow-ups under way. */
  readonly signal: AbortSignal
  /** Where several programs share the view store: who leads the rows of a process gives its follow-ups. */
  readonly leadership?: Leadership
  readonly onFollowUp?: (report: FollowUpReport) => void
}
