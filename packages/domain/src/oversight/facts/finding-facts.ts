import { called, count, LocalDate, type RecordedOf, type RecordOf, type RowFold } from '@dutybook/modelling'
import { ProviderRef } from '../../vocabulary.js'
import type { ProceedingEvent } from '../proceeding/events.js'
import { FindingId, ProceedingId, Requirement, Severity } from '../proceeding/values.js'
import { proceedingOf } from './row-key.js'

/** A finding as it stands after its corrections. */
export const findingFactFields = {
  proceeding: ProceedingId,
  finding: FindingId,
  provider: ProviderRef,
  requirement: Requirement,
  severity: Severity,
  foundOn: called(LocalDate, 'Puudus leitud', 'Found on'),
  corrections: count('CorrectionCount', { et: 'Parandusi', en: 'Number of corrections' }),
}
export type FindingFact = RecordOf<typeof findingFactFields>

/** The rows of the findings that an event concerns. */
export function findingKeys(event: RecordedOf<ProceedingEvent>, proceeding: string): readonly string[] {
  return findingsOf(event).map((finding) => `${proceeding}/${finding}`)
}

function findingsOf(event: RecordedOf<ProceedingEvent>): readonly FindingId[] {
  switch (event.type) {
    case 'FindingRecorded':
    case 'FindingCorrected':
      return [event.data.finding]
    case 'ProviderHeard':
      return event.data.findings
    case 'PreceptIssued':
      return event.data.points.flatMap(({ findings }) => findings)
    case 'OversightProposed':
    case 'QualityUnitConcurred':
    case 'QualityUnitDeclined':
    case 'OversightInitiated':
    case 'InspectionVisitCarriedOut':
    case 'AdviceGiven':
    case 'PreceptChallenged':
    case 'EnforcementSuspended':
    case 'PreceptUpheld':
    case 'PreceptAnnulled':
    case 'PreceptDeadlineExtended':
    case 'PreceptPointFulfilled':
    case 'PreceptPointOverdue':
    case 'FollowUpCheckCarriedOut':
    case 'PenaltyPaymentApplied':
    case 'OversightClosed':
      return []
  }
}

/** One row per finding, under the key of `findingKeys`. */
export const findingFacts: RowFold<FindingFact, ProceedingEvent> = {
  opens: {
    FindingRecorded: ({ data: { finding, provider, requirement, severity }, metadata }, key) => ({
      proceeding: proceedingOf(key),
      ...{ finding, provider, requirement, severity },
      foundOn: metadata.occurredOn,
      corrections: 0,
    }),
  },
  changes: {
    FindingCorrected: (row, { data: { requirement, severity } }) => ({ requirement, severity, corrections: row.corrections + 1 }),
  },
}
