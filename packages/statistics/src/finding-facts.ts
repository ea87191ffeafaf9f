import { asStored, extended, record, viewOf, type RowExtension, type TypeOf } from '@dutybook/modelling'
import {
  findingFactFields,
  findingFactFold,
  findingKeys,
  oversightProceeding,
  type FindingFact,
  type ProceedingEvent,
} from '@dutybook/domain'
import { month, monthOf, year, yearOf } from './calendar-columns.js'

export const FindingFactRow = record(
  'FindingFactRow',
  { et: 'Puuduse andmed', en: 'Facts of a finding' },
  { ...findingFactFields, foundYear: year('Puudus', 'Finding'), foundMonth: month('Puudus', 'Finding') },
)
export type FindingFactRow = TypeOf<typeof FindingFactRow>

const months: RowExtension<FindingFact, Omit<FindingFactRow, keyof FindingFact>, ProceedingEvent> = {
  opens: { FindingRecorded: ({ metadata: { occurredOn } }) => ({ foundYear: yearOf(occurredOn), foundMonth: monthOf(occurredOn) }) },
  changes: {},
}

/**
 * One row per finding as it stands after corrections. Whether it repeats an earlier one depends on other rows and changes with
 * them, so it is counted, not stored: `earlierFindings` of the domain has the rule.
 */
export const findingFacts = viewOf({
  name: 'findingFacts',
  version: 1,
  label: { et: 'Järelevalve puudused loendamiseks', en: 'Findings of oversight to be counted' },
  duty: '3.5',
  ...asStored(FindingFactRow),
  sources: [oversightProceeding],
  keys: findingKeys,
  fold: extended(findingFactFold, months),
})
