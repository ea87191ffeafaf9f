import { asStored, extended, record, viewOf, type RowExtension, type TypeOf } from '@dutybook/modelling'
import { oversightProceeding, proceedingFactFields, proceedingFactFold, type ProceedingEvent, type ProceedingFact } from '@dutybook/domain'
import { maybeMonth, maybeYear, month, monthOf, year, yearOf } from './calendar-columns.js'

export const ProceedingFactRow = record(
  'OversightProceedingFactRow',
  { et: 'Järelevalvemenetluse andmed', en: 'Facts of an oversight proceeding' },
  {
    ...proceedingFactFields,
    proposedYear: year('Ettepanek', 'Proposal'),
    proposedMonth: month('Ettepanek', 'Proposal'),
    initiatedYear: maybeYear('Algatamine', 'Initiation'),
    initiatedMonth: maybeMonth('Algatamine', 'Initiation'),
    closedYear: maybeYear('Lõpetamine', 'Closing'),
    closedMonth: maybeMonth('Lõpetamine', 'Closing'),
  },
)
export type ProceedingFactRow = TypeOf<typeof ProceedingFactRow>

const months: RowExtension<ProceedingFact, Omit<ProceedingFactRow, keyof ProceedingFact>, ProceedingEvent> = {
  opens: {
    OversightProposed: ({ metadata: { occurredOn } }) => ({ proposedYear: yearOf(occurredOn), proposedMonth: monthOf(occurredOn) }),
  },
  changes: {
    OversightInitiated: (_, { metadata: { occurredOn } }) => ({ initiatedYear: yearOf(occurredOn), initiatedMonth: monthOf(occurredOn) }),
    OversightClosed: (_, { metadata: { occurredOn } }) => ({ closedYear: yearOf(occurredOn), closedMonth: monthOf(occurredOn) }),
  },
}

/** One row per proceeding, to be counted by kind, reason, provider, time and conclusion. */
export const oversightProceedingFacts = viewOf({
  name: 'oversightProceedingFacts',
  version: 1,
  label: { et: 'Järelevalvemenetlused loendamiseks', en: 'Oversight proceedings to be counted' },
  duty: '3.5',
  ...asStored(ProceedingFactRow),
  sources: [oversightProceeding],
  keys: (_, proceeding) => [proceeding],
  fold: extended(proceedingFactFold, months),
})
