import { definitionsOf, historyAsOf, readHistory, type AsOf } from '@dutybook/event-store'
import { left, right, type Either } from '@dutybook/fp'
import { fold, streamOf, type Actor, type AnyDecider, type RecordedEvent } from '@dutybook/modelling'
import type { AsOfAnswer } from '../answers/as-of-answer.js'
import { problem, type Problem } from '../problems/problem.js'
import { isWithheldFrom, openedEvent, shownTo } from './access.js'
import { momentOf } from './moment.js'
import { openingFor } from './opening.js'
import type { Sources } from './sources.js'

export interface InstanceQuestion {
  readonly decider: AnyDecider
  readonly id: string
  readonly asOf: AsOf
  readonly reader: Actor
}

export interface Instance {
  readonly id: string
  readonly revision: number
  readonly position: number
  readonly asOf: AsOfAnswer
  /** Absent where a part of what it follows from is withheld from the reader. */
  readonly state?: unknown
  readonly history: readonly object[]
}

/** One thing with its state and its history, as of then. */
export async function readInstance(sources: Sources, { decider, id, asOf, reader }: InstanceQuestion): Promise<Either<Problem, Instance>> {
  const { eventStore, clock, calendar } = sources
  const history: RecordedEvent[] = []
  const whole = readHistory(eventStore, definitionsOf(decider), streamOf(decider, id))
  for await (const event of historyAsOf(whole, asOf)) history.push(event)
  const last = history.at(-1)
  if (!last) return left(problem('NOTHING_RECORDED'))
  const { answer } = await momentOf(sources, asOf)
  const today = calendar.dayOf(clock())
  const opening = await openingFor(sources, reader)
  return right({
    id,
    revision: last.revision,
    position: last.position,
    asOf: answer,
    ...(history.some((event) => isWithheldFrom(reader, today, event))
      ? {}
      : { state: decider.summary.of(fold(decider, history)) as unknown }),
    history: history.map((event) => shownTo(reader, today, openedEvent(sources, opening, event))),
  })
}
