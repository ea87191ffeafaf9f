import { count, record, type TypeOf } from '@dutybook/modelling'
import { BudgetId } from '@dutybook/domain'
import { isWithin, type CountTable } from '../count-table.js'
import { budgetFacts, type BudgetFactRow } from './budget-facts.js'
import { centSum } from './paid-lines.js'

const cents = (et: string, en: string) =>
  count('CentSum', { et: `${et} (sentides)`, en: `${en} (in cents)` }, { max: Number.MAX_SAFE_INTEGER })

const BudgetCounts = record(
  'BudgetCounts',
  { et: 'Eelarveread', en: 'Budget lines' },
  {
    budget: BudgetId,
    allottedCents: cents('Eraldatud perioodi lõpuks', 'Allotted by the end of the period'),
    committedCents: cents('Perioodil broneeritud', 'Committed in the period'),
    releasedCents: cents('Perioodil vabastatud', 'Released in the period'),
    spentCents: cents('Perioodil kulutatud', 'Spent in the period'),
  },
)
type BudgetCounts = TypeOf<typeof BudgetCounts>

/** What the line has: by the last allotment or revision that was recorded, of those that held by then. */
const allottedBy = (movements: readonly BudgetFactRow[], day: BudgetFactRow['movedOn']): number =>
  movements.findLast(({ movement, movedOn }) => (movement === 'allotted' || movement === 'revised') && movedOn <= day)?.amount.cents ?? 0

/** A row for every line that moved by the end of the period. */
export const budgetLines: CountTable<BudgetCounts> = {
  name: 'budgetLines',
  label: BudgetCounts.label,
  duty: '3.4',
  reads: [budgetFacts],
  row: BudgetCounts,
  of: (rowsOf, period) => {
    const placeOf = (key: string) => Number(key.split('/')[1])
    const inOrder = [...rowsOf(budgetFacts)].toSorted(([one], [other]) => placeOf(one) - placeOf(other)).map(([, row]) => row)
    const lines = Map.groupBy(
      inOrder.filter(({ movedOn }) => movedOn <= period.to),
      (row) => row.budget,
    )
    return [...lines]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([budget, movements]) => {
        const within = movements.filter(({ movedOn }) => isWithin(movedOn, period))
        const sumOf = (kind: BudgetFactRow['movement']) =>
          centSum(within.filter(({ movement }) => movement === kind).map(({ amount }) => amount))
        return {
          ...{ budget, allottedCents: allottedBy(movements, period.to) },
          ...{ committedCents: sumOf('committed'), releasedCents: sumOf('released'), spentCents: sumOf('spent') },
        }
      })
  },
}
