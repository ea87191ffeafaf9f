import { extended, list, optional, record, viewOf, asStored, type RowExtension, type TypeOf } from '@dutybook/modelling'
import {
  findingFactFields,
  findingFactFold,
  findingKeys,
  FindingEvidence,
  oversightProceeding,
  PreceptId,
  type FindingFact,
  type ProceedingEvent,
} from '@dutybook/domain'
import { maybeDay, maybeProvedBy, provedBy } from './columns.js'

export const FindingRow = record(
  'OversightFindingRow',
  { et: 'Puudus registris', en: 'Finding in the register' },
  {
    ...findingFactFields,
    evidence: FindingEvidence,
    heardOn: maybeDay('Teenuseosutaja ära kuulatud', 'Provider heard on'),
    precepts: optional(list(PreceptId, { et: 'Ettekirjutused', en: 'Precepts' }, { max: 2000 })),
    foundEvent: provedBy('puudus', 'finding'),
    correctionEvent: maybeProvedBy('viimane parandus', 'last correction'),
    hearingEvent: maybeProvedBy('ärakuulamine', 'hearing'),
  },
)
export type FindingRow = TypeOf<typeof FindingRow>

const register: RowExtension<FindingFact, Omit<FindingRow, keyof FindingFact>, ProceedingEvent> = {
  opens: { FindingRecorded: ({ id, data }) => ({ evidence: data.evidence, foundEvent: id }) },
  changes: {
    // What the provider was heard on is no longer what stands.
    FindingCorrected: (_, { id, data }) => ({
      evidence: data.evidence,
      correctionEvent: id,
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
  version: 1,
  label: { et: 'Järelevalve puudused', en: 'Findings of oversight' },
  duty: '3.5',
  ...asStored(FindingRow),
  sources: [oversightProceeding],
  keys: findingKeys,
  fold: extended(findingFactFold, register),
})
