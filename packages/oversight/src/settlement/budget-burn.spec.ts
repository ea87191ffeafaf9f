import { fold, project, streamOf, type LocalDate, type RecordedEvent } from '@dutybook/modelling'
import { happened, inLogOrder } from '@dutybook/modelling/testing'
import { balanceOf, budget, type BudgetEvent } from '@dutybook/domain'
import { cents, estonia, recordedLog, samples } from '@dutybook/domain/testing'
import fc from 'fast-check'
import { budgetBurn } from './budget-burn.js'
import type { BudgetRow } from './budget-row.js'

const { contractsBudget } = samples
const log = recordedLog(contractsBudget)

function shownOn(day: string, events: readonly RecordedEvent[] = log) {
  const known = events.filter(({ metadata }) => metadata.occurredOn <= day)
  const row = project<BudgetRow>(budgetBurn, known).get(contractsBudget.id)
  return row && budgetBurn.show(row, { ...estonia, day: day as LocalDate })
}

describe('the budget burn', () => {
  it('tells what the line had, what is bound, spent and free, and how the year ends at this pace', () => {
    expect(shownOn('2025-03-31')).toMatchObject({ allottedCents: 500_000, committedCents: 0, freeCents: 500_000, forecastCents: 0 })
    // 189 of 365 days: 240 000 + 6 000 cents bound; 246 000 × 365 / 189 = 475 079.37 cents.
    expect(shownOn('2025-07-08')).toMatchObject({
      ...{ year: 2025, allottedCents: 300_000, committedCents: 246_000, spentCents: 0, freeCents: 54_000 },
      ...{ planCents: 155_342, forecastCents: 475_079, forecastFreeCents: -175_079 },
    })
    // At the end of the year nothing is forecast any more: it is what it is.
    expect(shownOn('2025-12-31')).toMatchObject({
      spentCents: 240_000,
      committedCents: 0,
      forecastCents: 240_000,
      forecastFreeCents: 60_000,
    })
    expect(shownOn('2026-06-30')).toMatchObject({ forecastCents: 240_000, planCents: 300_000 })
  })

  it('forecasts nothing before the year begins', () => {
    const early = inLogOrder([
      happened(
        budget,
        contractsBudget.id,
        { type: 'BudgetAllotted', data: { amount: cents(100), order: '3' } },
        { occurredOn: '2024-12-01' },
      ),
    ])
    expect(shownOn('2024-12-31', early)).toMatchObject({ allottedCents: 100, planCents: 0 })
    expect(shownOn('2024-12-31', early)).not.toHaveProperty('forecastCents')
    expect(shownOn('2025-01-01', early)).toMatchObject({ forecastCents: 0 })
  })

  it('has the very balance by which commitments are decided, after any of them', () =>
    fc.assert(
      fc.property(uses, (events) => {
        const all = inLogOrder(events)
        const { allotted, committed, spent, free } = balanceOf(fold(budget, all as unknown as readonly BudgetEvent[]))
        expect(all.every(({ stream }) => stream === streamOf(budget, contractsBudget.id))).toBe(true)
        expect(shownOn('2025-12-31', all)).toMatchObject({
          ...{ allottedCents: allotted.cents, committedCents: committed.cents, spentCents: spent.cents, freeCents: free.cents },
        })
      }),
    ))
})

type Use = 'revise' | 'commit' | 'release' | 'spend'

/** Commitments, releases and spendings that the rules would take, of a few invoices on any day of 2025. */
const uses: fc.Arbitrary<readonly RecordedEvent[]> = fc
  .array(fc.tuple(fc.constantFrom<Use>('revise', 'commit', 'release', 'spend'), fc.nat({ max: 3 }), fc.integer({ min: 1, max: 500 })), {
    maxLength: 30,
  })
  .map((tried) => {
    const held = new Map<number, 'committed' | 'spent'>()
    const events: RecordedEvent[] = [event({ type: 'BudgetAllotted', data: { amount: cents(100_000), order: '3' } }, 0)]
    tried.forEach(([use, n, amount], index) => {
      const invoice = `prov-aaaa-${n}`
      const bound = { invoice, amount: cents(amount) }
      if (use === 'revise')
        events.push(
          event(
            { type: 'BudgetRevised', data: { revision: `m${index + 1}`, amount: cents(50_000 + amount), order: '4', reason: 'Uus.' } },
            index,
          ),
        )
      else if (use === 'commit' && !held.has(n)) {
        held.set(n, 'committed')
        events.push(event({ type: 'BudgetCommitted', data: bound }, index))
      } else if (use === 'release' && held.get(n) === 'committed') {
        held.delete(n)
        events.push(event({ type: 'BudgetReleased', data: { ...amountOf(events, invoice), reason: 'Muu.' } }, index))
      } else if (use === 'spend' && held.get(n) === 'committed') {
        held.set(n, 'spent')
        events.push(event({ type: 'BudgetSpent', data: amountOf(events, invoice) }, index))
      }
    })
    return events
  })

const event = (message: object, nth: number): RecordedEvent =>
  happened(budget, contractsBudget.id, message as never, { occurredOn: `2025-0${1 + (nth % 9)}-11` })

function amountOf(events: readonly RecordedEvent[], invoice: string) {
  const found = events.findLast(({ type, data }) => type === 'BudgetCommitted' && (data as { invoice: string }).invoice === invoice)
  return { ...(found?.data as object) } as { invoice: string; amount: ReturnType<typeof cents> }
}
