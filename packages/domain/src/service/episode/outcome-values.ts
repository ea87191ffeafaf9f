import { choice, type TypeOf } from '@dutybook/modelling'

/** Why a reflection period was revoked before its end (VMS §§ 203–208). */
export const RevocationGround = choice(
  'RevocationGround',
  { et: 'Järelemõtlemisaja lõpetamise alus', en: 'Ground of the revocation' },
  {
    renewedContact: { et: 'ühendus kahtlustatavaga taastati', en: 'renewed contact with the suspect' },
    publicOrder: { et: 'oht avalikule korrale', en: 'threat to public order' },
  },
)

/** Why the service was not given at all. */
export const RefusalGround = choice(
  'ServiceRefusalGround',
  { et: 'Teenusest keeldumise alus', en: 'Ground for refusing the service' },
  {
    notTrafficking: { et: 'inimkaubanduse tunnuseid ei ole', en: 'no signs of trafficking' },
    noEntitledSuspicion: { et: 'õigustatud asutus ei kahtlusta', en: 'no entitled body suspects it' },
    personDeclined: { et: 'inimene ei soovi teenust', en: 'the person does not want the service' },
    otherService: { et: 'aitab muu teenus', en: 'another service helps' },
  },
)

/** What asks a worker to decide on the end of the service (domain model §4.9). */
export const ClosingCause = choice(
  'ClosingCause',
  { et: 'Lõpetamise ülesande põhjus', en: 'Cause of the closing task' },
  {
    objection: { et: 'inimene keelas andmete töötlemise', en: 'the person objected to processing' },
    provisionalLapsed: { et: 'kahtluse alusel antud aeg on läbi', en: 'the time on suspicion is over' },
    notConfirmed: { et: 'kahtlus ei leidnud kinnitust', en: 'the suspicion was not confirmed' },
    legalStayOver: { et: 'seadusliku viibimise aeg on läbi', en: 'the time of legal stay is over' },
  },
)
export type ClosingCause = TypeOf<typeof ClosingCause>

/** What the service rests on: on a day at most one of these. */
export const EntitlementBasis = choice(
  'EntitlementBasis',
  { et: 'Teenuse alus', en: 'Basis of the service' },
  {
    none: { et: 'alust ei ole', en: 'none' },
    provisional: { et: 'kahtlus', en: 'suspicion' },
    confirmed: { et: 'ohvri staatus', en: 'status of a victim' },
    legalStay: { et: 'järelemõtlemisaeg või sellele järgnev luba', en: 'reflection period or the permit after it' },
  },
)
export type EntitlementBasis = TypeOf<typeof EntitlementBasis>

/** What has to come before more can be given. */
export const Awaited = choice(
  'Awaited',
  { et: 'Oodatakse', en: 'Waiting for' },
  {
    referral: { et: 'pöördumist', en: 'the referral' },
    assessment: { et: 'abivajaduse hindamist', en: 'the assessment of need' },
    suspicionOrConfirmation: { et: 'õigustatud asutuse kahtlust või kinnitust', en: 'the suspicion of an entitled body, or confirmation' },
    confirmation: { et: 'kinnitust', en: 'confirmation' },
    healthInsurance: { et: 'andmeid ravikindlustuse kohta', en: 'the health insurance status' },
    childMeasures: { et: 'lapse abistamise meetmeid', en: 'measures for the child' },
    ending: { et: 'lõpetamise otsust', en: 'the decision on the ending' },
  },
)
export type Awaited = TypeOf<typeof Awaited>

export const EpisodeStatus = choice(
  'EpisodeStatus',
  { et: 'Juhtumi seis', en: 'Status of the episode' },
  {
    none: { et: 'pöördumist ei ole', en: 'no referral' },
    referred: { et: 'pöördumine vastu võetud', en: 'referred' },
    assessed: { et: 'abivajadus hinnatud', en: 'need assessed' },
    provisional: { et: 'teenusel kahtluse alusel', en: 'provisional' },
    confirmed: { et: 'ohver kinnitatud', en: 'confirmed' },
    reflection: { et: 'järelemõtlemisajal', en: 'reflection period' },
    ended: { et: 'lõppenud', en: 'ended' },
    refused: { et: 'keeldutud', en: 'refused' },
  },
)
export type EpisodeStatus = TypeOf<typeof EpisodeStatus>
