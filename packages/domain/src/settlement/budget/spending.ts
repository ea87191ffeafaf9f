import { flatMap, pipe, right, type Either } from '@dutybook/fp'
import { inEuros, once, type Context, type Decision, type Need, type Refusal } from '@dutybook/modelling'
import { invoiceFold as invoices } from '../invoice/fold.js'
import { bindsBudget, isPaidFrom } from '../invoice/state.js'
import type { BudgetCommand } from './commands.js'
import type { BudgetEvent } from './events.js'
import { refused, type BudgetRefusal } from './refusals.js'
import { balanceOf, commitmentFor, type Budget, type Commitment } from './state.js'

type BudgetDecision = Decision<BudgetEvent, BudgetRefusal>
type DataOf<Type extends BudgetCommand['type']> = Extract<BudgetCommand, { type: Type }>['data']
type Decide<Type extends BudgetCommand['type']> = (context: Context, budget: Budget, data: DataOf<Type>) => BudgetDecision

const happened = (event: BudgetEvent): BudgetDecision => right([event])

const withAllotment = (budget: Budget): Either<Refusal<BudgetRefusal>, Budget> =>
  budget.allotment ? right(budget) : refused('NOT_ALLOTTED')

export const allot: Decide<'AllotBudget'> = (_context, { allotment }, data) =>
  once({ known: allotment, asked: data, taken: () => refused('ALREADY_ALLOTTED') }, () => happened({ type: 'BudgetAllotted', data }))

/** What is bound or gone stays covered. */
export const revise: Decide<'ReviseBudget'> = (_context, budget, data) => {
  const known = budget.revisions.find(({ revision }) => revision === data.revision)
  return once({ known, asked: data, taken: () => refused('REVISION_EXISTS', { revision: data.revision }) }, () =>
    pipe(
      withAllotment(budget),
      flatMap(() => {
        const { committed, spent } = balanceOf(budget)
        const bound = { ...spent, cents: committed.cents + spent.cents }
        return data.amount.cents < bound.cents
          ? refused('BELOW_COMMITTED', { amount: inEuros(data.amount), bound: inEuros(bound) }, '/amount')
          : happened({ type: 'BudgetRevised', data })
      }),
    ),
  )
}

/**
 * Reserves the money for one invoice in the stream that owns the money. As each commitment is appended at the revision that it was
 * decided on, all of them together never exceed what was allotted, however many are made at once. An approval only follows it.
 */
export const commit: Decide<'CommitBudget'> = (_context, budget, data) => {
  const known = commitmentFor(budget, data.invoice)
  if (known?.amount.cents === data.amount.cents) return right([])
  if (known) return refused('COMMITMENT_EXISTS', { invoice: data.invoice, amount: inEuros(known.amount) })
  return pipe(
    withAllotment(budget),
    flatMap(() => {
      const { free, allotted, committed, spent } = balanceOf(budget)
      if (data.amount.cents <= free.cents) return happened({ type: 'BudgetCommitted', data })
      const facts = { free: inEuros(free), allotted: inEuros(allotted), committed: inEuros(committed), spent: inEuros(spent) }
      return refused('ABOVE_FREE_BUDGET', { amount: inEuros(data.amount), ...facts }, '/amount')
    }),
  )
}

const open = (budget: Budget, invoice: Commitment['invoice']): Either<Refusal<BudgetRefusal>, Commitment> => {
  const known = commitmentFor(budget, invoice)
  if (!known) return refused('NO_COMMITMENT', { invoice })
  return known.status === 'committed' ? right(known) : refused('ALREADY_SPENT', { invoice })
}

/** Only where no approval rests on it. */
export const release: Decide<'ReleaseBudget'> = ({ id, related }, budget, { invoice, reason }) =>
  pipe(
    open(budget, invoice),
    flatMap(({ amount }) =>
      bindsBudget(related.stateOf(invoices, invoice), id)
        ? refused('COMMITMENT_IN_USE', { invoice })
        : happened({ type: 'BudgetReleased', data: { invoice, amount, reason } }),
    ),
  )

export const spend: Decide<'SpendBudget'> = ({ id, related }, budget, { invoice }) =>
  pipe(
    open(budget, invoice),
    flatMap(({ amount }) =>
      isPaidFrom(related.stateOf(invoices, invoice), id)
        ? happened({ type: 'BudgetSpent', data: { invoice, amount } })
        : refused('INVOICE_NOT_PAID', { invoice }),
    ),
  )

/** Whether the invoice was approved or paid is asked of its own stream. */
export function invoiceNeeded(_budget: Budget, { type, data }: BudgetCommand): readonly Need[] {
  return type === 'ReleaseBudget' || type === 'SpendBudget' ? [{ decider: invoices, id: data.invoice }] : []
}
