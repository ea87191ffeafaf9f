import { called, count, LocalDate, optional } from '@dutybook/modelling'

export const year = (et: string, en: string) => count('Year', { et: `${et}: aasta`, en: `${en}: year` }, { min: 1900, max: 2199 })
export const month = (et: string, en: string) => count('Month', { et: `${et}: kuu`, en: `${en}: month` }, { min: 1, max: 12 })
export const maybeYear = (et: string, en: string) => optional(year(et, en))
export const maybeMonth = (et: string, en: string) => optional(month(et, en))

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4))
export const monthOf = (day: LocalDate): number => Number(day.slice(5, 7))

/** A day that a reader finds under this name. */
export const day = (et: string, en: string) => called(LocalDate, et, en)
export const maybeDay = (et: string, en: string) => optional(day(et, en))

/** The earlier of two days, of which each may be unknown. */
export const firstOf = (one: LocalDate | undefined, other: LocalDate | undefined): LocalDate | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one
