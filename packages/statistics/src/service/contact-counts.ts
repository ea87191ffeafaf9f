import { codesOf, count, record, type TypeOf } from '@dutybook/modelling'
import { ContactOutcome, ContactParty, ContactPurpose, monthsIn } from '@dutybook/domain'
import { month, year } from '../calendar-columns.js'
import { isWithin, type CountTable } from '../count-table.js'
import { contactFacts } from './contact-facts.js'

const ContactCounts = record(
  'ContactCounts',
  { et: 'Pöördumisi nõuandetelefonile', en: 'Contacts with the hotline' },
  {
    year: year('Pöördumine', 'Contact'),
    month: month('Pöördumine', 'Contact'),
    party: ContactParty,
    purpose: ContactPurpose,
    contacts: count('ContactCount', { et: 'Pöördumisi', en: 'Contacts' }),
    informed: count('InformedCount', { et: 'Anti teavet', en: 'Informed' }),
    counselled: count('CounselledCount', { et: 'Nõustati', en: 'Counselled' }),
    referred: count('ReferredCount', { et: 'Suunati edasi', en: 'Referred' }),
    serviceOpened: count('ServiceOpenedCount', { et: 'Avati teenus', en: 'Service opened' }),
  },
)
type ContactCounts = TypeOf<typeof ContactCounts>

const cells = codesOf(ContactParty).flatMap((party) => codesOf(ContactPurpose).map((purpose) => ({ party, purpose })))

/** A row for every month that the period touches, party and purpose. A contact is no person: who calls twice is two contacts. */
export const hotlineContacts: CountTable<ContactCounts> = {
  name: 'hotlineContacts',
  label: ContactCounts.label,
  duty: '3.4',
  reads: [contactFacts],
  row: ContactCounts,
  of: (rowsOf, period) => {
    const within = [...rowsOf(contactFacts).values()].filter(({ contactedOn }) => isWithin(contactedOn, period))
    const inCell = Map.groupBy(within, ({ contactedOn, party, purpose }) => `${contactedOn.slice(0, 7)}/${party}/${purpose}`)
    return monthsIn(period).flatMap((each) =>
      cells.map((cell) => {
        const contacts = inCell.get(`${each}/${cell.party}/${cell.purpose}`) ?? []
        const outcomes = codesOf(ContactOutcome).map((code) => [code, contacts.filter(({ outcome }) => outcome === code).length])
        const [ofYear, ofMonth] = each.split('-').map(Number) as [number, number]
        const byOutcome = Object.fromEntries(outcomes) as Pick<ContactCounts, ContactOutcome>
        return { year: ofYear, month: ofMonth, ...cell, contacts: contacts.length, ...byOutcome }
      }),
    )
  },
}
