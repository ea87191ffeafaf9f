import { asStored, extended, viewOf, type RecordedOf, type RowExtension } from '@dutybook/modelling'
import { findingFactFold, findingKeys, oversightProceeding, type FindingFact, type ProceedingEvent } from '@dutybook/domain'
import { FindingRow, type Grading } from './finding-row.js'

const gradingOf = ({
  data,
  metadata,
}: RecordedOf<Extract<ProceedingEvent, { type: 'FindingRecorded' | 'FindingCorrected' }>>): Grading => ({
  ...{ requirement: data.requirement, severity: data.severity, on: metadata.occurredOn },
})

const register: RowExtension<FindingFact, Omit<FindingRow, keyof FindingFact>, ProceedingEvent> = {
  opens: { FindingRecorded: (event) => ({ evidence: event.data.evidence, foundEvent: event.id, gradings: [gradingOf(event)] }) },
  changes: {
    // What the provider was heard on is no longer what stands.
    FindingCorrected: ({ gradings }, event) => ({
      evidence: event.data.evidence,
      correctionEvent: event.id,
      gradings: [...gradings, gradingOf(event)],
      heardOn: undefined,
      hearingEvent: undefined,
    }),
    ProviderHeard: (_, { id, metadata }) => ({ heardOn: metadata.occurredOn, hearingEvent: id }),
    PreceptIssued: ({ precepts = [] }, { data }) => ({ precepts: [...new Set([...precepts, data.precept])] }),
  },
}

/** Every finding as it stands: what requirement, how severe, whether the provider was heard and a precept rests on it. */
export const oversightFindings = viewOf({
  name: 'oversightFindings',
  version: 2,
  label: { et: 'Järelevalve puudused', en: 'Findings of oversight' },
  duty: '3.5',
  ...asStored(FindingRow),
  sources: [oversightProceeding],
  keys: findingKeys,
  fold: extended(findingFactFold, register),
})
