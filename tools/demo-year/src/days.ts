import { estonianCalendar } from '@dutybook/domain'
import { plusDays, type LocalDate } from '@dutybook/modelling'

export const day = (date: string): LocalDate => date as LocalDate

/** The same day when offices are open, else the next one on which they are. */
export const officeDay = (date: LocalDate): LocalDate =>
  estonianCalendar.isWorkingDay(date) ? date : estonianCalendar.nextWorkingDay(date)

/** So many calendar days later, on a day when offices are open. */
export const daysAfter = (date: LocalDate, days: number): LocalDate => officeDay(plusDays(date, days))
