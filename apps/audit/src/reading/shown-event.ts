import { undecodableText } from '@dutybook/event-store'
import type { Actor, Label, RecordedEvent } from '@dutybook/modelling'
import { mapPersonal, type PersonalReading } from '@dutybook/modelling/personal-reading'
import type { Column } from '../output/results.js'
import { definitions, type Unreadable } from './entries.js'

/** What every line about an event begins with. Keys are the same in every command. */
export interface EventRow {
  readonly position: number
  readonly event: string
  readonly stream: string
  readonly revision: number
  readonly type: string
  readonly recordedAt: string
  readonly occurredOn: string
  readonly person: string
  readonly heldPosition: string
  readonly actingAs: string
  readonly duty: string
}

export const eventRow = ({ position, id, stream, revision, type, metadata }: RecordedEvent): EventRow => ({
  ...{ position, event: id, stream, revision, type },
  ...{ recordedAt: metadata.recordedAt, occurredOn: metadata.occurredOn, duty: metadata.duty },
  ...actorColumns(metadata.actor),
})

const actorColumns = ({ person, position, actingAs }: Actor) => ({ person, heldPosition: position, actingAs })

/** A line about an event that cannot be read: where it is, and what is wrong with it. */
export interface UnreadableRow {
  readonly position: number
  readonly event: string
  readonly stream: string
  readonly revision: number
  readonly type: string
  readonly unreadable: string
}

export const unreadableRow = (event: Unreadable): UnreadableRow => ({
  ...{ position: event.position, event: event.id, stream: event.stream, revision: event.revision, type: event.type },
  unreadable: event.byHash ? `The pack holds its ${event.byHash.join(', ')} by hash only.` : undecodableText(event),
})

export const eventColumns: readonly Column<Partial<EventRow> & Partial<UnreadableRow>>[] = [
  { label: { et: 'Koht', en: 'Position' }, of: ({ position }) => position },
  { label: { et: 'Kirja pandud', en: 'Recorded' }, of: ({ recordedAt }) => recordedAt },
  { label: { et: 'Toimus', en: 'Occurred' }, of: ({ occurredOn }) => occurredOn },
  { label: { et: 'Voog', en: 'Stream' }, of: ({ stream }) => stream },
  { label: { et: 'Nr', en: 'Rev.' }, of: ({ revision }) => revision },
  { label: { et: 'Sündmus', en: 'Event' }, of: ({ type }) => type },
  { label: { et: 'Kes', en: 'Who' }, of: ({ person }) => person },
  { label: { et: 'Tegutses kui', en: 'Acting as' }, of: ({ actingAs }) => actingAs },
  { label: { et: 'Ei saa lugeda', en: 'Unreadable' }, of: ({ unreadable }) => unreadable },
]

/** The data of an event with a mark in place of each value of a person: this program never opens one. */
export const shownData = ({ type, data }: RecordedEvent): unknown => {
  const definition = definitions(type)
  return definition ? mapPersonal(definition.data, data as unknown, sealedMark) : data
}

/** Whose value stands there; only the holder of the person's key could open it. */
export const sealedMark = ({
  value,
}: {
  readonly value: unknown
}): Omit<PersonalReading<never>, 'state'> & { readonly state: 'Sealed' } => ({
  state: 'Sealed',
  ...subjectOf(value),
})

function subjectOf(value: unknown): { readonly subject?: unknown } {
  return typeof value === 'object' && value !== null && 'subject' in value ? { subject: value.subject } : {}
}

export const labelOf = (type: string): Label => definitions(type)?.label ?? { et: type, en: type }
