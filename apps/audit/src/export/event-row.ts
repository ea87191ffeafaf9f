import { canonicalJson } from '@dutybook/event-store'
import {
  Access,
  called,
  columnsOf,
  count,
  MessageId,
  Metadata,
  optional,
  record,
  Revision,
  StreamId,
  text,
  type RecordedEvent,
  type TypeOf,
} from '@dutybook/modelling'
import type { Unreadable } from '../reading/entries.js'
import { shownData, unreadableRow } from '../reading/shown-event.js'
import type { Cells } from './table.js'

const { actor, recordedAt, occurredOn, duty, legalBasis, policyVersion, commandId, causationId, correlationId } = Metadata.fields
const { person, position, actingAs } = actor.fields
const [largest, longest] = [Number.MAX_SAFE_INTEGER, 16_777_216]

/**
 * One event as one flat line. Optional is what an event that cannot be read does not tell. Columns may be added at the end; none is
 * ever renamed or moved: spreadsheets and scripts of others rely on them.
 */
export const ExportedEvent = record(
  'ExportedEvent',
  { et: 'Sündmus ühel real', en: 'Event on one line' },
  {
    position: count('ExportedPosition', { et: 'Koht logis', en: 'Position in the log' }, { min: 1, max: largest }),
    stream: StreamId,
    revision: Revision,
    id: called(MessageId, 'Sündmuse tunnus', 'Event id'),
    type: text('EventType', { et: 'Sündmuse liik', en: 'Type of the event' }, { max: 80 }),
    schemaVersion: optional(count('SchemaVersion', { et: 'Skeemi versioon', en: 'Version of the schema' }, { min: 1 })),
    occurredOn: optional(occurredOn),
    recordedAt: optional(recordedAt),
    person: optional(called(person, 'Tegutseja', 'Who acted')),
    heldPosition: optional(called(position, 'Tegutseja ametikoht', 'Position of who acted')),
    actingAs: optional(actingAs),
    duty: optional(duty),
    legalBasis,
    policyVersion: optional(policyVersion),
    access: optional(Access.fields.class),
    commandId: optional(commandId),
    causationId: optional(causationId),
    correlationId: optional(correlationId),
    data: optional(text('EventData', { et: 'Sisu (JSON)', en: 'Content (JSON)' }, { max: longest })),
    unreadable: optional(text('WhyUnreadable', { et: 'Miks ei saa lugeda', en: 'Why it cannot be read' }, { max: longest })),
  },
)
type ExportedEvent = TypeOf<typeof ExportedEvent>

export const eventColumns = columnsOf(ExportedEvent)

/** The cells of an event; the content of a restricted one only where that is allowed. Values of persons stay sealed. */
export function eventCells(event: RecordedEvent, mayReadRestricted: boolean): Cells {
  const { id, type, schemaVersion, stream, revision, position: place, metadata } = event
  const { person, position: heldPosition, actingAs } = metadata.actor
  const isOpen = mayReadRestricted || metadata.access.class === 'public'
  return eventColumns.toColumns({
    ...metadata,
    ...{
      id,
      type,
      schemaVersion,
      stream: stream as ExportedEvent['stream'],
      revision,
      position: place,
      person,
      heldPosition,
      actingAs,
      access: metadata.access.class,
    },
    ...(isOpen ? { data: canonicalJson(shownData(event)) } : {}),
  } satisfies ExportedEvent)
}

export const unreadableCells = (event: Unreadable): Cells => {
  const { event: id, ...place } = unreadableRow(event)
  return eventColumns.toColumns({ ...place, id } as ExportedEvent)
}
