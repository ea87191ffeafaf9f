// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, event, id, law, Money, oneOf, type TypeOf } from '@dutybook/modelling'
import { OrderNumber, Reason } from '../../vocabulary.js'
import { InvoiceId } from '../values.js'

/** All that the line has for the year, by the order that set it. */
export const allotment = { amount: called(Money, 'Eraldatud', 'Allotted'), order: OrderNumber }

/** A new sum for the whole line, in place of the one before. */
export const revision = {
  revision: id('BudgetRevisionId', { et: 'Eelarve muudatus', en: 'Revision of the budget' }, '^m[1-9][0-9]{0,2}$', 'm1'),
  ...allotment,
  reason: Reason,
}

export const commitment = { invoice: InvoiceId, amount: Money }

const stateBudget = [law('OAS', '58')]

export const BudgetAllotted = event('BudgetAllotted', { et: 'Eelarve eraldatud', en: 'Budget allotted' }, allotment, { basis: stateBudget })

export const BudgetRevised = event('BudgetRevised', { et: 'Eelarvet muudetud', en: 'Budget revised' }, revision, { basis: stateBudget })

export const BudgetCommitted = event('BudgetCommitted', { et: 'Eelarvest broneeritud', en: 'Budget committed' }, commitment)

export const BudgetReleased = event(
  'BudgetReleased',
  { et: 'Eelarve broneering vabastatud', en: 'Budget released' },
  { ...commitment, reason: Reason },
)

export const BudgetSpent = event('BudgetSpent', { et: 'Eelarvest kulutatud', en: 'Budget spent' }, commitment)

export const BudgetEvent = oneOf(
  'BudgetEvent',
  { et: 'Eelarverea sündmus', en: 'Event of a budget line' },
  BudgetAllotted,
  BudgetRevised,
  BudgetCommitted,
  BudgetReleased,
  BudgetSpent,
)
export type BudgetEvent = TypeOf<typeof BudgetEvent>
