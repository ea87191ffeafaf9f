// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, event, law, LocalDate, Money, oneOf, PersonRef, type TypeOf } from '@dutybook/modelling'
import { DocumentRef, ProviderRef, Reason } from '../../vocabulary.js'
import { SettledPeriod } from '../units/events.js'
import { BudgetId, InvoiceNumber } from '../values.js'
import { InvoiceLines } from './values.js'

export const received = {
  provider: ProviderRef,
  number: InvoiceNumber,
  document: DocumentRef,
  period: SettledPeriod,
  lines: InvoiceLines,
  total: called(Money, 'Arve summa', 'Total of the invoice'),
}

/** Whose invoice for which period, in each event that says what became of it, so that no reader has to look up how it was received. */
const settled = { provider: received.provider, period: received.period }

export const payment = { budget: BudgetId, amount: called(Money, 'Kinnitatud summa', 'Amount approved') }

const sourceDocument = [law('RPS', '7')]

export const InvoiceReceived = event(
  'InvoiceReceived',
  { et: 'Arve saadud', en: 'Invoice received' },
  { ...received, receivedBy: called(PersonRef, 'Vastu võtnud', 'Received by'), due: called(LocalDate, 'Maksetähtpäev', 'Due') },
  { basis: sourceDocument },
)

export const InvoiceMatched = event(
  'InvoiceMatched',
  { et: 'Arve kokku viidud', en: 'Invoice matched' },
  { ...settled, matchedBy: called(PersonRef, 'Kokku viinud', 'Matched by') },
)

export const InvoiceDisputed = event('InvoiceDisputed', { et: 'Arve vaidlustatud', en: 'Invoice disputed' }, { ...settled, reason: Reason })

export const InvoiceApproved = event(
  'InvoiceApproved',
  { et: 'Arve kinnitatud', en: 'Invoice approved' },
  { ...settled, ...payment, approvedBy: called(PersonRef, 'Kinnitaja', 'Approved by') },
  { basis: [law('OAS', '58'), law('RPS', '7')] },
)

export const InvoiceForwarded = event('InvoiceForwarded', { et: 'Arve maksmiseks edastatud', en: 'Invoice forwarded for payment' }, settled)

export const InvoicePaid = event(
  'InvoicePaid',
  { et: 'Arve tasutud', en: 'Invoice paid' },
  { ...settled, ...payment, reference: called(DocumentRef, 'Maksekorraldus', 'Payment order') },
)

export const InvoiceRejected = event(
  'InvoiceRejected',
  { et: 'Arve tagasi lükatud', en: 'Invoice rejected' },
  { ...settled, reason: Reason },
)

export const InvoiceEvent = oneOf(
  'InvoiceEvent',
  { et: 'Arve sündmus', en: 'Event of an invoice' },
  InvoiceReceived,
  InvoiceMatched,
  InvoiceDisputed,
  InvoiceApproved,
  InvoiceForwarded,
  InvoicePaid,
  InvoiceRejected,
)
export type InvoiceEvent = TypeOf<typeof InvoiceEvent>
