// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, event, flag, LocalDate, oneOf, optional, PersonRef, type TypeOf } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'
import { DocumentRef, OrderNumber, Reason } from '../../vocabulary.js'
import { LanguageCode, LanguageLevel, StaffPosition } from '../post/values.js'
import { BackgroundCheck, DocumentedRequirement, ExceptableRequirement, ExperienceField, LanguageProof, ProofId } from './values.js'

/** What is known of a person's qualification is for the agency only, for as long as personal data of staff are kept. */
const forTheAgency = { restricted: { ground: cite('AvTS', '35 lg 1 p 12'), months: 900 } }
const section7 = { basis: [cite('AJ', '7')], ...forTheAgency }

const evidence = called(DocumentRef, 'Tõend', 'Evidence')
const verified = { verifiedBy: called(PersonRef, 'Kontrollis', 'Verified by') }

export const opening = { person: PersonRef }

export const QualificationFileOpened = event(
  'QualificationFileOpened',
  { et: 'Kvalifikatsioonitoimik avatud', en: 'Qualification file opened' },
  opening,
  section7,
)

export const documented = {
  proof: ProofId,
  requirement: DocumentedRequirement,
  evidence,
  validUntil: optional(called(LocalDate, 'Kehtib kuni', 'Valid until')),
}

export const RequirementProven = event(
  'RequirementProven',
  { et: 'Nõude täitmine tõendatud', en: 'Requirement proven' },
  { ...documented, ...verified },
  section7,
)

/** `to` is absent while the work goes on. */
export const experience = {
  proof: ProofId,
  field: ExperienceField,
  from: called(LocalDate, 'Alates', 'From'),
  to: optional(called(LocalDate, 'Kuni', 'Until')),
  evidence,
}

export const ExperienceProven = event(
  'ExperienceProven',
  { et: 'Töökogemus tõendatud', en: 'Experience proven' },
  { ...experience, ...verified },
  section7,
)

export const language = { proof: ProofId, language: LanguageCode, level: LanguageLevel, how: LanguageProof, evidence }

export const LanguageLevelProven = event(
  'LanguageLevelProven',
  { et: 'Keeleoskus tõendatud', en: 'Language level proven' },
  { ...language, ...verified },
  section7,
)

/** The answer of a register, yes or no, and its day; never what stands in the register. */
export const check = {
  proof: ProofId,
  check: BackgroundCheck,
  clear: flag('Clear', { et: 'Takistust ei ole', en: 'Nothing stands against it' }),
  checkedOn: called(LocalDate, 'Kontrollitud', 'Checked on'),
}

export const BackgroundChecked = event(
  'BackgroundChecked',
  { et: 'Taust kontrollitud', en: 'Background checked' },
  { ...check, ...verified },
  { basis: [cite('OAS', '12–13'), cite('LasteKS', '20')], ...forTheAgency },
)

export const exception = {
  proof: ProofId,
  requirement: ExceptableRequirement,
  position: called(StaffPosition, 'Millise ametikoha jaoks', 'For which position'),
  order: called(OrderNumber, 'Käskkirja number', 'Number of the order'),
  reason: Reason,
}

export const RequirementExceptionGranted = event(
  'RequirementExceptionGranted',
  { et: 'Nõudest tehtud erand', en: 'Exception from a requirement granted' },
  { ...exception, grantedBy: called(PersonRef, 'Erandi tegi', 'Granted by') },
  section7,
)

export const withdrawal = { proof: ProofId, reason: Reason }

export const ProofWithdrawn = event('ProofWithdrawn', { et: 'Tõend tühistatud', en: 'Proof withdrawn' }, withdrawal, section7)

export const QualificationEvent = oneOf(
  'QualificationEvent',
  { et: 'Kvalifikatsioonitoimiku sündmus', en: 'Event of a qualification file' },
  QualificationFileOpened,
  RequirementProven,
  ExperienceProven,
  LanguageLevelProven,
  BackgroundChecked,
  RequirementExceptionGranted,
  ProofWithdrawn,
)
export type QualificationEvent = TypeOf<typeof QualificationEvent>
