import { ContactOutcome, ContactParty, ContactPurpose } from '@dutybook/domain'
import type { Period, RowsOf } from '@dutybook/modelling'
import { isWithin } from '../count-table.js'
import { contactFacts, type ContactFactRow } from '../service/contact-facts.js'
import { countedSince, dimension, type ReleaseTable } from './release-table.js'

const methods = [
  countedSince(
    '2017-01-01',
    'Iga pöördumine loetakse üks kord, pöördumise päeva järgi ja paranduste järel kehtivate tunnustega.',
    'Each contact is counted once, by its day, with its codes as they stand after corrections.',
  ),
] as const

const contacts = (name: string, et: string, en: string, of: readonly ('purpose' | 'party' | 'outcome')[]): ReleaseTable => ({
  name,
  label: { et, en },
  population: 'contacts',
  reads: [contactFacts],
  dimensions: of.map((each) => dimension(each, { purpose: ContactPurpose, party: ContactParty, outcome: ContactOutcome }[each])),
  methods,
  countsPersons: false,
  unitsOf: (rowsOf, period) => inPeriod(rowsOf, period).map((row) => ({ key: row.contact, codes: of.map((each) => row[each]) })),
})

const inPeriod = (rowsOf: RowsOf, period: Period): readonly ContactFactRow[] =>
  [...rowsOf(contactFacts).values()].filter(({ contactedOn }) => isWithin(contactedOn, period))

export const contactTables: readonly ReleaseTable[] = [
  contacts('contactsByPurposeAndParty', 'Pöördumised sisu ja pöörduja järgi', 'Contacts by purpose and party', ['purpose', 'party']),
  contacts('contactsByOutcome', 'Pöördumised tulemuse järgi', 'Contacts by outcome', ['outcome']),
]
