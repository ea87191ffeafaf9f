import { choice, type TypeOf } from '@dutybook/modelling'

export const ContactParty = choice(
  'ContactParty',
  { et: 'Pöörduja', en: 'Party of the contact' },
  { client: { et: 'klient', en: 'client' }, official: { et: 'ametnik', en: 'official' } },
)
export type ContactParty = TypeOf<typeof ContactParty>

export const ContactPurpose = choice(
  'ContactPurpose',
  { et: 'Pöördumise sisu', en: 'Purpose of the contact' },
  {
    generalInformation: { et: 'üldine teave', en: 'general information' },
    suspectedLabour: { et: 'tööalase ekspluateerimise kahtlus', en: 'suspected labour exploitation' },
    suspectedSexual: { et: 'seksuaalse ekspluateerimise kahtlus', en: 'suspected sexual exploitation' },
    otherForm: { et: 'muu ekspluateerimise kahtlus', en: 'other form of exploitation' },
    otherUnknown: { et: 'muu või teadmata', en: 'other or unknown' },
  },
)
export type ContactPurpose = TypeOf<typeof ContactPurpose>

export const ContactOutcome = choice(
  'ContactOutcome',
  { et: 'Pöördumise tulemus', en: 'Outcome of the contact' },
  {
    informed: { et: 'anti teavet', en: 'informed' },
    counselled: { et: 'nõustati', en: 'counselled' },
    referred: { et: 'suunati edasi', en: 'referred' },
    serviceOpened: { et: 'avati teenus', en: 'service opened' },
  },
)
export type ContactOutcome = TypeOf<typeof ContactOutcome>
