import type { Solver } from '@dutybook/disclosure'
import type { ReadableLog } from '@dutybook/event-store'
import type { Law } from '@dutybook/modelling'

/** What compilations and checks are made with. */
export interface Workbench extends ReadableLog {
  readonly law: Law
  /** How long the check of one table may take; later is unsafe. A minute when absent. */
  readonly seconds?: number
  readonly solver?: Solver
}
