// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, event, LocalDate, oneOf, optional, Position, type TypeOf } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'
import { ProviderRef } from '../../vocabulary.js'
import { contact, ContactEdition, phone } from './values.js'

const options = { basis: [cite('AJ', '3.11')] }
const validFrom = called(LocalDate, 'Kehtib alates', 'Valid from')

/** The whole contact: what is left out is not there. */
export const wholeContact = { ...contact, phone: optional(phone) }
export const officialContact = { position: called(Position, 'Ametikoht', 'Position'), ...wholeContact }
export const partnerContact = { provider: called(ProviderRef, 'Kelle kontaktisik', 'Contact person of'), ...wholeContact }
export const correction = { corrects: called(ContactEdition, 'Parandatav seis', 'ContactEdition that is corrected'), ...wholeContact }

export const OfficialContactRecorded = event(
  'OfficialContactRecorded',
  { et: 'Ametniku kontakt kirja pandud', en: 'Contact of an official recorded' },
  { ...officialContact, validFrom },
  options,
)
export const PartnerContactRecorded = event(
  'PartnerContactRecorded',
  { et: 'Partneri kontaktisik kirja pandud', en: 'Contact person of a partner recorded' },
  { ...partnerContact, validFrom },
  options,
)
/** The contact as it is to be read from now on; the earlier edition stays in its event. */
export const ContactCorrected = event(
  'ContactCorrected',
  { et: 'Kontakt parandatud', en: 'Contact corrected' },
  { ...correction, validFrom },
  options,
)
export const ContactEnded = event(
  'ContactEnded',
  { et: 'Kontakt lõpetatud', en: 'Contact ended' },
  { endedOn: called(LocalDate, 'Lõpu päev', 'Ended on') },
  options,
)

export const ContactCardEvent = oneOf(
  'ContactCardEvent',
  { et: 'Kontaktkaardi sündmus', en: 'Event of a contact card' },
  OfficialContactRecorded,
  PartnerContactRecorded,
  ContactCorrected,
  ContactEnded,
)
export type ContactCardEvent = TypeOf<typeof ContactCardEvent>
