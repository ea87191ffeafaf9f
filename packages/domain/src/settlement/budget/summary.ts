import { called, count, record, type TypeOf } from '@dutybook/modelling'
import { MoneySum } from '../cents.js'
import { balanceOf, type Budget } from './state.js'

export const BudgetSummary = record(
  'BudgetSummary',
  { et: 'Eelarverida', en: 'Budget line' },
  {
    allotted: called(MoneySum, 'Eraldatud', 'Allotted'),
    committed: called(MoneySum, 'Broneeritud', 'Committed'),
    spent: called(MoneySum, 'Kulutatud', 'Spent'),
    free: called(MoneySum, 'Vaba', 'Free'),
    invoices: count('InvoiceCount', { et: 'Arvete arv', en: 'Number of invoices' }),
  },
)

export const budgetSummary = (budget: Budget): TypeOf<typeof BudgetSummary> => ({
  ...balanceOf(budget),
  invoices: budget.commitments.length,
})
