import type { Money, RecordOf } from '@dutybook/modelling'
import { moneyOf, sumOf } from '../cents.js'
import type { InvoiceId } from '../values.js'
import type { allotment, BudgetEvent, commitment, revision } from './events.js'

export type Allotment = RecordOf<typeof allotment>
export type Revision = RecordOf<typeof revision>
export interface Commitment extends RecordOf<typeof commitment> {
  readonly status: 'committed' | 'spent'
}

export interface Budget {
  readonly allotment?: Allotment
  readonly revisions: readonly Revision[]
  /** The commitments that hold; one that was released is gone. */
  readonly commitments: readonly Commitment[]
}

export const emptyBudget: Budget = { revisions: [], commitments: [] }

type DataOf<Type extends BudgetEvent['type']> = Extract<BudgetEvent, { type: Type }>['data']
type Evolve<Type extends BudgetEvent['type']> = (budget: Budget, data: DataOf<Type>) => Budget

const others = ({ commitments }: Budget, invoice: InvoiceId) => commitments.filter((each) => each.invoice !== invoice)

export const allotted: Evolve<'BudgetAllotted'> = (budget, allotment) => ({ ...budget, allotment })
export const revised: Evolve<'BudgetRevised'> = (budget, data) => ({ ...budget, revisions: [...budget.revisions, data] })
export const committed: Evolve<'BudgetCommitted'> = (budget, data) => ({
  ...budget,
  commitments: [...others(budget, data.invoice), { ...data, status: 'committed' }],
})
export const released: Evolve<'BudgetReleased'> = (budget, { invoice }) => ({ ...budget, commitments: others(budget, invoice) })
export const spent: Evolve<'BudgetSpent'> = (budget, data) => ({
  ...budget,
  commitments: [...others(budget, data.invoice), { ...data, status: 'spent' }],
})

export const commitmentFor = ({ commitments }: Budget, invoice: string): Commitment | undefined =>
  commitments.find((each) => each.invoice === invoice)

const sumOfStatus = ({ commitments }: BudgetMoney, status: Commitment['status']): Money =>
  sumOf(commitments.filter((each) => each.status === status).map(({ amount }) => amount))

/** What the balance of a line is made of. */
interface BudgetMoney {
  readonly allotment?: { readonly amount: Money }
  readonly revisions: readonly { readonly amount: Money }[]
  readonly commitments: readonly Pick<Commitment, 'amount' | 'status'>[]
}

/** What the line has, what of it is bound for invoices that are not paid, what is spent, and what is free. Free is never below zero. */
export function balanceOf(budget: BudgetMoney): Readonly<Record<'allotted' | 'committed' | 'spent' | 'free', Money>> {
  const sum = budget.revisions.at(-1)?.amount ?? budget.allotment?.amount ?? moneyOf(0)
  const [bound, gone] = [sumOfStatus(budget, 'committed'), sumOfStatus(budget, 'spent')]
  return { allotted: sum, committed: bound, spent: gone, free: moneyOf(Math.max(0, sum.cents - bound.cents - gone.cents)) }
}
