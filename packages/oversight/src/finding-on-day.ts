import type { LocalDate } from '@dutybook/modelling'
import type { FindingRow, Grading } from './finding-row.js'

/** A finding as it was graded on a day. */
export interface GradedFinding extends FindingRow {
  /** Since when the requirement and the severity have been what they are. */
  readonly gradedSince: LocalDate
}

const isSame = (one: Grading, other: Grading): boolean => one.requirement === other.requirement && one.severity === other.severity

/** The grading with the day since when it has held; one that is recorded late holds from its own day, and not before the last other one. */
const after = (last: Grading, next: Grading): Grading =>
  isSame(last, next) ? last : { ...next, on: next.on > last.on ? next.on : last.on }

/** The finding as it was graded on an earlier day, by the corrections of that time; `undefined` before it was found. */
export function gradedOn(row: FindingRow, day: LocalDate): GradedFinding | undefined {
  const [first, ...corrections] = row.gradings
  if (first === undefined || day < row.foundOn) return undefined
  const { on, requirement, severity } = corrections.filter((each) => each.on <= day).reduce(after, first)
  return { ...row, requirement, severity, gradedSince: on }
}
