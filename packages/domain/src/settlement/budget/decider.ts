import type { Decider } from '@dutybook/modelling'
import { BudgetId } from '../values.js'
import { BudgetCommand } from './commands.js'
import { BudgetEvent } from './events.js'
import { budgetRefusals } from './refusals.js'
import { allot, commit, invoiceNeeded, release, revise, spend } from './spending.js'
import { allotted, committed, emptyBudget, released, revised, spent, type Budget } from './state.js'
import { budgetSummary, BudgetSummary } from './summary.js'

/** One line of the budget of one year: what was allotted, what is bound for invoices, and what is spent. It owns the money. */
export const budget: Decider<Budget, BudgetCommand, BudgetEvent> = {
  category: 'budget',
  id: BudgetId,
  duty: '3.4',
  label: { et: 'Eelarverida', en: 'Budget line' },
  command: BudgetCommand,
  event: BudgetEvent,
  refusals: budgetRefusals,
  initialState: emptyBudget,
  summary: { codec: BudgetSummary, of: budgetSummary },
  needs: invoiceNeeded,
  evolve: (state, event) => {
    switch (event.type) {
      case 'BudgetAllotted':
        return allotted(state, event.data)
      case 'BudgetRevised':
        return revised(state, event.data)
      case 'BudgetCommitted':
        return committed(state, event.data)
      case 'BudgetReleased':
        return released(state, event.data)
      case 'BudgetSpent':
        return spent(state, event.data)
    }
  },
  decide: (context, state, { type, data }) => {
    switch (type) {
      case 'AllotBudget':
        return allot(context, state, data)
      case 'ReviseBudget':
        return revise(context, state, data)
      case 'CommitBudget':
        return commit(context, state, data)
      case 'ReleaseBudget':
        return release(context, state, data)
      case 'SpendBudget':
        return spend(context, state, data)
    }
  },
}
