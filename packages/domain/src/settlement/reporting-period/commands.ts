import { command, oneOf, type TypeOf } from '@dutybook/modelling'

export const CloseReportingPeriod = command(
  'CloseReportingPeriod',
  { et: 'Sulge aruandeperiood', en: 'Close a reporting period' },
  ['finance', 'serviceManager'],
  {},
)

export const ReportingPeriodCommand = oneOf(
  'ReportingPeriodCommand',
  { et: 'Aruandeperioodi käsk', en: 'Command of a reporting period' },
  CloseReportingPeriod,
)
export type ReportingPeriodCommand = TypeOf<typeof ReportingPeriodCommand>
