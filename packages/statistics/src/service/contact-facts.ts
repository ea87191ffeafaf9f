import { asStored, called, count, optional, record, viewOf, type RecordOf, type RowFold } from '@dutybook/modelling'
import {
  type ContactEvent,
  ContactOutcome,
  ContactParty,
  ContactPurpose,
  ContactRef,
  EpisodeRef,
  hotlineContact,
  workersWithPersons,
} from '@dutybook/domain'
import { day, month, monthOf, year, yearOf } from '../calendar-columns.js'

const columns = {
  contact: ContactRef,
  contactedOn: day('Pöördumise päev', 'Contacted on'),
  contactedYear: year('Pöördumine', 'Contact'),
  contactedMonth: month('Pöördumine', 'Contact'),
  party: ContactParty,
  purpose: ContactPurpose,
  outcome: ContactOutcome,
  episode: optional(called(EpisodeRef, 'Avatud juhtum', 'Episode opened')),
  corrections: count('CorrectionCount', { et: 'Parandusi', en: 'Number of corrections' }),
}
export const ContactFactRow = record(
  'ContactFactRow',
  { et: 'Nõuandetelefoni pöördumise andmed', en: 'Facts of a hotline contact' },
  columns,
)
export type ContactFactRow = RecordOf<typeof columns>

const fold: RowFold<ContactFactRow, ContactEvent> = {
  opens: {
    HotlineContactRecorded: ({ data }, key) => ({
      contact: key as ContactFactRow['contact'],
      ...data,
      ...{ contactedYear: yearOf(data.contactedOn), contactedMonth: monthOf(data.contactedOn) },
      corrections: 0,
    }),
  },
  changes: {
    HotlineContactCorrected: ({ corrections }, { data: { party, purpose, outcome, episode } }) => ({
      ...{ party, purpose, outcome, episode },
      corrections: corrections + 1,
    }),
  },
}

/** One row per contact with the advice hotline, as it stands after corrections, on the day of the contact. */
export const contactFacts = viewOf({
  name: 'contactFacts',
  version: 1,
  label: { et: 'Nõuandetelefoni pöördumised loendamiseks', en: 'Hotline contacts to be counted' },
  duty: '3.1',
  readers: workersWithPersons,
  ...asStored(ContactFactRow),
  sources: [hotlineContact],
  keys: (_, contact) => [contact],
  fold,
})
