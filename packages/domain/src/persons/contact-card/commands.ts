import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { correction, officialContact, partnerContact } from './events.js'

const keepers = ['serviceManager', 'headOfDivision', 'adviser'] as const

export const RecordOfficialContact = command(
  'RecordOfficialContact',
  { et: 'Pane kirja ametniku kontakt', en: 'Record the contact of an official' },
  keepers,
  officialContact,
)
export const RecordPartnerContact = command(
  'RecordPartnerContact',
  { et: 'Pane kirja partneri kontaktisik', en: 'Record the contact person of a partner' },
  keepers,
  partnerContact,
)
export const CorrectContact = command('CorrectContact', { et: 'Paranda kontakt', en: 'Correct a contact' }, keepers, correction)
export const EndContact = command('EndContact', { et: 'Lõpeta kontakt', en: 'End a contact' }, keepers, {})

export const ContactCardCommand = oneOf(
  'ContactCardCommand',
  { et: 'Kontaktkaardi käsk', en: 'Command of a contact card' },
  RecordOfficialContact,
  RecordPartnerContact,
  CorrectContact,
  EndContact,
)
export type ContactCardCommand = TypeOf<typeof ContactCardCommand>
