import type { ReadingDay, VerdictFinding } from '@dutybook/modelling'
import type { AssuranceRow } from './assurance-row.js'
import type { EntitlementRow } from './entitlement-row.js'
import type { TaskRow } from './task-row.js'

/** All rows that the verdict on the service is reached from. They keep the days of their facts, so that earlier days can be asked for too. */
export interface ServiceRows {
  readonly arrangements: readonly AssuranceRow[]
  readonly episodes: readonly EntitlementRow[]
  readonly tasks: readonly TaskRow[]
}

/** One thing that the verdict looks for. */
export type ServiceSearch = (rows: ServiceRows, on: ReadingDay) => readonly VerdictFinding[]
