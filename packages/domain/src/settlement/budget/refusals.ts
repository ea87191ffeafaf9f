import type { Either } from '@dutybook/fp'
import { byLaw, byOrder, refuse, type Refusal, type RefusalFacts, type RefusalList } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'

/** Every reason for which an act on a budget line is refused. */
export const budgetRefusals = {
  ALREADY_ALLOTTED: byOrder(
    'Eelarve on juba eraldatud teistsugusena; uus summa on eelarve muudatus.',
    'The budget has already been allotted otherwise; a new sum is a revision.',
  ),
  NOT_ALLOTTED: byOrder('Eelarverida ei ole eraldatud.', 'Nothing has been allotted to the budget line.'),
  REVISION_EXISTS: byOrder('Muudatus {revision} on tehtud teistsugusena.', 'The revision {revision} was made with other content.'),
  BELOW_COMMITTED: byLaw(
    [cite('OAS', '58')],
    'Eelarvet ei saa vähendada {amount} euroni: {bound} eurot on broneeritud või kulutatud.',
    'The budget cannot be reduced to {amount} euros: {bound} euros are committed or spent.',
  ),
  ABOVE_FREE_BUDGET: byLaw(
    [cite('OAS', '58')],
    'Eelarvereal on vaba {free} eurot, arve jaoks on vaja {amount} eurot (eraldatud {allotted}, broneeritud {committed}, kulutatud {spent}).',
    'The budget line has {free} euros free, the invoice needs {amount} euros (allotted {allotted}, committed {committed}, spent {spent}).',
  ),
  COMMITMENT_EXISTS: byOrder(
    'Arve {invoice} jaoks on broneeritud {amount} eurot.',
    '{amount} euros are committed for the invoice {invoice}.',
  ),
  NO_COMMITMENT: byOrder('Arve {invoice} jaoks ei ole midagi broneeritud.', 'Nothing is committed for the invoice {invoice}.'),
  COMMITMENT_IN_USE: byOrder(
    'Arve {invoice} on kinnitatud, selle broneeringut ei saa vabastada.',
    'The invoice {invoice} has been approved; its commitment cannot be released.',
  ),
  ALREADY_SPENT: byOrder('Arve {invoice} broneering on kulutatud.', 'The commitment for the invoice {invoice} has been spent.'),
  INVOICE_NOT_PAID: byOrder(
    'Arve {invoice} ei ole tasutud sellelt eelarverealt.',
    'The invoice {invoice} has not been paid from this budget line.',
  ),
} satisfies RefusalList

export type BudgetRefusal = keyof typeof budgetRefusals

export const refused = (code: BudgetRefusal, facts?: RefusalFacts, at?: string): Either<Refusal<BudgetRefusal>, never> =>
  refuse(code, facts, at)
