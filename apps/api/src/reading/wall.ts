import type { AsOf } from '@dutybook/event-store'
import { decodedOrThrow } from '@dutybook/event-store'
import { expectedResults, type ExpectedResult } from '@dutybook/domain'
import { isLeft, left, right, type Either } from '@dutybook/fp'
import type { Label, LocalDate, ReadingDay, RowsOf, Verdict } from '@dutybook/modelling'
import { verdicts } from '@dutybook/oversight'
import type { AsOfAnswer } from '../answers/as-of-answer.js'
import type { Problem } from '../problems/problem.js'
import { glanced, type Glanced } from './glance.js'
import { momentOf } from './moment.js'
import { rowsTogether } from './rows.js'
import type { Sources } from './sources.js'
import type { VerdictQuestion } from './verdict.js'
import { waitForViews } from './wait-for-views.js'

export type WallQuestion = Omit<VerdictQuestion, 'definition'>

/** One expected result of the job description, and what is known of it on the day. */
export interface WallLine {
  readonly result: ExpectedResult['number']
  readonly label: Label
  readonly duty: string
  readonly state: 'holds' | 'doesNotHold' | 'notAssessed'
  readonly since?: LocalDate
  readonly breaches?: number
  readonly alerts?: number
  readonly href?: string
}

export interface WallReading {
  readonly items: readonly WallLine[]
  readonly counts: readonly Glanced[]
  readonly day: LocalDate
  /** The day of the last fact that was written down, whatever past is asked for. */
  readonly lastFactOn?: LocalDate
  readonly position: number
  readonly asOf: AsOfAnswer
}

const reads = [...new Set(verdicts.flatMap((each) => each.reads))]

/** Every expected result of the charter on a day, all from the same place in the log (domain model §4.10, DutyWall). */
export async function readWall(sources: Sources, { day, asOf, minPosition }: WallQuestion): Promise<Either<Problem, WallReading>> {
  const behind = await waitForViews(sources, reads, minPosition)
  if (behind) return left(behind)
  const occurred = asOf.occurred ?? day
  const known: AsOf = { ...asOf, ...(occurred === undefined ? {} : { occurred }) }
  const { answer } = await momentOf(sources, known)
  const rows = await rowsTogether(sources, reads, known)
  if (isLeft(rows)) return rows
  const { rowsOf, position } = rows.right
  const on = { day: day ?? answer.occurred, law: sources.law, calendar: sources.calendar }
  const lastFactOn = await dayOfLastFact(sources)
  return right({
    items: expectedResults.map((each) => lineOf(each, rowsOf, on)),
    counts: glanced(rowsOf, on),
    day: on.day,
    ...(lastFactOn === undefined ? {} : { lastFactOn }),
    position,
    asOf: answer,
  })
}

function lineOf({ number, label, duty }: ExpectedResult, rowsOf: RowsOf, on: ReadingDay): WallLine {
  const definition = verdicts.find(({ result }) => result === number)
  const line = { result: number, label, duty }
  return definition ? { ...line, ...short(definition.of(rowsOf, on)), href: `/v1/verdicts/${number}` } : { ...line, state: 'notAssessed' }
}

function short({ holds, since, findings }: Verdict): Pick<WallLine, 'state' | 'since' | 'breaches' | 'alerts'> {
  const breaches = findings.filter(({ weight }) => weight === 'breach').length
  return {
    state: holds ? 'holds' : 'doesNotHold',
    ...(since === undefined ? {} : { since }),
    ...{ breaches, alerts: findings.length - breaches },
  }
}

async function dayOfLastFact({ eventStore, definitions }: Sources): Promise<LocalDate | undefined> {
  for await (const stored of eventStore.readAll({ direction: 'backwards', limit: 1 }))
    return decodedOrThrow(definitions, stored).metadata.occurredOn
  return undefined
}
