import fc from 'fast-check'
import { given, type Plain } from '@dutybook/modelling/testing'
import { cents, committedBudget, estonia, people, samples, tellsEachRefusal, until } from '../../testing.js'
import type { BudgetCommand } from './commands.js'
import { budget } from './decider.js'
import type { BudgetEvent } from './events.js'
import { budgetRefusals } from './refusals.js'
import { balanceOf } from './state.js'
import { budgetSummary } from './summary.js'

const { contractsBudget, juneInvoice, healthInvoice } = samples
const { headOfDivision, manager, accountant } = people

const past = (events: readonly Plain<BudgetEvent>[], beside = [juneInvoice, healthInvoice]) =>
  given(budget, events, { ...estonia, id: contractsBudget.id, related: beside })

const allotted = until(contractsBudget, 'BudgetAllotted')
const allot = { type: 'AllotBudget', data: { amount: cents(500_000), order: '3' } } as const
const revise = (amount: number, revision = 'm2') =>
  ({ type: 'ReviseBudget', data: { revision, amount: cents(amount), order: '77', reason: 'Muudatus.' } }) as const
const commit = (amount: number, invoice = 'prov-4fk2m9-9') => ({ type: 'CommitBudget', data: { invoice, amount: cents(amount) } }) as const
const release = (invoice: string) => ({ type: 'ReleaseBudget', data: { invoice, reason: 'Ei ole vaja.' } }) as const
const spend = (invoice: string) => ({ type: 'SpendBudget', data: { invoice } }) as const

/** Allotted 3000.00, committed 2400.00 and 60.00, so that 540.00 are free. */
const committed = committedBudget.events

describe('a budget line', () => {
  tellsEachRefusal(budgetRefusals, {
    ALREADY_ALLOTTED: { outcome: () => past(allotted).when({ ...allot, data: { ...allot.data, order: '4' } }) },
    NOT_ALLOTTED: { outcome: () => past([]).when(commit(1)) },
    REVISION_EXISTS: { outcome: () => past(committed).when(revise(1, 'm1')), facts: { revision: 'm1' } },
    BELOW_COMMITTED: {
      outcome: () => past(committed).when(revise(245_999)),
      facts: { amount: '2459.99', bound: '2460.00' },
      at: '/amount',
    },
    ABOVE_FREE_BUDGET: {
      outcome: () => past(committed).when(commit(54_001)),
      facts: { amount: '540.01', free: '540.00', allotted: '3000.00', committed: '2460.00', spent: '0.00' },
      at: '/amount',
    },
    COMMITMENT_EXISTS: {
      outcome: () => past(committed).when(commit(1, juneInvoice.id)),
      facts: { invoice: juneInvoice.id, amount: '2400.00' },
    },
    NO_COMMITMENT: { outcome: () => past(committed).when(release('prov-4fk2m9-9')), facts: { invoice: 'prov-4fk2m9-9' } },
    COMMITMENT_IN_USE: { outcome: () => past(committed).when(release(juneInvoice.id)), facts: { invoice: juneInvoice.id } },
    ALREADY_SPENT: { outcome: () => past(contractsBudget.events).when(spend(juneInvoice.id)), facts: { invoice: juneInvoice.id } },
    INVOICE_NOT_PAID: { outcome: () => past(committed).when(spend(healthInvoice.id)), facts: { invoice: healthInvoice.id } },
  })

  it('commits the last free cent, and nothing beyond it', () => {
    const last = commit(54_000)
    past(committed)
      .when(last)
      .then([{ type: 'BudgetCommitted', data: last.data }])
    past([...committed, { type: 'BudgetCommitted', data: last.data }])
      .when(commit(1, 'prov-4fk2m9-10'))
      .thenRefused('ABOVE_FREE_BUDGET', { amount: '0.01', free: '0.00', allotted: '3000.00', committed: '3000.00', spent: '0.00' })
  })

  it('commits for an invoice once', () => {
    past(committed).when(commit(240_000, juneInvoice.id)).thenNothing()
    past(contractsBudget.events).when(commit(240_000, juneInvoice.id)).thenNothing()
  })

  it('is committed by those who may approve, not by the manager in their own name', () => {
    past(committed).when(commit(1), { actor: manager }).thenRefused('POSITION_NOT_ENTITLED')
    expect(past(committed).when(commit(1), { actor: headOfDivision }).decision._tag).toBe('Right')
  })

  it('gives a released sum back, and keeps a spent one', () => {
    expect(budgetSummary(past(contractsBudget.events).state)).toEqual({
      allotted: cents(300_000),
      committed: cents(0),
      spent: cents(240_000),
      free: cents(60_000),
      invoices: 1,
    })
  })

  it('keeps a commitment bound while the invoice is forwarded or paid, and only from the line that the invoice was approved on', () => {
    const events = juneInvoice.events.slice(0, -1)
    const forwarded = [{ ...juneInvoice, events }]
    past(committed, forwarded).when(release(juneInvoice.id), { actor: accountant }).thenRefused('COMMITMENT_IN_USE')
    past(committed, forwarded).when(spend(juneInvoice.id)).thenRefused('INVOICE_NOT_PAID')
    const other = given(budget, committed, { ...estonia, id: '2025-muu', related: [juneInvoice] })
    expect(other.when(release(juneInvoice.id)).decision._tag).toBe('Right')
    other.when(spend(juneInvoice.id)).thenRefused('INVOICE_NOT_PAID')
  })

  it('may be reduced to what is bound', () => expect(past(committed).when(revise(246_000)).decision._tag).toBe('Right'))

  it('never has more bound than allotted, whatever is asked for in whatever order', () => {
    const invoices = fc.constantFrom('prov-4fk2m9-1', 'prov-4fk2m9-2', 'prov-4fk2m9-3', juneInvoice.id)
    const amounts = fc.nat({ max: 4_000 })
    const commands: fc.Arbitrary<Plain<BudgetCommand>> = fc.oneof(
      fc.tuple(amounts, invoices).map(([amount, each]) => commit(amount, each)),
      fc.tuple(amounts, fc.nat({ max: 8 })).map(([amount, n]) => revise(amount, `m${n + 1}`)),
      invoices.map(release),
      invoices.map(spend),
    )
    const start = [{ type: 'BudgetAllotted', data: { amount: cents(5_000), order: '1' } }] as const
    const law = fc.property(fc.array(commands, { maxLength: 25 }), (asked) => {
      let events: readonly Plain<BudgetEvent>[] = start
      for (const each of asked) {
        const { decision } = past(events).when(each)
        if (decision._tag === 'Right') events = [...events, ...(decision.right as readonly Plain<BudgetEvent>[])]
        const { allotted: sum, committed: bound, spent } = balanceOf(past(events).state)
        expect(bound.cents + spent.cents).toBeLessThanOrEqual(sum.cents)
      }
    })
    fc.assert(law, { numRuns: 100 })
  })
})
