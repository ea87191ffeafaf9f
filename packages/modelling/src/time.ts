import * as t from 'io-ts'
import { broken, called, Codec } from './codec.js'
import type { Label } from './label.js'
import { record } from './record.js'
import { isInstantText, isLocalDateText, isoOf, midnight } from './time-text.js'
import { count, literal } from './value.js'

/** A day in Europe/Tallinn, `2025-12-31`. Dates compare as strings. */
export type LocalDate = string & { readonly _date: 'LocalDate' }

/** A moment in UTC to the millisecond, `2025-12-31T22:00:00.000Z`. Instants compare as strings. */
export type Instant = string & { readonly _instant: 'Instant' }

const millisecondsPerDay = 86_400_000
export const LocalDate = new Codec<LocalDate>('LocalDate', { et: 'Kuupäev', en: 'Date' }, { kind: 'localDate' }, (u, c) => {
  if (typeof u !== 'string') return broken(u, c, 'type')
  return isLocalDateText(u) ? t.success(u as LocalDate) : broken(u, c, 'date')
})

export const Instant = new Codec<Instant>('Instant', { et: 'Ajahetk', en: 'Instant' }, { kind: 'instant' }, (u, c) => {
  if (typeof u !== 'string') return broken(u, c, 'type')
  return isInstantText(u) ? t.success(u as Instant) : broken(u, c, 'date')
})

const firstDay = called(LocalDate, 'Algus', 'First day')
const lastDay = called(LocalDate, 'Lõpp', 'Last day')

/** From one day to another, both included. */
export const period = (name: string, label: Label) => record(name, label, { from: firstDay, to: lastDay }, { earlier: 'from', later: 'to' })

export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

const days = count('Days', { et: 'Päevade arv', en: 'Number of days' }, { min: 0, max: 3660 })

/** A term in calendar days. A different type from working days, so that the two are never added or compared. */
export const CalendarDays = record(
  'CalendarDays',
  { et: 'Kalendripäevad', en: 'Calendar days' },
  {
    unit: literal('calendarDays', { et: 'kalendripäev', en: 'calendar day' }),
    days,
  },
)
export interface CalendarDays {
  readonly unit: 'calendarDays'
  readonly days: number
}

/** A term in working days; only a calendar can turn it into a date. */
export const WorkingDays = record(
  'WorkingDays',
  { et: 'Tööpäevad', en: 'Working days' },
  {
    unit: literal('workingDays', { et: 'tööpäev', en: 'working day' }),
    days,
  },
)
export interface WorkingDays {
  readonly unit: 'workingDays'
  readonly days: number
}

/** A term in months; it ends on the day of the same number (or on the last day of a shorter month). */
export const Months = record(
  'Months',
  { et: 'Kuud', en: 'Months' },
  {
    unit: literal('months', { et: 'kuu', en: 'month' }),
    months: count('MonthCount', { et: 'Kuude arv', en: 'Number of months' }, { min: 0, max: 1200 }),
  },
)
export interface Months {
  readonly unit: 'months'
  readonly months: number
}

export const calendarDays = (n: number): CalendarDays => ({ unit: 'calendarDays', days: n })
export const workingDays = (n: number): WorkingDays => ({ unit: 'workingDays', days: n })
export const months = (n: number): Months => ({ unit: 'months', months: n })

export const plusDays = (date: LocalDate, n: number): LocalDate => isoOf(midnight(date) + n * millisecondsPerDay).slice(0, 10) as LocalDate

/** Whole days from one date to a later one; negative when `to` lies before `from`. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => Math.round((midnight(to) - midnight(from)) / millisecondsPerDay)

/** 1 is Monday, 7 is Sunday. */
export const weekday = (date: LocalDate): number => new Date(midnight(date)).getUTCDay() || 7

/** The same day `n` months later, or the last day of that month when it is shorter. */
export function plusMonths(date: LocalDate, n: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + n, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return plusDays(first.toISOString().slice(0, 10) as LocalDate, Math.min(day, last) - 1)
}
