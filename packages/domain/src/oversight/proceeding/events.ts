// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
// An event that readers count or list by provider names the provider itself, so that no reader has to look up the proposal first.
// A correction names its finding only: readers keep a row for each finding, and count over the rows.
import { called, event, flag, law, list, LocalDate, oneOf, optional, PersonRef, type TypeOf } from '@dutybook/modelling'
import { DocumentRef, ProviderRef, Reason, RiskScore, ServiceElementCode } from '../../vocabulary.js'
import * as precept from './precept-events.js'
import * as v from './values.js'

const duty = law('AJ', '3.5')
const task = law('OAS', '15 lg 4')

export const proposal = {
  reference: DocumentRef,
  kind: v.OversightKind,
  planned: flag('Planned', { et: 'Plaaniline', en: 'Planned' }),
  provider: ProviderRef,
  elements: list(ServiceElementCode, { et: 'Teenuse osad', en: 'Service elements' }, { min: 1, max: 10 }),
  requirements: list(v.Requirement, { et: 'Kontrollitavad nõuded', en: 'Requirements to check' }, { min: 1, max: 20 }),
  reason: v.OversightReason,
  riskScore: optional(RiskScore),
}

export const OversightProposed = event(
  'OversightProposed',
  { et: 'Järelevalve ettepanek tehtud', en: 'Oversight proposed' },
  {
    ...proposal,
    proposedBy: called(PersonRef, 'Ettepaneku tegija', 'Proposed by'),
    proposedOn: called(LocalDate, 'Ettepanek tehtud', 'Proposed on'),
  },
  { basis: [duty, task] },
)

export const QualityUnitConcurred = event(
  'QualityUnitConcurred',
  { et: 'Kvaliteediüksus nõustus', en: 'Quality unit concurred' },
  { concurredBy: called(PersonRef, 'Nõustuja', 'Concurred by'), concurredOn: called(LocalDate, 'Nõustutud', 'Concurred on') },
  { basis: [duty] },
)

export const QualityUnitDeclined = event(
  'QualityUnitDeclined',
  { et: 'Kvaliteediüksus keeldus', en: 'Quality unit declined' },
  { reason: Reason, declinedOn: called(LocalDate, 'Keeldutud', 'Declined on') },
  { basis: [duty] },
)

export const initiation = {
  mandate: v.Mandate,
  lead: called(PersonRef, 'Juhtiv kontrollija', 'Lead'),
  participants: list(PersonRef, { et: 'Osalejad', en: 'Participants' }, { max: 20 }),
}

export const OversightInitiated = event(
  'OversightInitiated',
  { et: 'Järelevalve algatatud', en: 'Oversight initiated' },
  { ...initiation, initiatedOn: called(LocalDate, 'Algatatud', 'Initiated on') },
  {
    basis: [task, law('VVS', '75¹')],
  },
)

export const visit = {
  visit: v.VisitId,
  inspectors: v.Inspectors,
  announced: flag('Announced', { et: 'Ette teatatud', en: 'Announced' }),
}

export const InspectionVisitCarriedOut = event(
  'InspectionVisitCarriedOut',
  { et: 'Kontrollkäik tehtud', en: 'Inspection visit carried out' },
  { ...visit, provider: ProviderRef, visitedOn: called(LocalDate, 'Kontrollkäigu päev', 'Visited on') },
  { basis: [task] },
)

export const finding = { finding: v.FindingId, requirement: v.Requirement, severity: v.Severity, evidence: v.Evidence }

export const FindingRecorded = event(
  'FindingRecorded',
  { et: 'Puudus kirja pandud', en: 'Finding recorded' },
  { ...finding, provider: ProviderRef, foundOn: called(LocalDate, 'Puudus leitud', 'Found on') },
)

export const correction = { ...finding, reason: Reason }

export const FindingCorrected = event(
  'FindingCorrected',
  { et: 'Puuduse kirjet parandatud', en: 'Finding corrected' },
  { ...correction, correctedOn: called(LocalDate, 'Parandatud', 'Corrected on') },
)

export const ProviderHeard = event(
  'ProviderHeard',
  { et: 'Teenuseosutaja ära kuulatud', en: 'Provider heard' },
  { findings: v.Findings, heardOn: called(LocalDate, 'Ära kuulatud', 'Heard on'), way: v.HearingWay, record: DocumentRef },
  { basis: [law('HMS', '40')] },
)

export const advice = { advice: v.AdviceId, requirement: v.Requirement, record: DocumentRef }

export const AdviceGiven = event(
  'AdviceGiven',
  { et: 'Nõu antud', en: 'Advice given' },
  { ...advice, givenOn: called(LocalDate, 'Nõu antud', 'Given on') },
)

export const closing = { conclusion: v.Conclusion, reference: DocumentRef }

export const OversightClosed = event(
  'OversightClosed',
  { et: 'Järelevalve lõpetatud', en: 'Oversight closed' },
  { ...closing, closedOn: called(LocalDate, 'Lõpetatud', 'Closed on') },
)

export const ProceedingEvent = oneOf(
  'ProceedingEvent',
  { et: 'Järelevalvemenetluse sündmus', en: 'Event of an oversight proceeding' },
  OversightProposed,
  QualityUnitConcurred,
  QualityUnitDeclined,
  OversightInitiated,
  InspectionVisitCarriedOut,
  FindingRecorded,
  FindingCorrected,
  ProviderHeard,
  AdviceGiven,
  precept.PreceptIssued,
  precept.PreceptChallenged,
  precept.EnforcementSuspended,
  precept.PreceptUpheld,
  precept.PreceptAnnulled,
  precept.PreceptDeadlineExtended,
  precept.PreceptPointFulfilled,
  precept.PreceptPointOverdue,
  precept.FollowUpCheckCarriedOut,
  precept.PenaltyPaymentApplied,
  OversightClosed,
)
export type ProceedingEvent = TypeOf<typeof ProceedingEvent>
