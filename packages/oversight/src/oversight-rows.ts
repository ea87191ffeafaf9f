import type { MessageId, ReadingDay, VerdictFinding } from '@dutybook/modelling'
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

/** The code of a reason; programs rely on it. */
export const reasonCode = (name: string): VerdictFinding['code'] => name as VerdictFinding['code']

/** The events that are there, each once. */
export const proofs = (...ids: readonly (MessageId | undefined)[]): readonly MessageId[] =>
  [...new Set(ids)].filter((id) => id !== undefined)
