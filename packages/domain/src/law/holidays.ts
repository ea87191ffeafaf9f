import { plusDays, weekday, type Label, type LocalDate } from '@dutybook/modelling'

/** A public holiday of one year. Every public holiday is a day off. */
export interface Holiday {
  readonly date: LocalDate
  readonly label: Label
}

interface HolidayRule {
  readonly label: Label
  /** Month and day, or the number of days after Easter Sunday. */
  readonly on: `${string}-${string}` | number
  /** The day the rule came into force, where it is younger than the law of 1994. */
  readonly since?: LocalDate
}

/** Public Holidays Act (PTS) §§ 1–2. The dates in `since` are those of RT I 1998, 13, 162 and RT I 2005, 24, 185. */
const rules: readonly HolidayRule[] = [
  { on: '01-01', label: { et: 'uusaasta', en: 'New Year’s Day' } },
  { on: '02-24', label: { et: 'iseseisvuspäev', en: 'Independence Day' } },
  { on: -2, label: { et: 'suur reede', en: 'Good Friday' } },
  { on: 0, label: { et: 'ülestõusmispühade 1. püha', en: 'Easter Sunday' } },
  { on: '05-01', label: { et: 'kevadpüha', en: 'Spring Day' } },
  { on: 49, label: { et: 'nelipühade 1. püha', en: 'Pentecost' } },
  { on: '06-23', label: { et: 'võidupüha', en: 'Victory Day' } },
  { on: '06-24', label: { et: 'jaanipäev', en: 'Midsummer Day' } },
  { on: '08-20', label: { et: 'taasiseseisvumispäev', en: 'Day of Restoration of Independence' }, since: '1998-02-23' as LocalDate },
  { on: '12-24', label: { et: 'jõululaupäev', en: 'Christmas Eve' }, since: '2005-05-20' as LocalDate },
  { on: '12-25', label: { et: 'esimene jõulupüha', en: 'Christmas Day' } },
  { on: '12-26', label: { et: 'teine jõulupüha', en: 'Boxing Day' } },
]

/** Easter Sunday of a Gregorian year: the anonymous algorithm of 1876 in the form of Meeus. */
export function easterSunday(year: number): LocalDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const daysAfterMarch22 = epact + toSunday - 7 * lateMoon
  return plusDays(`${year}-03-22` as LocalDate, daysAfterMarch22)
}

/** The public holidays of a year, by date. */
export function publicHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year)
  const dateOf = ({ on }: HolidayRule): LocalDate => (typeof on === 'number' ? plusDays(easter, on) : (`${year}-${on}` as LocalDate))
  return rules
    .map((rule) => ({ rule, date: dateOf(rule) }))
    .filter(({ rule, date }) => rule.since === undefined || rule.since <= date)
    .map(({ rule, date }) => ({ date, label: rule.label }))
    .sort((one, other) => (one.date < other.date ? -1 : 1))
}

const datesOff = new Map<string, ReadonlySet<LocalDate>>()

function holidayDates(year: string): ReadonlySet<LocalDate> {
  const known = datesOff.get(year)
  if (known) return known
  const dates = new Set(publicHolidays(Number(year)).map(({ date }) => date))
  datesOff.set(year, dates)
  return dates
}

/** Monday to Friday, public holidays left out. */
export const isWorkingDay = (day: LocalDate): boolean => weekday(day) < 6 && !holidayDates(day.slice(0, 4)).has(day)

/**
 * The working days of a year that are shorter: those directly before New Year, 24 February, 23 June and 24 December (TLS § 53).
 * A Friday before a holiday on Monday is not shorter, because two days lie between them. By how much: policy `workingDay.shortenedBy`.
 */
export const shortDays = (year: number): readonly LocalDate[] =>
  ['02-23', '06-22', '12-23', '12-31'].map((day) => `${year}-${day}` as LocalDate).filter(isWorkingDay)
