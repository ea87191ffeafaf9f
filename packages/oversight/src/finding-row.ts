import { called, list, LocalDate, optional, record, type TypeOf } from '@dutybook/modelling'
import { findingFactFields, FindingEvidence, PreceptId } from '@dutybook/domain'
import { maybeDay, maybeProvedBy, provedBy } from './columns.js'

export const Grading = record(
  'OversightFindingGrading',
  { et: 'Kuidas puudust hinnati', en: 'How a finding was graded' },
  {
    requirement: findingFactFields.requirement,
    severity: findingFactFields.severity,
    on: called(LocalDate, 'Päev', 'On'),
  },
)
export type Grading = TypeOf<typeof Grading>

export const FindingRow = record(
  'OversightFindingRow',
  { et: 'Puudus registris', en: 'Finding in the register' },
  {
    ...findingFactFields,
    gradings: list(Grading, { et: 'Hinnangud kirjapaneku järjekorras', en: 'Gradings in the order of recording' }, { max: 2000 }),
    evidence: FindingEvidence,
    heardOn: maybeDay('Teenuseosutaja ära kuulatud', 'Provider heard on'),
    precepts: optional(list(PreceptId, { et: 'Ettekirjutused', en: 'Precepts' }, { max: 2000 })),
    foundEvent: provedBy('puudus', 'finding'),
    correctionEvent: maybeProvedBy('viimane parandus', 'last correction'),
    hearingEvent: maybeProvedBy('ärakuulamine', 'hearing'),
  },
)
export type FindingRow = TypeOf<typeof FindingRow>
