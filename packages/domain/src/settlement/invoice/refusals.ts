import type { Either } from '@dutybook/fp'
import { byOrder, refuse, byLaw, type Refusal, type RefusalFacts, type RefusalList } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'
import { entryRefusals } from '../reporting-period/entry-refusals.js'
import { matchRefusals } from './match-refusals.js'

/** Every reason for which an act on an invoice is refused. */
export const invoiceRefusals = {
  ...entryRefusals,
  ...matchRefusals,
  INVOICE_ID_WRONG: byOrder('Selle arve tunnus on {expected}.', 'The invoice has the id {expected}.'),
  DUPLICATE_INVOICE: byLaw(
    [cite('RPS', '7')],
    'Teenuseosutajalt {provider} on arve numbriga {number} juba saadud.',
    'An invoice of the provider {provider} with the number {number} has already been received.',
  ),
  NO_INVOICE: byOrder('Arvet ei ole saadud.', 'No invoice has been received.'),
  NOT_TO_MATCH: byOrder('Arve ei oota kokkuviimist.', 'The invoice does not wait to be matched.'),
  NOT_MATCHED: byOrder('Arve ei ole kokku viidud.', 'The invoice has not been matched.'),
  NOT_APPROVED: byOrder('Arve ei oota maksmiseks edastamist.', 'The invoice does not wait to be forwarded for payment.'),
  NOT_FORWARDED: byOrder('Arve ei ole maksmiseks edastatud.', 'The invoice has not been forwarded for payment.'),
  APPROVAL_STANDS: byOrder('Arve on juba kinnitatud.', 'The invoice has already been approved.'),
  INVOICE_REJECTED: byOrder('Arve on tagasi lükatud.', 'The invoice has been rejected.'),
  ABOVE_INVOICE: byOrder(
    'Arve summa on {payable} eurot, kinnitada ei saa {amount} eurot.',
    'The invoice is of {payable} euros; {amount} euros cannot be approved.',
  ),
  INSURED_PART: byLaw(
    [cite('OAS', '24 lg 8')],
    'Ravikindlustus katab {covered} eurot, tasuda saab kuni {payable} eurot, mitte {amount} eurot.',
    'Health insurance covers {covered} euros; up to {payable} euros can be paid, not {amount} euros.',
  ),
  BUDGET_NOT_RESERVED: byLaw(
    [cite('OAS', '58')],
    'Eelarverealt {budget} on arve jaoks broneeritud {reserved} eurot, kinnitada soovitakse {amount} eurot; vaba on {free} eurot.',
    'On the budget line {budget} {reserved} euros are committed for the invoice, {amount} euros are to be approved; {free} euros are free.',
  ),
} satisfies RefusalList

export type InvoiceRefusal = keyof typeof invoiceRefusals

export const refused = (code: InvoiceRefusal, facts?: RefusalFacts, at?: string): Either<Refusal<InvoiceRefusal>, never> =>
  refuse(code, facts, at)
