import { availabilityOf } from '@dutybook/domain'
import { plusDays, type LocalDate } from '@dutybook/modelling'
import type { AssuranceRow, ElementGap, ShownAssurance } from './assurance-row.js'

const begunBy = (begin: LocalDate | undefined, day: LocalDate): boolean => begin !== undefined && begin <= day

/** From its first day to the day before the restoration. */
export const isOpen = ({ reportedOn, restoredOn }: ElementGap, day: LocalDate): boolean => reportedOn <= day && !begunBy(restoredOn, day)

/** Whether the element is missing on that day and nobody stands in for it. */
export const isUncovered = (gap: ElementGap, day: LocalDate): boolean => isOpen(gap, day) && !begunBy(gap.coveredFrom, day)

/** Gaps are known by the day: each day of the year up to `day` counts 24 hours, once, when a gap was still open at its end. */
function hoursThisYear(gaps: readonly ElementGap[], day: LocalDate, counts: (gap: ElementGap, day: LocalDate) => boolean): number {
  let days = 0
  for (let each = `${day.slice(0, 4)}-01-01` as LocalDate; each <= day; each = plusDays(each, 1))
    if (gaps.some((gap) => counts(gap, each))) days += 1
  return days * 24
}

/** The arrangement with what follows from the day. */
export function shownAssurance(row: AssuranceRow, day: LocalDate): ShownAssurance {
  const { gaps } = row
  const uncovered = gaps.filter((each) => isUncovered(each, day))
  return {
    ...row,
    availability: availabilityOf(uncovered.map(({ extent }) => extent)),
    openGaps: gaps.filter((each) => isOpen(each, day)).map(({ gap }) => gap),
    uncoveredGaps: uncovered.map(({ gap }) => gap),
    gapHours: hoursThisYear(gaps, day, isOpen),
    uncoveredHours: hoursThisYear(gaps, day, isUncovered),
  }
}
