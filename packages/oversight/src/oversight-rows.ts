import type { ReadingDay, VerdictFinding } from '@dutybook/modelling'
import type { FindingRow } from './oversight-findings.js'
import type { PointRow } from './point-row.js'
import type { SubjectRow } from './subject-row.js'

/** All rows that the verdict on oversight is reached from, as of the reading day. */
export interface OversightRows {
  readonly subjects: readonly SubjectRow[]
  readonly points: readonly PointRow[]
  readonly findings: readonly FindingRow[]
}

/** One thing that the verdict looks for. */
export type Search = (rows: OversightRows, on: ReadingDay) => readonly VerdictFinding[]
