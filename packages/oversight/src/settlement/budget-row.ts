import { called, count, list, LocalDate, Money, optional, record, type TypeOf } from '@dutybook/modelling'
import { BudgetId, InvoiceId } from '@dutybook/domain'
import { maybeDay, maybeProvedBy, provedBy } from '../columns.js'
import { centsColumn, differenceColumn } from '../money-columns.js'

const many = { max: 10_000 } as const

const DatedAllotment = record(
  'DatedAllotment',
  { et: 'Eraldis alates päevast', en: 'Allotment from a day' },
  { amount: Money, on: called(LocalDate, 'Alates', 'From') },
)

/** Money bound for one invoice: from its commitment until it is spent or released. */
export const BudgetEntry = record(
  'BudgetEntry',
  { et: 'Eelarve kasutus', en: 'Use of the budget' },
  {
    invoice: InvoiceId,
    amount: Money,
    committedOn: called(LocalDate, 'Broneeritud', 'Committed on'),
    releasedOn: maybeDay('Vabastatud', 'Released on'),
    spentOn: maybeDay('Kulutatud', 'Spent on'),
  },
)
export type BudgetEntry = TypeOf<typeof BudgetEntry>

const fields = {
  budget: BudgetId,
  year: count('BudgetYear', { et: 'Aasta', en: 'Year' }, { min: 2000, max: 2099 }),
  allotments: list(DatedAllotment, { et: 'Eraldised, viimane kehtib', en: 'Allotments, the last one holds' }, many),
  entries: list(BudgetEntry, { et: 'Broneeringud ja kulud', en: 'Commitments and spendings' }, many),
  allotmentEvent: provedBy('eraldamine', 'allotment'),
  revisionEvent: maybeProvedBy('viimane muudatus', 'last revision'),
  lastUseEvent: maybeProvedBy('viimane broneering, vabastamine või kulu', 'last commitment, release or spending'),
}

export const BudgetRow = record('BudgetRow', { et: 'Eelarverida', en: 'Budget line' }, fields)
export type BudgetRow = TypeOf<typeof BudgetRow>

/** The line as it burns, on a day. */
export const ShownBurn = record(
  'ShownBudgetBurn',
  { et: 'Eelarve täitmine päeva seisuga', en: 'Burn of the budget as of a day' },
  {
    ...fields,
    allottedCents: centsColumn('AllottedCents', 'Eraldatud', 'Allotted'),
    committedCents: centsColumn('CommittedCents', 'Broneeritud', 'Committed'),
    spentCents: centsColumn('SpentCents', 'Kulutatud', 'Spent'),
    freeCents: centsColumn('FreeCents', 'Vaba', 'Free'),
    planCents: centsColumn('PlanCents', 'Ühtlase kava järgi kasutatud', 'Used by an even plan'),
    forecastCents: optional(centsColumn('ForecastCents', 'Detsembri lõpuks selle tempoga', 'By the end of December at this pace')),
    forecastFreeCents: optional(differenceColumn('ForecastFreeCents', 'Detsembri lõpuks vaba', 'Free at the end of December')),
  },
)
export type ShownBurn = TypeOf<typeof ShownBurn>
