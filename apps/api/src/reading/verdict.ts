import type { AsOf } from '@dutybook/event-store'
import { isLeft, left, right, type Either } from '@dutybook/fp'
import type { LocalDate, Verdict } from '@dutybook/modelling'
import type { VerdictDefinition } from '@dutybook/oversight'
import type { AsOfAnswer } from '../answers/as-of-answer.js'
import type { Problem } from '../problems/problem.js'
import { momentOf } from './moment.js'
import { rowsTogether } from './rows.js'
import type { Sources } from './sources.js'
import { waitForViews } from './wait-for-views.js'

export interface VerdictQuestion {
  readonly definition: VerdictDefinition
  /** The day of the verdict; the day of `asOf` when absent. */
  readonly day: LocalDate | undefined
  readonly asOf: AsOf
  readonly minPosition: number | undefined
}

export interface VerdictReading {
  readonly verdict: Verdict
  readonly position: number
  readonly asOf: AsOfAnswer
}

/** The verdict on a day, from what had happened by then as it was known then. */
export async function readVerdict(sources: Sources, question: VerdictQuestion): Promise<Either<Problem, VerdictReading>> {
  const { definition, day, asOf, minPosition } = question
  const behind = await waitForViews(sources, definition.reads, minPosition)
  if (behind) return left(behind)
  const occurred = asOf.occurred ?? day
  const known = { ...asOf, ...(occurred === undefined ? {} : { occurred }) }
  const { answer } = await momentOf(sources, known)
  const rows = await rowsTogether(sources, definition.reads, known)
  if (isLeft(rows)) return rows
  const { rowsOf, position } = rows.right
  const on = { day: day ?? answer.occurred, law: sources.law, calendar: sources.calendar }
  return right({ verdict: definition.of(rowsOf, on), position, asOf: answer })
}
