import {
  Access,
  asStored,
  called,
  CommandRefused,
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
  type View,
} from '@dutybook/modelling'

const EventType = text('EventType', { et: 'Sündmuse liik', en: 'Type of the event' }, { max: 80 })
const { actor, recordedAt, occurredOn, duty, commandId } = Metadata.fields
const { person, position, actingAs } = actor.fields

export const JournalRow = record(
  'JournalRow',
  { et: 'Sündmuste päeviku rida', en: 'Line of the journal of events' },
  {
    event: called(MessageId, 'Sündmuse tunnus', 'Event id'),
    type: EventType,
    stream: StreamId,
    revision: Revision,
    logPosition: count('JournalPosition', { et: 'Koht logis', en: 'Position in the log' }, { min: 1, max: Number.MAX_SAFE_INTEGER }),
    occurredOn,
    recordedAt,
    person: called(person, 'Tegutseja', 'Who acted'),
    heldPosition: called(position, 'Tegutseja ametikoht', 'Position of who acted'),
    actingAs,
    duty,
    commandId,
    access: Access.fields.class,
    refusedCommand: optional(called(CommandRefused.data.fields.command, 'Käsk, millest keelduti', 'Command that was refused')),
    refusalCode: optional(CommandRefused.data.fields.code),
  },
)
export type JournalRow = TypeOf<typeof JournalRow>

const refusal = ({ type, data }: RecordedEvent): Pick<JournalRow, 'refusedCommand' | 'refusalCode'> => {
  if (type !== CommandRefused.type) return {}
  const { command, code } = data as CommandRefused['data']
  return { refusedCommand: command, refusalCode: code }
}

/** Where each event stands, who did it and when, without its content: the way from an id that proves something to the event itself. */
export const eventJournal: View<JournalRow> = {
  name: 'eventJournal',
  version: 1,
  label: { et: 'Sündmuste päevik', en: 'Journal of events' },
  duty: '3.1',
  ...asStored<JournalRow>(JournalRow),
  keys: ({ id: event }) => [event],
  evolve: (_, event) => ({
    event: event.id,
    type: event.type,
    stream: event.stream as JournalRow['stream'],
    revision: event.revision,
    logPosition: event.position,
    occurredOn: event.metadata.occurredOn,
    recordedAt: event.metadata.recordedAt,
    person: event.metadata.actor.person,
    heldPosition: event.metadata.actor.position,
    actingAs: event.metadata.actor.actingAs,
    duty: event.metadata.duty,
    commandId: event.metadata.commandId,
    access: event.metadata.access.class,
    ...refusal(event),
  }),
}
