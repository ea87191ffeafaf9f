import type { ReadableLog } from '@dutybook/event-store'
import { without, type Access, type Actor, type AnyView, type LocalDate, type RecordedEvent } from '@dutybook/modelling'
import { problem, type Problem } from '../problems/problem.js'
import type { Opening } from './opening.js'

/** Those outside the agency; what is for internal use only (AK) is not for them. */
const outsiders: readonly Actor['actingAs'][] = ['analyst']

const isRestricted = ({ class: kind, until }: Access, day: LocalDate): boolean =>
  kind === 'restricted' && (until === undefined || day <= until)

/** The event with its personal values as this reader gets them. */
export function openedEvent({ definitions }: Pick<ReadableLog, 'definitions'>, opening: Opening, event: RecordedEvent): RecordedEvent {
  const { id: eventId, stream, type, data } = event
  const definition = definitions(type)
  return definition ? { ...event, data: opening(definition.data, data, { stream, eventId, type }) as typeof data } : event
}

/** Why these rows or counts are not for this reader; `undefined` where they are. */
export const closedTo = ({ readers }: Pick<AnyView, 'readers'>, { actingAs }: Actor): Problem | undefined =>
  readers === undefined || readers.includes(actingAs) ? undefined : problem('NOT_A_READER', { facts: { readers: readers.join(', ') } })

/** Whether the content of the event is not for this reader on that day, nor anything that follows from it. */
export const isWithheldFrom = (reader: Actor, day: LocalDate, { metadata: { access } }: RecordedEvent): boolean =>
  isRestricted(access, day) && outsiders.includes(reader.actingAs)

/** An event as one reader gets it: of a restricted one, an outsider learns that it is there and why it is not shown. */
export function shownTo(reader: Actor, day: LocalDate, event: RecordedEvent): object {
  if (!isWithheldFrom(reader, day, event)) return event
  const { ground, until } = event.metadata.access
  const withheld = { ...(ground ? { ground } : {}), ...(until ? { until } : {}) }
  return { ...without(event, 'data'), metadata: without(event.metadata, 'reason'), withheld }
}
