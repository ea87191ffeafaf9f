import type { Period, StateFold } from '@dutybook/modelling'
import { ReportingPeriodEvent } from './events.js'

export type ReportingPeriod = { readonly status: 'open' } | ({ readonly status: 'closed' } & Period)

const open: ReportingPeriod = { status: 'open' }

/** Whether a period is closed. Whatever must not enter a closed period, or needs one, asks for it. */
export const reportingPeriodFold: StateFold<ReportingPeriod, ReportingPeriodEvent> = {
  category: 'reportingPeriod',
  event: ReportingPeriodEvent,
  initialState: open,
  evolve: (_state, { data }) => ({ status: 'closed', ...data }),
}
