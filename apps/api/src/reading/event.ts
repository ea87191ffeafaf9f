import { decodedOrThrow } from '@dutybook/event-store'
import { acts, type ActAbbreviation } from '@dutybook/domain'
import { left, right, type Either } from '@dutybook/fp'
import { instanceIn, type Actor, type Label, type LawRef, type MessageId, type RecordedEvent } from '@dutybook/modelling'
import { eventJournal, type JournalRow } from '@dutybook/oversight'
import { aggregates } from '@dutybook/domain'
import { stepOf } from '../http/route.js'
import { problem, type Problem } from '../problems/problem.js'
import { openedEvent, shownTo } from './access.js'
import { openingFor } from './opening.js'
import type { Sources } from './sources.js'
import { waitForViews } from './wait-for-views.js'

export interface EventQuestion {
  readonly id: MessageId
  readonly reader: Actor
}

export interface EventReading {
  readonly event: object
  readonly label: Label
  readonly legalBasis: readonly (LawRef & { readonly name: Label })[]
  /** Where the thing is that it happened to. */
  readonly instance?: string
}

/** The event behind an id, such as a verdict names as its evidence. */
export async function readEvent(sources: Sources, { id, reader }: EventQuestion): Promise<Either<Problem, EventReading>> {
  const { eventStore, clock, calendar } = sources
  const behind = await waitForViews(sources, [eventJournal], await eventStore.head())
  if (behind) return left(behind)
  const event = await eventOf(sources, id)
  if (!event) return left(problem('UNKNOWN_EVENT'))
  const found = aggregates.find((each) => instanceIn(each, event) !== undefined)
  return right({
    event: shownTo(reader, calendar.dayOf(clock()), openedEvent(sources, await openingFor(sources, reader), event)),
    label: sources.definitions(event.type)?.label ?? { et: event.type, en: event.type },
    legalBasis: (event.metadata.legalBasis ?? []).map(named),
    ...(found ? { instance: `/v1/${stepOf(found.category)}/${instanceIn(found, event)}` } : {}),
  })
}

/** The journal says where in the log it stands. */
async function eventOf({ eventStore, viewStore, definitions }: Sources, id: MessageId): Promise<RecordedEvent | undefined> {
  const row = (await viewStore.load(eventJournal, [id])).get(id) as JournalRow | undefined
  if (!row) return undefined
  for await (const stored of eventStore.readAll({ after: row.logPosition - 1, limit: 1 })) return decodedOrThrow(definitions, stored)
  return undefined
}

const named = (basis: LawRef): LawRef & { readonly name: Label } => ({
  ...basis,
  name: Object.hasOwn(acts, basis.act) ? acts[basis.act as ActAbbreviation] : { et: basis.act, en: basis.act },
})
