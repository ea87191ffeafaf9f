import { id, plusDays, plusMonths, type LocalDate, type Period, type TypeOf } from '@dutybook/modelling'

/** A month, a quarter or a year: `2025-06`, `2025-q2`, `2025`. */
export const ReportingPeriodId = id(
  'ReportingPeriodId',
  { et: 'Aruandeperiood', en: 'Reporting period' },
  '^(?:19|20|21)[0-9]{2}(?:-(?:0[1-9]|1[0-2])|-q[1-4])?$',
  '2026-q1',
)
export type ReportingPeriodId = TypeOf<typeof ReportingPeriodId>

const firstDayOf = (month: string): LocalDate => `${month}-01` as LocalDate
const monthOf = (day: LocalDate): ReportingPeriodId => day.slice(0, 7) as ReportingPeriodId

/** The months that these days touch, in order. */
export function monthsIn({ from, to }: Period): readonly ReportingPeriodId[] {
  const first = firstDayOf(monthOf(from))
  const months: ReportingPeriodId[] = []
  for (let day = first; day <= to; day = plusMonths(first, months.length)) months.push(monthOf(day))
  return months
}

/** The first and the last day of the period. */
export function daysOf(period: ReportingPeriodId): Period {
  const [year, part = ''] = period.split('-') as [string, string?]
  const quarter = Number(part.slice(1))
  const { first, months } = part.startsWith('q')
    ? { first: plusMonths(firstDayOf(`${year}-01`), (quarter - 1) * 3), months: 3 }
    : part === ''
      ? { first: firstDayOf(`${year}-01`), months: 12 }
      : { first: firstDayOf(period), months: 1 }
  return { from: first, to: plusDays(plusMonths(first, months), -1) }
}

/** The months that a quarter or a year is made of; a month is made of none. */
export function partsOf(period: ReportingPeriodId): readonly ReportingPeriodId[] {
  const months = monthsIn(daysOf(period))
  return months.length === 1 ? [] : months
}
