import { right } from '@dutybook/fp'
import type { Context, Decider, Decision } from '@dutybook/modelling'
import { firstOpenOf, needsOfMonths } from './closed-months.js'
import { ReportingPeriodCommand } from './commands.js'
import type { ReportingPeriodEvent } from './events.js'
import { reportingPeriodFold, type ReportingPeriod } from './fold.js'
import { refused, reportingPeriodRefusals, type ReportingPeriodRefusal } from './refusals.js'
import { reportingPeriodSummary, ReportingPeriodSummary } from './summary.js'
import { daysOf, partsOf, ReportingPeriodId } from './values.js'

/** Not before its last day has passed, and a quarter or a year not before its months, so that a month alone tells what is closed. */
function close({ id, occurredOn, related }: Context, { status }: ReportingPeriod): Decision<ReportingPeriodEvent, ReportingPeriodRefusal> {
  if (status === 'closed') return right([])
  const period = id as ReportingPeriodId
  const days = daysOf(period)
  if (occurredOn <= days.to) return refused('PERIOD_NOT_OVER', { lastDay: days.to })
  const month = firstOpenOf(related, partsOf(period))
  return month ? refused('MONTH_OPEN', { month }) : right([{ type: 'ReportingPeriodClosed', data: days }])
}

/** A month, a quarter or a year of the reports: open until it is closed, and never opened again. */
export const reportingPeriod: Decider<ReportingPeriod, ReportingPeriodCommand, ReportingPeriodEvent> = {
  ...reportingPeriodFold,
  id: ReportingPeriodId,
  duty: '3.4',
  label: { et: 'Aruandeperiood', en: 'Reporting period' },
  command: ReportingPeriodCommand,
  refusals: reportingPeriodRefusals,
  summary: { codec: ReportingPeriodSummary, of: reportingPeriodSummary },
  needs: (_period, _command, id) => needsOfMonths(partsOf(id as ReportingPeriodId)),
  decide: close,
}
