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
  const { data } = event
  if ('finding' in data) return [data.finding]
  if ('findings' in data) return data.findings
  return event.type === 'PreceptIssued' ? event.data.points.flatMap(({ findings }) => findings) : []
}

/** One row per finding, under the key of `findingKeys`. */
export const findingFactFold: RowFold<FindingFact, ProceedingEvent> = {
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
