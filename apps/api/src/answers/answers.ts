import {
  called,
  count,
  flag,
  id,
  LawRef,
  list,
  MessageId,
  optional,
  record,
  Revision,
  ShownLabel,
  text,
  Verdict,
  type AnyDecider,
  type AnyView,
} from '@dutybook/modelling'
import { readingForm } from '@dutybook/modelling/personal-reading'
import { AsOfAnswer } from './as-of-answer.js'
import { anyShownEvent, historyOf, LogPosition } from './shown-event.js'

/** A path under the root of this server. */
export const Link = text('Link', { et: 'Aadress', en: 'Address' }, { max: 2000 })

const AnsweredEvent = record(
  'AnsweredEvent',
  { et: 'Lisatud sündmus', en: 'Event that was added' },
  {
    id: called(MessageId, 'Sündmuse tunnus', 'Event id'),
    type: id('EventName', { et: 'Sündmuse liik', en: 'Type of the event' }, '^[A-Z][A-Za-z0-9]{1,79}$', 'UnitsRecorded'),
    revision: Revision,
  },
)

const Receipt = record(
  'Receipt',
  { et: 'Kviitung', en: 'Receipt' },
  {
    position: called(LogPosition, 'Viimase sündmuse koht logis', 'Position of its last event in the log'),
    proof: called(Link, 'Kust saab hiljem tõendi, et see logis oli', 'Where to get the proof later that it was in the log'),
  },
)

/** What a command did. */
export const CommandAnswer = record(
  'CommandAnswer',
  { et: 'Käsu tulemus', en: 'What the command did' },
  {
    commandId: called(MessageId, 'Käsu tunnus', 'Command id'),
    events: list(AnsweredEvent, { et: 'Sündmused', en: 'Events' }, { max: 4096 }),
    revision: count(
      'LastRevision',
      { et: 'Viimane redaktsioon; -1, kui sündmusi ei ole', en: 'Last revision; -1 when there is no event' },
      { min: -1 },
    ),
    position: LogPosition,
    receipt: optional(Receipt),
    repeated: flag('Repeated', { et: 'Sama käsk oli juba tehtud', en: 'The same command had been done already' }),
  },
)

/** One thing with its state and its history; without the state where a part of its history is withheld from the reader. */
export const instanceAnswer = (decider: AnyDecider) =>
  record(`${capitalised(decider.category)}Answer`, decider.label, {
    id: decider.id,
    revision: Revision,
    position: LogPosition,
    asOf: AsOfAnswer,
    state: optional(decider.summary.codec),
    history: historyOf(decider),
  })

/** Rows of a view. */
export const viewAnswer = (view: AnyView) =>
  record(`${capitalised(view.name)}Answer`, view.label, {
    rows: list(readingForm(view.shown), { et: 'Read', en: 'Rows' }, { max: mostRows }),
    position: LogPosition,
    asOf: AsOfAnswer,
    next: optional(called(Link, 'Järgmine leht', 'Next page')),
  })

/** The most rows on one page. */
export const mostRows = 1000

/** A verdict with the place in the log that it was read at. */
export const VerdictAnswer = record(
  'VerdictAnswer',
  { et: 'Järeldus', en: 'Verdict' },
  { verdict: Verdict, position: LogPosition, asOf: AsOfAnswer },
)

const NamedBasis = record(
  'NamedBasis',
  { et: 'Õiguslik alus', en: 'Legal basis' },
  { ...LawRef.fields, name: called(ShownLabel, 'Õigusakti nimi', 'Name of the act') },
)

/** One event with what makes it understandable. */
export const eventAnswer = (deciders: readonly AnyDecider[]) =>
  record(
    'EventAnswer',
    { et: 'Sündmus', en: 'Event' },
    {
      event: anyShownEvent(deciders),
      label: called(ShownLabel, 'Sündmuse nimetus', 'What the event is called'),
      legalBasis: list(NamedBasis, { et: 'Õiguslik alus', en: 'Legal basis' }),
      instance: optional(called(Link, 'Kelle või mille ajaloos', 'In whose history')),
    },
  )

/** The name of a schema begins with a capital. */
export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
