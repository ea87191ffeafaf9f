import { plusDays, plusMonths, type Calendar, type Instant, type LocalDate } from '@dutybook/modelling'
import { isWorkingDay } from './holidays.js'

/** Swedish writes dates as ISO does. One formatter for all, because making one costs a thousand times more than using it. */
const tallinnDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Tallinn',
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

function onOrAfter(day: LocalDate): LocalDate {
  let found = day
  while (!isWorkingDay(found)) found = plusDays(found, 1)
  return found
}

const nextWorkingDay = (day: LocalDate): LocalDate => onOrAfter(plusDays(day, 1))

function afterWorkingDays(start: LocalDate, n: number): LocalDate {
  let day = start
  for (let counted = 0; counted < n; counted += 1) day = nextWorkingDay(day)
  return onOrAfter(day)
}

/**
 * The calendar of Estonia. Terms follow the General Part of the Civil Code Act (TsÜS) §§ 135–136: the day of the event is not counted,
 * a term in months ends on the day of the same number, and a last day to act that is a day off moves to the next working day.
 * A maximum duration, such as the provisional service, is not moved (domain model §2, our decision).
 */
export const estonianCalendar: Calendar = {
  isWorkingDay,
  nextWorkingDay,
  dayOf: (moment: Instant) => tallinnDay.format(new Date(moment)) as LocalDate,
  deadline: (start, term) => {
    switch (term.unit) {
      case 'calendarDays':
        return onOrAfter(plusDays(start, term.days))
      case 'months':
        return onOrAfter(plusMonths(start, term.months))
      case 'workingDays':
        return afterWorkingDays(start, term.days)
    }
  },
  lastDay: (start, duration) => (duration.unit === 'months' ? plusMonths(start, duration.months) : plusDays(start, duration.days)),
}
