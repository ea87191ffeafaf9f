// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
// A contact is counted; nothing in it tells who called or what was said.
import { called, choice, event, law, LocalDate, oneOf, optional, reference, type TypeOf } from '@dutybook/modelling'
import { ContactOutcome, ContactParty, ContactPurpose } from '../codes/contact.js'
import { EpisodeRef } from '../episode/values.js'

export const ContactRef = reference('ContactRef', { et: 'Pöördumise viide', en: 'Reference of a contact' }, 'contact')

const restricted = { ground: law('AvTS', '35 lg 1 p 12'), months: 900 } as const
const basis = [law('OAS', '6')]

export const contact = {
  party: ContactParty,
  purpose: ContactPurpose,
  outcome: ContactOutcome,
  /** Only where a service was opened, so that conversions can be counted. */
  episode: optional(called(EpisodeRef, 'Avatud juhtum', 'Episode opened')),
}
export const HotlineContactRecorded = event(
  'HotlineContactRecorded',
  { et: 'Pöördumine nõuandetelefonil', en: 'Hotline contact recorded' },
  { ...contact, contactedOn: called(LocalDate, 'Pöördumise päev', 'Contacted on') },
  { basis, restricted },
)

export const CorrectionCause = choice(
  'ContactCorrectionCause',
  { et: 'Paranduse põhjus', en: 'Cause of the correction' },
  { wrongCode: { et: 'vale tunnus', en: 'wrong code' }, learntLater: { et: 'selgus hiljem', en: 'learnt later' } },
)

export const correction = { ...contact, cause: CorrectionCause }
export const HotlineContactCorrected = event(
  'HotlineContactCorrected',
  { et: 'Pöördumise kirjet parandatud', en: 'Hotline contact corrected' },
  correction,
  { restricted },
)

export const ContactEvent = oneOf(
  'ContactEvent',
  { et: 'Nõuandetelefoni sündmus', en: 'Event of a hotline contact' },
  HotlineContactRecorded,
  HotlineContactCorrected,
)
export type ContactEvent = TypeOf<typeof ContactEvent>
