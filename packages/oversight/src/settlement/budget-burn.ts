import { viewOf, type LocalDate, type Patch, type RecordedOf, type RowFold } from '@dutybook/modelling'
import { budget, type BudgetEvent } from '@dutybook/domain'
import { BudgetRow, ShownBurn, type BudgetEntry } from './budget-row.js'
import { shownBurn } from './burn-on-day.js'

type EventOf<Type extends BudgetEvent['type']> = Extract<RecordedOf<BudgetEvent>, { readonly type: Type }>

const isOpen = ({ releasedOn, spentOn }: BudgetEntry): boolean => releasedOn === undefined && spentOn === undefined

/** How the open commitment for the invoice came to its end. */
const ended = (
  { entries }: BudgetRow,
  { id, data }: EventOf<'BudgetReleased' | 'BudgetSpent'>,
  end: Partial<BudgetEntry>,
): Patch<BudgetRow> => ({
  entries: entries.map((each) => (each.invoice === data.invoice && isOpen(each) ? { ...each, ...end } : each)),
  lastUseEvent: id,
})

const allotted = (amount: BudgetEntry['amount'], on: LocalDate) => ({ amount, on })

const burn: RowFold<BudgetRow, BudgetEvent> = {
  opens: {
    BudgetAllotted: ({ id, data, metadata }, key) => ({
      budget: key as BudgetRow['budget'],
      year: Number(key.slice(0, 4)),
      allotments: [allotted(data.amount, metadata.occurredOn)],
      entries: [],
      allotmentEvent: id,
    }),
  },
  changes: {
    BudgetRevised: ({ allotments }, { id, data, metadata }) => ({
      allotments: [...allotments, allotted(data.amount, metadata.occurredOn)],
      revisionEvent: id,
    }),
    BudgetCommitted: ({ entries }, { id, data: { invoice, amount }, metadata }) => ({
      entries: [...entries, { invoice, amount, committedOn: metadata.occurredOn }],
      lastUseEvent: id,
    }),
    BudgetReleased: (row, event) => ended(row, event, { releasedOn: event.metadata.occurredOn }),
    BudgetSpent: (row, event) => ended(row, event, { spentOn: event.metadata.occurredOn }),
  },
}

/** What a line of the budget had, what of it is bound and spent, and what will be free at the end of the year (domain model §4.10). */
export const budgetBurn = viewOf({
  name: 'budgetBurn',
  version: 1,
  label: { et: 'Eelarve täitmine', en: 'Budget burn' },
  duty: '3.4',
  row: BudgetRow,
  shown: ShownBurn,
  show: (row, { day }) => shownBurn(row, day),
  sources: [budget],
  keys: (_event: RecordedOf<BudgetEvent>, id) => [id],
  fold: burn,
})
