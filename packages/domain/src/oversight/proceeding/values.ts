import { called, choice, id, list, LocalDate, PersonRef, record, type TypeOf } from '@dutybook/modelling'
import { DocumentRef, OrderNumber } from '../../vocabulary.js'

export const ProceedingId = id(
  'ProceedingId',
  { et: 'Järelevalvemenetlus', en: 'Oversight proceeding' },
  '^jm-[0-9a-z][0-9a-z-]{1,38}$',
  'jm-2026-1',
)

export const OversightKind = choice(
  'OversightKind',
  { et: 'Järelevalve liik', en: 'Kind of oversight' },
  {
    administrative: { et: 'haldusjärelevalve', en: 'administrative oversight' },
    state: { et: 'riiklik järelevalve', en: 'state supervision' },
    internalControl: { et: 'sisekontroll', en: 'internal control' },
  },
)

export const OversightReason = choice(
  'OversightReason',
  { et: 'Algatamise põhjus', en: 'Reason for oversight' },
  {
    riskCycle: { et: 'riskipõhine tsükkel', en: 'risk cycle' },
    complaint: { et: 'kaebus', en: 'complaint' },
    feedback: { et: 'tagasiside', en: 'feedback' },
    incident: { et: 'juhtum teenusel', en: 'incident in the service' },
    repeatFinding: { et: 'korduv puudus', en: 'repeat finding' },
    other: { et: 'muu', en: 'other' },
  },
)

/** What is checked; each code stands for a duty of the provider under the Victim Support Act or the contract. */
export const Requirement = choice(
  'Requirement',
  { et: 'Nõue', en: 'Requirement' },
  {
    principles: { et: 'ohvriabi põhimõtete järgimine (OAS § 5)', en: 'principles of victim support (OAS § 5)' },
    information: { et: 'teave õiguste ja abi kohta (OAS § 6)', en: 'information on rights and help (OAS § 6)' },
    needAssessment: { et: 'abivajaduse hindamine (OAS § 8)', en: 'assessment of need (OAS § 8)' },
    confidentiality: { et: 'konfidentsiaalsus (OAS § 11)', en: 'confidentiality (OAS § 11)' },
    staffSuitability: { et: 'töötajate sobivus (OAS §-d 12–13)', en: 'suitability of staff (OAS §§ 12–13)' },
    safety: { et: 'turvaline majutus (OAS § 24 lg 2)', en: 'safe accommodation (OAS § 24 (2))' },
    children: { et: 'lapse erisused (OAS § 25)', en: 'special rules for children (OAS § 25)' },
    contractTerms: { et: 'halduslepingu kvaliteedinõuded', en: 'quality terms of the administrative contract' },
    reporting: { et: 'aruandlus', en: 'reporting' },
  },
)

export const Severity = choice(
  'Severity',
  { et: 'Raskusaste', en: 'Severity' },
  {
    minor: { et: 'vähene', en: 'minor' },
    significant: { et: 'oluline', en: 'significant' },
    severe: { et: 'raske', en: 'severe' },
  },
)
export type Severity = TypeOf<typeof Severity>

/** The director's order that authorises officials to carry out this oversight. */
export const Mandate = record(
  'Mandate',
  { et: 'Volitus', en: 'Mandate' },
  {
    orderNo: OrderNumber,
    issuedOn: called(LocalDate, 'Käskkirja kuupäev', 'Date of the order'),
    officials: list(PersonRef, { et: 'Volitatud ametnikud', en: 'Authorised officials' }, { min: 1, max: 10 }),
  },
)
export type Mandate = TypeOf<typeof Mandate>

export const VisitId = id('VisitId', { et: 'Kontrollkäik', en: 'Visit' }, '^k[0-9]{1,3}$', 'k1')
export const FindingId = id('FindingId', { et: 'Puudus', en: 'Finding' }, '^l[0-9]{1,3}$', 'l1')
export type FindingId = TypeOf<typeof FindingId>
export const AdviceId = id('AdviceId', { et: 'Nõuanne', en: 'Advice' }, '^n[0-9]{1,3}$', 'n1')

export const Findings = list(FindingId, { et: 'Puudused', en: 'Findings' }, { max: 100 })
export const Inspectors = list(PersonRef, { et: 'Kontrollijad', en: 'Inspectors' }, { min: 1, max: 20 })
export const Evidence = list(DocumentRef, { et: 'Tõendid', en: 'Evidence' }, { min: 1, max: 50 })

/** How the provider was heard before a burdensome act (HMS § 40). */
export const HearingWay = choice(
  'HearingWay',
  { et: 'Ärakuulamise viis', en: 'Way of hearing' },
  {
    inPerson: { et: 'suuliselt', en: 'in person' },
    inWriting: { et: 'kirjalikult', en: 'in writing' },
    notUsed: { et: 'võimalust ei kasutatud', en: 'the opportunity was not used' },
  },
)

export const Conclusion = choice(
  'OversightConclusion',
  { et: 'Järeldus', en: 'Conclusion' },
  {
    compliant: { et: 'nõuded on täidetud', en: 'requirements are met' },
    remedied: { et: 'puudused on kõrvaldatud', en: 'shortcomings have been remedied' },
    terminationProposed: { et: 'tehti ettepanek leping lõpetada', en: 'ending the contract was proposed' },
    discontinued: { et: 'menetlus lõpetati sisulise tulemuseta', en: 'discontinued without a result' },
  },
)

/** How far a proceeding has come. It never goes back: a second visit after the hearing leaves it heard. */
export const ProceedingStatus = choice(
  'ProceedingStatus',
  { et: 'Menetluse seis', en: 'Status of the proceeding' },
  {
    none: { et: 'ettepanekut ei ole', en: 'not proposed' },
    proposed: { et: 'ettepanek tehtud', en: 'proposed' },
    concurred: { et: 'kooskõlastatud', en: 'concurred' },
    declined: { et: 'keeldutud', en: 'declined' },
    initiated: { et: 'algatatud', en: 'initiated' },
    visited: { et: 'kontrollkäik tehtud', en: 'visited' },
    heard: { et: 'teenuseosutaja ära kuulatud', en: 'provider heard' },
    advised: { et: 'nõu antud', en: 'advised' },
    preceptIssued: { et: 'ettekirjutus tehtud', en: 'precept issued' },
    followUp: { et: 'järelkontrollis', en: 'in follow-up' },
    closed: { et: 'lõpetatud', en: 'closed' },
  },
)
export type ProceedingStatus = TypeOf<typeof ProceedingStatus>
