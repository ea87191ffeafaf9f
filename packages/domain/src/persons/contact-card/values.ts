import { called, count, id, personal, text } from '@dutybook/modelling'

const PersonName = text('PersonName', { et: 'Isiku nimi', en: 'Name of a person' }, { max: 120 })
const EmailAddress = id(
  'EmailAddress',
  { et: 'E-posti aadress', en: 'E-mail address' },
  '^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,60}(?:[.][A-Za-z0-9-]{2,60}){1,4}$',
  'naidis@example.ee',
)
const PhoneNumber = id('PhoneNumber', { et: 'Telefoninumber', en: 'Phone number' }, '^[+][0-9]{7,15}$', '+3720000000')

/** Whom the card is about and how to reach them: sealed in events, and nothing that a rule could read. */
export const contact = {
  name: called(personal(PersonName), 'Nimi', 'Name'),
  email: called(personal(EmailAddress), 'E-post', 'E-mail'),
}
export const phone = called(personal(PhoneNumber), 'Telefon', 'Phone')

/** How often the contact has been written: 1 as it was first recorded. */
export const ContactEdition = count('ContactEdition', { et: 'Mitmes seis', en: 'ContactEdition' }, { min: 1, max: 100_000 })
