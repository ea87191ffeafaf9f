import { asStored, extended, record, viewOf, type RowExtension, type TypeOf } from '@dutybook/modelling'
import {
  oversightProceeding,
  penaltyFactFields,
  penaltyFactFold,
  penaltyKeys,
  type PenaltyFact,
  type ProceedingEvent,
} from '@dutybook/domain'
import { month, monthOf, year, yearOf } from './calendar-columns.js'

export const PenaltyFactRow = record(
  'PenaltyFactRow',
  { et: 'Sunniraha andmed', en: 'Facts of a penalty payment' },
  { ...penaltyFactFields, appliedYear: year('Sunniraha', 'Penalty payment'), appliedMonth: month('Sunniraha', 'Penalty payment') },
)
export type PenaltyFactRow = TypeOf<typeof PenaltyFactRow>

const months: RowExtension<PenaltyFact, Omit<PenaltyFactRow, keyof PenaltyFact>, ProceedingEvent> = {
  opens: {
    PenaltyPaymentApplied: ({ metadata: { occurredOn } }) => ({ appliedYear: yearOf(occurredOn), appliedMonth: monthOf(occurredOn) }),
  },
  changes: {},
}

/** One row per penalty payment. */
export const penaltyFacts = viewOf({
  name: 'penaltyFacts',
  version: 1,
  label: { et: 'Sunnirahad loendamiseks', en: 'Penalty payments to be counted' },
  duty: '3.5',
  ...asStored(PenaltyFactRow),
  sources: [oversightProceeding],
  keys: penaltyKeys,
  fold: extended(penaltyFactFold, months),
})
