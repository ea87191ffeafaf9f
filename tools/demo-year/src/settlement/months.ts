import { plusDays, plusMonths, type LocalDate, type Period } from '@dutybook/modelling'
import { day } from '../days.js'

/** A month of the story: `2025-06`. */
export interface Month extends Period {
  readonly name: string
  /** Its place in the story, from 0. */
  readonly place: number
}

/** The months of the year, and the first two of the next one, which are settled within the story too. */
export const months: readonly Month[] = Array.from({ length: 14 }, (_, place) => {
  const from = plusMonths(day('2025-01-01'), place)
  return { place, from, to: plusDays(plusMonths(from, 1), -1), name: from.slice(0, 7) }
})

/** As much of the month as lies between the two days; undefined when nothing does. */
export function within({ from, to }: Period, least: LocalDate, most: LocalDate): Period | undefined {
  const cut = { from: from < least ? least : from, to: to > most ? most : to }
  return cut.from <= cut.to ? cut : undefined
}
