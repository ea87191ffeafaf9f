// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
// Codes and random references only: no name, no contact, no free text about the person. Each day that a rule asks for is data.
import { called, count, event, flag, law, LocalDate, optional } from '@dutybook/modelling'
import { ProviderRef, ServiceElementCode } from '../../vocabulary.js'
import { ConfirmingBody, EndingReason, HealthInsurance, PenalCodeSection, ReferralSource, RegisteringOrganisation } from '../codes/index.js'
import * as o from './outcome-values.js'
import * as v from './values.js'

/** Personal data are kept from others for 75 years from their creation (AvTS § 40 [K]). */
const restricted = { ground: law('AvTS', '35 lg 1 p 12'), months: 900 } as const
const on = (section: string, act = 'OAS') => ({ basis: [law(act, section)], restricted })
const day = (et: string, en: string) => called(LocalDate, et, en)
/** As many as there are between the first and the last day that a date can name. */
const days = count('ServiceDays', { et: 'Päevi', en: 'Days' }, { max: 110_000 })
/** Whose status it is, so that no reader has to look up the referral to count persons. */
const ofVictim = { victim: v.VictimRef }
const treatedAsMinor = flag('TreatedAsMinor', { et: 'Koheldakse alaealisena', en: 'Treated as a minor' })

export const referral = {
  victim: v.VictimRef,
  source: ReferralSource,
  ground: v.ReferralGround,
  consentProvable: flag('ConsentProvable', { et: 'Nõusolek on tõendatav', en: 'Consent can be proven' }),
  ageGroup: v.Age,
  reasonToThinkMinor: flag('ReasonToThinkMinor', { et: 'Põhjust arvata, et alla 18', en: 'Reason to think under 18' }),
  person: v.PersonCodes,
  case: v.CaseCodes,
}
export const ReferralRegistered = event(
  'ReferralRegistered',
  { et: 'Pöördumine registreeritud', en: 'Referral registered' },
  { ...referral, treatedAsMinor, referredOn: day('Pöördumise päev', 'Referred on') },
  on('7'),
)

export const codes = { person: v.PersonCodes, case: v.CaseCodes }
export const EpisodeCodesChanged = event(
  'EpisodeCodesChanged',
  { et: 'Juhtumi tunnused muutusid', en: 'Codes of the episode changed' },
  codes,
  {
    restricted,
  },
)

export const age = { ageGroup: v.Age }
export const AgeEstablished = event(
  'AgeEstablished',
  { et: 'Vanus tehti kindlaks', en: 'Age established' },
  { ...age, treatedAsMinor },
  on('25'),
)

export const childMeasure = { measure: v.ChildMeasure }
export const ChildMeasureRecorded = event(
  'ChildMeasureRecorded',
  { et: 'Lapse abistamise meede kirja pandud', en: 'Measure for the child recorded' },
  { ...childMeasure, takenOn: day('Võeti kasutusele', 'Taken on') },
  on('25'),
)

export const assessment = { assessment: v.AssessmentId, path: v.ServicePath, domains: v.NeedDomains, elements: v.Elements }
export const NeedAssessed = event(
  'NeedAssessed',
  { et: 'Abivajadus hinnatud', en: 'Need assessed' },
  { ...assessment, assessedOn: day('Hindamise päev', 'Assessed on') },
  on('8 lg 1'),
)

export const suspicion = {
  suspectedBy: called(RegisteringOrganisation, 'Kahtlustaja', 'Suspected by'),
  until: optional(day('Lühema teenuse lõpp', 'End of a shorter service')),
}
export const ProvisionalServiceStarted = event(
  'ProvisionalServiceStarted',
  { et: 'Teenus kahtluse alusel algas', en: 'Provisional service started' },
  { ...suspicion, ...ofVictim, startedOn: day('Algus', 'Started on'), expiresOn: day('Viimane päev', 'Last day') },
  on('24 lg 4'),
)

export const confirmation = {
  by: ConfirmingBody,
  section: called(PenalCodeSection, 'Menetluse alus', 'Section of the proceedings'),
}
export const VictimStatusConfirmed = event(
  'VictimStatusConfirmed',
  { et: 'Ohvri staatus kinnitatud', en: 'Victim status confirmed' },
  { ...confirmation, ...ofVictim, confirmedOn: day('Kinnitamise päev', 'Confirmed on') },
  on('4 lg 3'),
)

export const denial = { by: ConfirmingBody }
export const VictimStatusNotConfirmed = event(
  'VictimStatusNotConfirmed',
  { et: 'Kahtlus ei leidnud kinnitust', en: 'Victim status not confirmed' },
  { ...denial, ...ofVictim, decidedOn: day('Otsuse päev', 'Decided on') },
  on('24 lg 4'),
)

export const insurance = { status: HealthInsurance }
export const HealthInsuranceRecorded = event(
  'HealthInsuranceRecorded',
  { et: 'Ravikindlustus kirja pandud', en: 'Health insurance recorded' },
  insurance,
  on('24 lg 8'),
)

export const grant = {
  grant: v.GrantId,
  element: ServiceElementCode,
  provider: optional(ProviderRef),
  healthCost: optional(v.HealthCost),
}
export const ServiceElementGranted = event(
  'ServiceElementGranted',
  { et: 'Teenuse osa antud', en: 'Service element granted' },
  { ...grant, from: day('Algus', 'From') },
  on('24 lg 2'),
)

export const grantEnd = { grant: v.GrantId }
export const ServiceElementEnded = event(
  'ServiceElementEnded',
  { et: 'Teenuse osa lõppes', en: 'Service element ended' },
  { ...grantEnd, element: ServiceElementCode, lastDay: day('Viimane päev', 'Last day'), days },
  { restricted },
)

export const ProcessingObjectionRecorded = event(
  'ProcessingObjectionRecorded',
  { et: 'Andmete töötlemise keeld kirja pandud', en: 'Objection to processing recorded' },
  { objectedOn: day('Keelu päev', 'Objected on') },
  on('7'),
)

export const ending = { reason: EndingReason }
export const ServiceEnded = event(
  'ServiceEnded',
  { et: 'Teenus lõppes', en: 'Service ended' },
  { ...ending, endedOn: day('Lõppemise päev', 'Ended on'), days: called(days, 'Teenuse päevi', 'Days of service') },
  on('24'),
)

export const refusal = { ground: o.RefusalGround }
export const ServiceRefused = event(
  'ServiceRefused',
  { et: 'Teenusest keelduti', en: 'Service refused' },
  { ...refusal, refusedOn: day('Keeldumise päev', 'Refused on') },
  on('24'),
)
