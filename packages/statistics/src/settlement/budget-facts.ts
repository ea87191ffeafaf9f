import { asStored, choice, Money, optional, record, viewOf, type RecordOf, type RecordedOf, type RowFold } from '@dutybook/modelling'
import { budget, BudgetId, InvoiceId, type BudgetEvent } from '@dutybook/domain'
import { day, month, monthOf, year, yearOf } from '../calendar-columns.js'

const BudgetMovement = choice(
  'BudgetMovement',
  { et: 'Eelarve liikumine', en: 'Movement of the budget' },
  {
    allotted: { et: 'eraldatud', en: 'allotted' },
    revised: { et: 'kogu rea summa muudetud', en: 'sum of the whole line revised' },
    committed: { et: 'broneeritud', en: 'committed' },
    released: { et: 'broneering vabastatud', en: 'commitment released' },
    spent: { et: 'kulutatud', en: 'spent' },
  },
)

const columns = {
  budget: BudgetId,
  movement: BudgetMovement,
  movedOn: day('Päev', 'Day'),
  movedYear: year('Liikumine', 'Movement'),
  movedMonth: month('Liikumine', 'Movement'),
  amount: Money,
  invoice: optional(InvoiceId),
}
export const BudgetFactRow = record(
  'BudgetFactRow',
  { et: 'Eelarverea liikumise andmed', en: 'Facts of a movement of a budget line' },
  columns,
)
export type BudgetFactRow = RecordOf<typeof columns>

const moved =
  (movement: BudgetFactRow['movement']) =>
  ({ data, metadata: { occurredOn } }: RecordedOf<BudgetEvent>, key: string): BudgetFactRow => ({
    budget: key.split('/', 1)[0] as BudgetFactRow['budget'],
    ...{ movement, movedOn: occurredOn, movedYear: yearOf(occurredOn), movedMonth: monthOf(occurredOn), amount: data.amount },
    ...('invoice' in data ? { invoice: data.invoice } : {}),
  })

const fold: RowFold<BudgetFactRow, BudgetEvent> = {
  opens: {
    BudgetAllotted: moved('allotted'),
    BudgetRevised: moved('revised'),
    BudgetCommitted: moved('committed'),
    BudgetReleased: moved('released'),
    BudgetSpent: moved('spent'),
  },
  changes: {},
}

/** One row per movement, under the line and the place of the event in its stream. A revision is the new sum of the line, not a difference. */
export const budgetFacts = viewOf({
  name: 'budgetFacts',
  version: 1,
  label: { et: 'Eelarve liikumised loendamiseks', en: 'Movements of the budget to be counted' },
  duty: '3.4',
  ...asStored(BudgetFactRow),
  sources: [budget],
  keys: ({ revision }, id) => [`${id}/${revision}`],
  fold,
})
