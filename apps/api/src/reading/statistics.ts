import type { AsOf } from '@dutybook/event-store'
import { isLeft, left, right, type Either } from '@dutybook/fp'
import type { Actor, LocalDate, Period } from '@dutybook/modelling'
import { readersOfCounts, type AnyCountTable } from '@dutybook/statistics'
import type { AsOfAnswer } from '../answers/as-of-answer.js'
import type { Problem } from '../problems/problem.js'
import { closedTo } from './access.js'
import { momentOf } from './moment.js'
import { rowsTogether } from './rows.js'
import type { Sources } from './sources.js'
import { waitForViews } from './wait-for-views.js'

export interface StatisticsQuestion {
  readonly table: AnyCountTable
  /** The whole year of `to`, or of `asOf`, up to that day, where an end is absent. */
  readonly from: LocalDate | undefined
  readonly to: LocalDate | undefined
  readonly asOf: AsOf
  readonly minPosition: number | undefined
  readonly reader: Actor
}

export interface StatisticsReading {
  readonly rows: readonly unknown[]
  readonly period: Period
  readonly position: number
  readonly asOf: AsOfAnswer
}

/** The counts of a table over a period, as known then. */
export async function readStatistics(sources: Sources, question: StatisticsQuestion): Promise<Either<Problem, StatisticsReading>> {
  const { table, asOf, minPosition, reader } = question
  const readers = readersOfCounts(table)
  const closed = readers && closedTo({ readers }, reader)
  if (closed) return left(closed)
  const behind = await waitForViews(sources, table.reads, minPosition)
  if (behind) return left(behind)
  const { answer } = await momentOf(sources, asOf)
  const rows = await rowsTogether(sources, table.reads, asOf)
  if (isLeft(rows)) return rows
  const { rowsOf, position } = rows.right
  const period = periodOf(question, answer.occurred)
  return right({ rows: table.of(rowsOf, period), period, position, asOf: answer })
}

function periodOf({ from, to }: StatisticsQuestion, today: LocalDate): Period {
  const end = to ?? today
  const begin = from ?? (`${end.slice(0, 4)}-01-01` as LocalDate)
  return { from: begin, to: end }
}
