// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, choice, event, law, list, LocalDate, oneOf, PersonRef, record, type TypeOf } from '@dutybook/modelling'
import { DocumentRef, ProvisionMode, Reason, RiskScore, ServiceElementCode } from '../../vocabulary.js'

export const RiskClass = choice(
  'RiskClass',
  { et: 'Riskiklass', en: 'Risk class' },
  {
    low: { et: 'madal', en: 'low' },
    medium: { et: 'keskmine', en: 'medium' },
    high: { et: 'kõrge', en: 'high' },
  },
)
export type RiskClass = TypeOf<typeof RiskClass>

const ProvidedElement = record(
  'ProvidedElement',
  { et: 'Osutatav teenuse osa', en: 'Element provided' },
  { element: ServiceElementCode, mode: ProvisionMode },
)

/** What a provider provides and how, and who negotiated it: nobody may alone inspect a contract that they negotiated. */
export const arrangement = {
  elements: list(ProvidedElement, { et: 'Osutatavad teenuse osad', en: 'Elements provided' }, { min: 1, max: 10 }),
  negotiators: list(PersonRef, { et: 'Lepingu läbirääkijad', en: 'Negotiators of the contract' }, { max: 20 }),
}

const duty = [law('OAS', '15 lg 4')]

export const OversightSubjectRegistered = event(
  'OversightSubjectRegistered',
  { et: 'Järelevalve alla võetud', en: 'Placed under oversight' },
  { ...arrangement, registeredOn: called(LocalDate, 'Järelevalve algus', 'Under oversight from') },
  { basis: duty },
)

export const ArrangementChanged = event(
  'ArrangementChanged',
  { et: 'Teenuse osutamise korraldus muutus', en: 'Arrangement of provision changed' },
  { ...arrangement, reason: Reason },
)

export const risk = { riskClass: RiskClass, score: RiskScore, evidence: DocumentRef }

export const RiskAssessed = event('RiskAssessed', { et: 'Risk hinnatud', en: 'Risk assessed' }, risk)

export const OversightSubjectReleased = event(
  'OversightSubjectReleased',
  { et: 'Järelevalve alt välja arvatud', en: 'Released from oversight' },
  { reason: Reason, releasedOn: called(LocalDate, 'Järelevalve lõpp', 'Released on') },
)

export const SubjectEvent = oneOf(
  'SubjectEvent',
  { et: 'Järelevalve subjekti sündmus', en: 'Event of an oversight subject' },
  OversightSubjectRegistered,
  ArrangementChanged,
  RiskAssessed,
  OversightSubjectReleased,
)
export type SubjectEvent = TypeOf<typeof SubjectEvent>
