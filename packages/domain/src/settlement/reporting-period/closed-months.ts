import { right, type Either } from '@dutybook/fp'
import { refuse, type Need, type Period, type Refusal, type Related } from '@dutybook/modelling'
import type { EntryRefusal } from './entry-refusals.js'
import { reportingPeriodFold } from './fold.js'
import { monthsIn, type ReportingPeriodId } from './values.js'

const longestEntry = 12

const isClosed = (related: Related, month: ReportingPeriodId): boolean => related.stateOf(reportingPeriodFold, month).status === 'closed'

/** These months: guarded, so that none is closed between the decision and its being stored. */
export const needsOfMonths = (months: readonly ReportingPeriodId[]): readonly Need[] =>
  months.map((id) => ({ decider: reportingPeriodFold, id }))

/** The months that `openForEntry` looks at. An entry that is too long is refused without looking. */
export function monthNeeds(period: Period): readonly Need[] {
  const months = monthsIn(period)
  return months.length > longestEntry ? [] : needsOfMonths(months)
}

/**
 * These days where none of their months is closed, else PERIOD_CLOSED with the first that is. A quarter and a year need no look: they
 * are closed after all of their months. PERIOD_TOO_LONG when the days touch more months than a year has.
 */
export function openForEntry(related: Related, period: Period, at?: string): Either<Refusal<EntryRefusal>, Period> {
  const months = monthsIn(period)
  if (months.length > longestEntry) return refuse('PERIOD_TOO_LONG', { months: longestEntry }, at)
  const closed = months.find((month) => isClosed(related, month))
  return closed === undefined ? right(period) : refuse('PERIOD_CLOSED', { period: closed }, at)
}

/** The first of these months that is open. */
export const firstOpenOf = (related: Related, months: readonly ReportingPeriodId[]): ReportingPeriodId | undefined =>
  months.find((month) => !isClosed(related, month))
