import { choice, optional, record, type TypeOf } from '@dutybook/modelling'
import { ReportingPeriodClosed } from './events.js'
import type { ReportingPeriod } from './fold.js'

const ReportingPeriodStatus = choice(
  'ReportingPeriodStatus',
  { et: 'Perioodi seis', en: 'Status of the period' },
  { open: { et: 'avatud', en: 'open' }, closed: { et: 'suletud', en: 'closed' } },
)

const { from, to } = ReportingPeriodClosed.data.fields

export const ReportingPeriodSummary = record(
  'ReportingPeriodSummary',
  { et: 'Aruandeperiood', en: 'Reporting period' },
  { status: ReportingPeriodStatus, from: optional(from), to: optional(to) },
)

export const reportingPeriodSummary = (period: ReportingPeriod): TypeOf<typeof ReportingPeriodSummary> => period
