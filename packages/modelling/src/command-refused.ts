import { called, optional, type TypeOf } from './codec.js'
import { LawRef } from './law.js'
import { event } from './message.js'
import { StreamId } from './recorded.js'
import { record } from './record.js'
import { id, list, text } from './value.js'

/** The kind of the streams in which refused commands are recorded; each command has one of its own, named by its id. */
export const refusedCommandCategory = 'refusedCommand'

const word = text('FactText', { et: 'Fakti sisu', en: 'Content of the fact' }, { max: 200 })

const RefusalFact = record(
  'RefusalFact',
  { et: 'Keeldumise fakt', en: 'Fact of the refusal' },
  { name: called(word, 'Nimi', 'Name'), value: called(word, 'Väärtus', 'Value') },
)

/**
 * A command that was refused by a rule of law or authority (domain model §4, "Conventions"), so that an auditor sees the attempt:
 * what was refused and why. The content of the command is not kept. Stored for ever, like every event.
 */
export const CommandRefused = event(
  'CommandRefused',
  { et: 'Käsust keelduti', en: 'Command refused' },
  {
    command: id('CommandType', { et: 'Käsu liik', en: 'Type of the command' }, '^[A-Z][A-Za-z0-9]{1,79}$', 'RecordUnits'),
    category: id('Category', { et: 'Voo liik', en: 'Kind of the stream' }, '^[a-z][A-Za-z0-9]{1,39}$', 'contract'),
    stream: StreamId,
    code: id('RefusalCode', { et: 'Keeldumise kood', en: 'Code of the refusal' }, '^[A-Z][A-Z0-9_]{1,79}$', 'MONTH_CLOSED'),
    facts: list(RefusalFact, { et: 'Faktid', en: 'Facts' }, { max: 50 }),
    at: optional(text('FieldPointer', { et: 'Väli, mis reeglit rikkus', en: 'Field that broke the rule' }, { max: 200 })),
    basis: list(LawRef, { et: 'Õiguslik alus', en: 'Legal basis' }),
  },
)
export type CommandRefused = TypeOf<typeof CommandRefused>
