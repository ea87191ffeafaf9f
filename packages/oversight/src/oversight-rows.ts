import type { LocalDate, ReadingDay, VerdictFinding } from '@dutybook/modelling'
import type { FindingRow } from './finding-row.js'
import { gradedOn, type GradedFinding } from './finding-on-day.js'
import { pointOn } from './point-course.js'
import type { PointOnDay, PointRow } from './point-row.js'
import { subjectOn } from './subject-on-day.js'
import type { SubjectRow } from './subject-row.js'

/** All rows that the verdict on oversight is reached from, as of the reading day. */
export interface OversightRows {
  readonly subjects: readonly SubjectRow[]
  readonly points: readonly PointRow[]
  readonly findings: readonly FindingRow[]
}

/** All of them as they stood on a day, by the steps of that time. */
export interface OversightOnDay {
  readonly subjects: readonly SubjectRow[]
  readonly points: readonly PointOnDay[]
  readonly findings: readonly GradedFinding[]
}

export const oversightOn = ({ subjects, points, findings }: OversightRows, day: LocalDate): OversightOnDay => ({
  subjects: subjects.flatMap((each) => subjectOn(each, day) ?? []),
  points: points.flatMap((each) => pointOn(each, day) ?? []),
  findings: findings.flatMap((each) => gradedOn(each, day) ?? []),
})

/** One thing that the verdict looks for. */
export type Search = (rows: OversightOnDay, on: ReadingDay) => readonly VerdictFinding[]
