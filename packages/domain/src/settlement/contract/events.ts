// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, event, law, LocalDate, oneOf, optional, PersonRef, type TypeOf } from '@dutybook/modelling'
import { DocumentRef, ProviderRef, Reason } from '../../vocabulary.js'
import { AmendmentId, ContractTerm, ElementPrices, TerminationGround } from './values.js'

/** What the parties agree: who provides, which elements at which price, how long, and the quality terms that bind. */
export const draft = {
  provider: ProviderRef,
  term: ContractTerm,
  prices: ElementPrices,
  qualityTerms: called(DocumentRef, 'Kvaliteeditingimused', 'Quality terms'),
}

export const ContractDrafted = event(
  'ContractDrafted',
  { et: 'Haldusleping koostatud', en: 'Contract drafted' },
  { ...draft, draftedBy: called(PersonRef, 'Koostaja', 'Drafted by') },
  { basis: [law('HKTS', '10')] },
)

export const signature = {
  reference: called(DocumentRef, 'Lepingu viit', 'Reference of the contract'),
  reliabilityCheck: called(DocumentRef, 'Usaldusväärsuse kontroll', 'Check of reliability'),
  procurement: called(DocumentRef, 'Hankemenetlus', 'Procurement procedure'),
}

export const ContractSigned = event(
  'ContractSigned',
  { et: 'Haldusleping sõlmitud', en: 'Contract signed' },
  { ...signature, signedOn: called(LocalDate, 'Sõlmimise päev', 'Signed on') },
  { basis: [law('HKTS', '9')] },
)

/** Prices that hold from a day on, in place of those for the same units; and a later last day. */
export const amendment = {
  amendment: AmendmentId,
  reference: DocumentRef,
  from: called(LocalDate, 'Kehtib alates', 'Holds from'),
  prices: optional(ElementPrices),
  lastDay: optional(called(LocalDate, 'Lepingu uus viimane päev', 'New last day of the contract')),
}

export const ContractAmended = event('ContractAmended', { et: 'Halduslepingut muudetud', en: 'Contract amended' }, amendment, {
  basis: [law('HKTS', '12')],
})

export const termination = {
  lastDay: called(LocalDate, 'Lepingu viimane päev', 'Last day of the contract'),
  ground: TerminationGround,
  reference: DocumentRef,
  reason: Reason,
}

export const ContractTerminated = event('ContractTerminated', { et: 'Haldusleping lõpetatud', en: 'Contract terminated' }, termination, {
  basis: [law('HKTS', '11')],
})

export const ContractEvent = oneOf(
  'ContractEvent',
  { et: 'Halduslepingu sündmus', en: 'Event of an administrative contract' },
  ContractDrafted,
  ContractSigned,
  ContractAmended,
  ContractTerminated,
)
export type ContractEvent = TypeOf<typeof ContractEvent>
