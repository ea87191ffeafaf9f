import {
  called,
  CommandRefused,
  count,
  LawRef,
  list,
  literal,
  LocalDate,
  MessageId,
  Metadata,
  oneOf,
  optional,
  record,
  Revision,
  StreamId,
  type AnyDecider,
  type AnyEventCodec,
  type AnyMessageCodec,
} from '@dutybook/modelling'
import { readingForm } from '@dutybook/modelling/personal-reading'

export const LogPosition = count('LogPosition', { et: 'Koht logis', en: 'Position in the log' }, { max: Number.MAX_SAFE_INTEGER })

/** Why the content of an event is not shown to this reader. */
export const Withheld = record(
  'Withheld',
  { et: 'Juurdepääs piiratud', en: 'Access restricted' },
  {
    ground: optional(called(LawRef, 'Piirangu alus', 'Ground of the restriction')),
    until: optional(called(LocalDate, 'Piirang kuni', 'Restricted until')),
  },
)

/** What every event shows besides its type and content. */
const place = {
  id: called(MessageId, 'Sündmuse tunnus', 'Event id'),
  schemaVersion: count('SchemaVersion', { et: 'Kirje versioon', en: 'Schema version' }, { min: 1, max: 1000 }),
  stream: StreamId,
  revision: Revision,
  position: LogPosition,
  metadata: Metadata,
  withheld: optional(Withheld),
}

const made = new WeakMap<AnyEventCodec, AnyMessageCodec>()

/** An event as readers get it: with its place, its metadata and, unless it is withheld, its content. */
function shownEvent(event: AnyEventCodec): AnyMessageCodec {
  const known = made.get(event)
  if (known) return known
  const { type, label, data } = event
  const whole = record(`Shown${type}`, label, { ...place, type: literal(type, label), data: optional(readingForm(data)) })
  const codec = Object.assign(whole, { type, data })
  made.set(event, codec)
  return codec
}

/** Any event of an aggregate as readers get it. */
export const shownEventOf = ({ event: { name, label, members } }: AnyDecider) => oneOf(`Shown${name}`, label, ...members.map(shownEvent))

/** Any event of these aggregates, or a refused command. */
export const anyShownEvent = (deciders: readonly AnyDecider[]) =>
  oneOf(
    'ShownEvent',
    { et: 'Sündmus', en: 'Event' },
    ...[...deciders.flatMap(({ event }) => event.members), CommandRefused].map(shownEvent),
  )

export const historyOf = (decider: AnyDecider) => list(shownEventOf(decider), { et: 'Ajalugu', en: 'History' }, { max: 1_000_000 })
