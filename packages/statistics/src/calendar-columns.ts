import { count, optional, type LocalDate } from '@dutybook/modelling'

export const year = (et: string, en: string) => count('Year', { et: `${et}: aasta`, en: `${en}: year` }, { min: 1900, max: 2199 })
export const month = (et: string, en: string) => count('Month', { et: `${et}: kuu`, en: `${en}: month` }, { min: 1, max: 12 })
export const maybeYear = (et: string, en: string) => optional(year(et, en))
export const maybeMonth = (et: string, en: string) => optional(month(et, en))

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4))
export const monthOf = (day: LocalDate): number => Number(day.slice(5, 7))
