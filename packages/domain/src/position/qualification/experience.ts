import { daysBetween, plusDays, plusMonths, type LocalDate } from '@dutybook/modelling'

/** Time worked, the last day included; `to` is absent while the work goes on. */
export interface Worked {
  readonly from: LocalDate
  readonly to?: LocalDate
}

interface Span {
  readonly from: LocalDate
  readonly to: LocalDate
}

/**
 * The full months of work before a day. Time that overlaps counts once; periods that follow each other without a gap are one.
 * A month is full from a day to the eve of the same day of the next month; what is left of several periods is added up, and so many
 * days of it as `daysOfMonth` make one more month.
 */
export function fullMonths(worked: readonly Worked[], before: LocalDate, daysOfMonth: number): number {
  const parts = joined(worked.flatMap((each) => endedBefore(each, before))).map(monthsAndDays)
  const days = parts.reduce((sum, each) => sum + each.days, 0)
  return parts.reduce((sum, each) => sum + each.months, 0) + Math.floor(days / daysOfMonth)
}

function endedBefore({ from, to }: Worked, before: LocalDate): readonly Span[] {
  const eve = plusDays(before, -1)
  const end = to === undefined || to > eve ? eve : to
  return from <= end ? [{ from, to: end }] : []
}

/** The same days in as few spans as possible, the earliest first. */
function joined(spans: readonly Span[]): readonly Span[] {
  return spans
    .toSorted((one, other) => daysBetween(other.from, one.from))
    .reduce<readonly Span[]>((before, next) => {
      const last = before.at(-1)
      if (!last || next.from > plusDays(last.to, 1)) return [...before, next]
      return [...before.slice(0, -1), { from: last.from, to: next.to > last.to ? next.to : last.to }]
    }, [])
}

function monthsAndDays({ from, to }: Span): { readonly months: number; readonly days: number } {
  const end = plusDays(to, 1)
  // A month has at most 31 days, so this never counts too many at first.
  let months = Math.floor(daysBetween(from, end) / 31)
  while (plusMonths(from, months + 1) <= end) months += 1
  return { months, days: daysBetween(plusMonths(from, months), end) }
}
