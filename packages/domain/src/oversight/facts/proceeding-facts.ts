import { called, count, LocalDate, optional, type RecordOf, type RowFold, type TypeOf } from '@dutybook/modelling'
import { ProviderRef } from '../../vocabulary.js'
import { proposal, type ProceedingEvent } from '../proceeding/events.js'
import { Conclusion, ProceedingId } from '../proceeding/values.js'

/** What is to be counted and listed of a proceeding. Days are those on which the facts held, whenever they were recorded. */
export const proceedingFactFields = {
  proceeding: ProceedingId,
  provider: ProviderRef,
  kind: proposal.kind,
  planned: proposal.planned,
  reason: proposal.reason,
  proposedOn: called(LocalDate, 'Ettepanek tehtud', 'Proposed on'),
  initiatedOn: optional(called(LocalDate, 'Algatatud', 'Initiated on')),
  visits: count('VisitCount', { et: 'Kontrollkäike', en: 'Number of visits' }),
  lastVisitOn: optional(called(LocalDate, 'Viimane kontrollkäik', 'Last visit on')),
  closedOn: optional(called(LocalDate, 'Lõpetatud', 'Closed on')),
  conclusion: optional(Conclusion),
}
export type ProceedingFact = RecordOf<typeof proceedingFactFields>

/** One row per proceeding. */
export const proceedingFactFold: RowFold<ProceedingFact, ProceedingEvent> = {
  opens: {
    OversightProposed: ({ data: { provider, kind, planned, reason }, metadata }, key) => ({
      proceeding: key as TypeOf<typeof ProceedingId>,
      ...{ provider, kind, planned, reason },
      proposedOn: metadata.occurredOn,
      visits: 0,
    }),
  },
  changes: {
    OversightInitiated: (_, { metadata }) => ({ initiatedOn: metadata.occurredOn }),
    InspectionVisitCarriedOut: (row, { metadata }) => ({
      visits: row.visits + 1,
      lastVisitOn: laterDay(row.lastVisitOn, metadata.occurredOn),
    }),
    OversightClosed: (_, { data, metadata }) => ({ closedOn: metadata.occurredOn, conclusion: data.conclusion }),
  },
}

/** A visit may be recorded after a later one. */
const laterDay = (one: LocalDate | undefined, other: LocalDate): LocalDate => (one !== undefined && one > other ? one : other)
