import type { DatedAct } from '../act.js'
import type { Chance } from '../chance.js'
import type { Provider } from '../providers.js'
import type { PlayedCase } from '../service/cases.js'
import { billActs, bills, lastOf, lateAttempt, settledBills } from './bills.js'
import { budgetActs } from './budgets.js'
import { contractActs, contracts } from './contracts.js'
import { givenIn } from './delivered.js'
import { periodActs } from './periods.js'

/** Contracts, budget, and month by month reports, units, invoices and payments: what is invoiced follows from what was given. */
export function settlement(luck: Chance, providers: readonly Provider[], cases: readonly PlayedCase[]): readonly DatedAct[] {
  const agreed = contracts(luck, providers)
  const due = bills(luck, agreed, givenIn(cases))
  const settled = settledBills(due)
  const real = settled.map(({ bill }) => bill)
  return [
    ...agreed.flatMap(contractActs),
    ...budgetActs(real, lastOf(real)),
    ...settled.flatMap(({ bill, plot }) => billActs(bill, plot)),
    ...lateAttempt(due),
    ...periodActs(),
  ]
}
