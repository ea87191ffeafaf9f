import { isLeft, isRight, left, right, type Either } from '@dutybook/fp'
import type { Actor, MessageId } from '@dutybook/modelling'
import { whoCouldAct, type ShownActing } from '@dutybook/oversight'
import type { Problem } from '../problems/problem.js'
import { readEvent, type EventReading } from './event.js'
import { inCharge } from './in-charge.js'
import { rowsTogether } from './rows.js'
import type { Sources } from './sources.js'
import { readVerdict, type VerdictQuestion, type VerdictReading } from './verdict.js'

export interface ToldVerdictQuestion extends VerdictQuestion {
  readonly reader: Actor
}

/** A verdict with what a person asks next: which events prove it, and who is in charge. */
export interface ToldVerdict extends VerdictReading {
  /** The events that are told; `mostEvents` for each reason, and as many for a result that holds. */
  readonly events: ReadonlyMap<string, EventReading>
  readonly inCharge: readonly ShownActing[]
}

/** A page names so many events of one reason; the verdict as JSON names them all. */
export const mostEvents = 20

export async function readToldVerdict(sources: Sources, question: ToldVerdictQuestion): Promise<Either<Problem, ToldVerdict>> {
  const reading = await readVerdict(sources, question)
  if (isLeft(reading)) return reading
  const { verdict, asOf } = reading.right
  const acting = await rowsTogether(sources, [whoCouldAct], { ...question.asOf, occurred: asOf.occurred })
  if (isLeft(acting)) return left(acting.left)
  const named = [verdict.evidence.slice(0, mostEvents), ...verdict.findings.map(({ evidence }) => evidence.slice(0, mostEvents))]
  return right({
    ...reading.right,
    events: await eventsOf(sources, new Set(named.flat()), question.reader),
    inCharge: inCharge(acting.right.rowsOf(whoCouldAct), verdict.result, verdict.day),
  })
}

async function eventsOf(sources: Sources, ids: ReadonlySet<MessageId>, reader: Actor): Promise<ReadonlyMap<string, EventReading>> {
  const events = new Map<string, EventReading>()
  for (const id of ids) {
    const found = await readEvent(sources, { id, reader })
    if (isRight(found)) events.set(id, found.right)
  }
  return events
}
