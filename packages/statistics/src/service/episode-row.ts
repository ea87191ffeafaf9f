import { called, count, flag, list, optional, record, type RecordOf } from '@dutybook/modelling'
import {
  AgeGroup,
  CaseCodes,
  CitizenshipGroup,
  ConfirmingBody,
  CtdcAgeBand,
  EndingReason,
  EpisodeRef,
  EuAgeGroup,
  HealthInsurance,
  IdentificationStatus,
  PenalCodeSection,
  PersonCodes,
  ReferralGround,
  ReferralSource,
  RefusalGround,
  RegisteringOrganisation,
  RevocationGround,
  VictimRef,
} from '@dutybook/domain'
import { day, maybeDay, maybeMonth, maybeYear, month, year } from '../calendar-columns.js'

const Permit = record(
  'PermitDays',
  { et: 'Elamisloa kehtivus', en: 'Validity of a permit' },
  { from: day('Kehtib alates', 'Valid from'), to: day('Kehtib kuni', 'Valid until') },
)
const days = (et: string, en: string) => optional(count('DaysOfEpisode', { et, en }, { max: 100_000 }))

/** Who the person is, in codes: as known now, the age on the day of the referral. */
const person = {
  ...PersonCodes.fields,
  ageGroup: AgeGroup,
  euAgeGroup: EuAgeGroup,
  ctdcAgeBands: list(CtdcAgeBand, { et: 'Võimalikud vanusevahemikud (CTDC)', en: 'Possible age bands (CTDC)' }, { min: 1, max: 10 }),
  treatedAsMinor: flag('TreatedAsMinor', { et: 'Koheldakse alaealisena', en: 'Treated as a minor' }),
  substituteCareOn: maybeDay('Asendushooldusel alates', 'In substitute care from'),
  citizenshipGroup: CitizenshipGroup,
  insurance: optional(HealthInsurance),
}

const status = {
  status: optional(IdentificationStatus),
  provisionalOn: maybeDay('Teenus kahtluse alusel alates', 'Service on suspicion from'),
  provisionalUntil: maybeDay('Kahtluse alusel kuni', 'On suspicion until'),
  suspectedBy: optional(called(RegisteringOrganisation, 'Kahtlustaja', 'Suspected by')),
  suspectedOn: maybeDay('Oletatav ohver alates', 'Suspected from'),
  suspectedYear: maybeYear('Oletatav ohver', 'Suspected'),
  identifiedOn: maybeDay('Tuvastatud', 'Identified on'),
  identifiedYear: maybeYear('Tuvastatud', 'Identified'),
  identifiedBy: optional(called(ConfirmingBody, 'Tuvastaja', 'Identified by')),
  identifiedUnder: optional(called(PenalCodeSection, 'Menetluse alus', 'Section of the proceedings')),
  daysToIdentification: days('Päevi kahtlusest tuvastamiseni', 'Days from suspicion to identification'),
  notConfirmedOn: maybeDay('Kahtlus ei leidnud kinnitust', 'Not confirmed on'),
}

const stay = {
  reflectionFrom: maybeDay('Järelemõtlemisaeg alates', 'Reflection period from'),
  reflectionUntil: maybeDay('Järelemõtlemisaja viimane päev', 'Last day of the reflection period'),
  revokedOn: maybeDay('Järelemõtlemisaeg lõpetati ennetähtaegselt', 'Reflection period revoked on'),
  revocationGround: optional(RevocationGround),
  permits: list(Permit, { et: 'Load kaaluka avaliku huvi korral', en: 'Permits for weighty public interest' }, { max: 10_000 }),
}

const course = {
  source: ReferralSource,
  ground: ReferralGround,
  referredOn: day('Pöördumise päev', 'Referred on'),
  referredYear: year('Pöördumine', 'Referral'),
  referredMonth: month('Pöördumine', 'Referral'),
  assessedOn: maybeDay('Abivajadus esimest korda hinnatud', 'Need first assessed on'),
  daysToAssessment: days('Päevi pöördumisest hindamiseni', 'Days from referral to assessment'),
  startedOn: maybeDay('Teenus algas', 'Service started on'),
  startedYear: maybeYear('Teenuse algus', 'Start of the service'),
  objectedOn: maybeDay('Keelas andmete töötlemise', 'Objected to processing on'),
  countedUntil: maybeDay('Viimane päev, mida teenusena loendatakse', 'Last day that is counted as service'),
  endedOn: maybeDay('Teenus lõppes', 'Service ended on'),
  endedYear: maybeYear('Teenuse lõpp', 'End of the service'),
  endedMonth: maybeMonth('Teenuse lõpp', 'End of the service'),
  endingReason: optional(EndingReason),
  refusedOn: maybeDay('Teenusest keelduti', 'Service refused on'),
  refusalGround: optional(RefusalGround),
}

const columns = { episode: EpisodeRef, victim: VictimRef, ...course, ...person, ...CaseCodes.fields, ...status, ...stay }

export const EpisodeFactRow = record('EpisodeFactRow', { et: 'Teenuse juhtumi andmed', en: 'Facts of a service episode' }, columns)
export type EpisodeFactRow = RecordOf<typeof columns>
