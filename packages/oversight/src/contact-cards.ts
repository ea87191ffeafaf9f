import {
  asStored,
  called,
  choice,
  optional,
  PersonRef,
  record,
  streamOf,
  viewOf,
  type RecordedOf,
  type RowFold,
  type TypeOf,
} from '@dutybook/modelling'
import {
  contactCard,
  ContactCorrected,
  ContactEdition,
  OfficialContactRecorded,
  PartnerContactRecorded,
  type ContactCardEvent,
} from '@dutybook/domain'
import { maybeDay, provedBy } from './columns.js'

const { position, name, email, phone, validFrom } = OfficialContactRecorded.data.fields
const { provider } = PartnerContactRecorded.data.fields

const ContactEventType = choice(
  'ContactEventType',
  { et: 'Mille juures kontakt kirja pandi', en: 'By what the contact was written' },
  {
    OfficialContactRecorded: OfficialContactRecorded.label,
    PartnerContactRecorded: PartnerContactRecorded.label,
    ContactCorrected: ContactCorrected.label,
  },
)

export const ContactRow = record(
  'ContactRow',
  { et: 'Kontakt', en: 'Contact' },
  {
    person: called(PersonRef, 'Isik', 'Person'),
    position: optional(position),
    provider: optional(provider),
    name,
    email,
    phone,
    edition: ContactEdition,
    validFrom,
    endedOn: maybeDay('Lõpetatud', 'Ended on'),
    contactEvent: provedBy('kontakt', 'contact'),
    contactEventType: ContactEventType,
  },
)
export type ContactRow = TypeOf<typeof ContactRow>

type Written = RecordedOf<Exclude<ContactCardEvent, { readonly type: 'ContactEnded' }>>

/** What was sealed in one event stays together, with the event it can be opened by. */
const written = ({ id, type, data }: Written) => ({
  name: data.name,
  email: data.email,
  phone: data.phone,
  validFrom: data.validFrom,
  contactEvent: id,
  contactEventType: type,
})

const begun = (event: Written, key: string): ContactRow => {
  const { phone: number, ...rest } = written(event)
  return { person: key as PersonRef, edition: 1, ...(number ? { phone: number } : {}), ...rest }
}

const again = (row: ContactRow, event: Written) => ({ ...written(event), edition: row.edition + 1 })

const contacts: RowFold<ContactRow, ContactCardEvent> = {
  opens: {
    OfficialContactRecorded: (event, key) => ({ ...begun(event, key), position: event.data.position }),
    PartnerContactRecorded: (event, key) => ({ ...begun(event, key), provider: event.data.provider }),
  },
  changes: {
    OfficialContactRecorded: (row, event) => ({
      ...again(row, event),
      ...{ position: event.data.position, provider: undefined, endedOn: undefined },
    }),
    PartnerContactRecorded: (row, event) => ({
      ...again(row, event),
      ...{ provider: event.data.provider, position: undefined, endedOn: undefined },
    }),
    ContactCorrected: again,
    ContactEnded: (_, { data }) => ({ endedOn: data.endedOn }),
  },
}

/** How to reach officials and partners: the last edition of each contact, sealed as it is in its event. */
export const contactCards = viewOf({
  name: 'contactCards',
  version: 1,
  label: { et: 'Kontaktid', en: 'Contacts' },
  duty: '3.11',
  ...asStored(ContactRow),
  sources: [contactCard],
  keys: (_event: RecordedOf<ContactCardEvent>, id) => [id],
  fold: contacts,
  origin: ({ person, contactEvent, contactEventType }: ContactRow) => ({
    stream: streamOf(contactCard, person),
    eventId: contactEvent,
    type: contactEventType,
  }),
})
