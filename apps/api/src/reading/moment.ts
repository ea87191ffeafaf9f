import type { AsOf } from '@dutybook/event-store'
import { decodedOrThrow } from '@dutybook/event-store'
import type { Calendar, Instant, LocalDate } from '@dutybook/modelling'
import type { AsOfAnswer } from '../answers/as-of-answer.js'
import type { Sources } from './sources.js'

/** The past that a reader asks for, with the day by which its rows are shown. */
export interface Moment {
  readonly asOf: AsOf
  readonly answer: AsOfAnswer
}

/** Without a place in the log it is now; without a day it is the day of that place. */
export async function momentOf(sources: Sources, asOf: AsOf): Promise<Moment> {
  const recorded = typeof asOf.recorded === 'string' ? asOf.recorded : await recordedAt(sources, asOf.recorded)
  return { asOf, answer: { recorded, occurred: asOf.occurred ?? sources.calendar.dayOf(recorded) } }
}

/** When the last event up to a position was recorded; now where there is none. */
async function recordedAt({ eventStore, definitions, clock }: Sources, position: number | undefined): Promise<Instant> {
  if (position === undefined) return clock()
  const last = eventStore.readAll({ after: position + 1, direction: 'backwards', limit: 1 })
  for await (const stored of last) return decodedOrThrow(definitions, stored).metadata.recordedAt
  return clock()
}

const hour = 3_600_000

/** The last moment of a day in the country's time, whose days begin on a full hour of UTC. */
export function lastMomentOf(day: LocalDate, { dayOf }: Pick<Calendar, 'dayOf'>): Instant {
  const after = (hours: number): Instant => new Date(Date.parse(`${day}T12:00:00.000Z`) + hours * hour - 1).toISOString() as Instant
  const hours = Array.from({ length: 25 }, (_, index) => index)
  return after(hours.findLast((each) => dayOf(after(each)) === day) ?? 0)
}
