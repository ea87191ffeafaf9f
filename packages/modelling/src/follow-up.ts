import { called, type TypeOf } from './codec.js'
import type { AnyDecider } from './decider.js'
import type { Calendar } from './law.js'
import type { Message } from './message.js'
import { record } from './record.js'
import { MessageId, type RecordedEvent } from './recorded.js'
import type { Instant, LocalDate } from './time.js'

/** When something is due: from a day on, or, where the rule counts hours, from a moment on. */
export type Due = { readonly on: LocalDate } | { readonly at: Instant }

/** The event that called for something, to be kept in the row until it is done. */
export const Cause = record(
  'Cause',
  { et: 'Põhjus', en: 'Cause' },
  {
    event: called(MessageId, 'Põhjustanud sündmus', 'Causing event'),
    correlation: called(MessageId, 'Seosetunnus', 'Correlation id'),
  },
)
export type Cause = TypeOf<typeof Cause>

export const causeOf = ({ id, metadata }: RecordedEvent): Cause => ({ event: id, correlation: metadata.correlationId })

/** A command that the system gives when its day has come. */
export interface FollowUp {
  readonly decider: AnyDecider
  /** The instance. */
  readonly id: string
  /** Or what the command is made from, where the program that runs it has to prepare it. */
  readonly command: Message
  readonly due: Due
  readonly cause: Cause
}

/** The day that the follow-up holds for, however late it is given. */
export const legalDay = ({ due }: Pick<FollowUp, 'due'>, calendar: Calendar): LocalDate => ('on' in due ? due.on : calendar.dayOf(due.at))

/** The moment from which it is due: the beginning of the day where a day is named. */
export const dueFrom = ({ due }: Pick<FollowUp, 'due'>, calendar: Calendar): Instant =>
  'at' in due ? due.at : beginningOf(due.on, calendar)

const instantOf = (time: number): Instant => new Date(time).toISOString() as Instant
const longestOffset = 24 * 3_600_000

/** The first millisecond of a day of the calendar. Found by halving: no zone is more than a day away from UTC. */
export function beginningOf(day: LocalDate, { dayOf }: Calendar): Instant {
  const midnight = Date.parse(`${day}T00:00:00.000Z`)
  let [before, from] = [midnight - longestOffset, midnight + longestOffset]
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2)
    if (dayOf(instantOf(middle)) < day) before = middle
    else from = middle
  }
  return instantOf(from)
}
