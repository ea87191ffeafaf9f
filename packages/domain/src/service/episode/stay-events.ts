// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, event, law, LocalDate } from '@dutybook/modelling'
import { ClosingCause, RevocationGround } from './outcome-values.js'
import { VictimRef } from './values.js'

/** As for every event of an episode (AvTS § 40 [K]). */
const restricted = { ground: law('AvTS', '35 lg 1 p 12'), months: 900 } as const
const on = (act: string, section: string) => ({ basis: [law(act, section)], restricted })
const expiresOn = called(LocalDate, 'Teenuse viimane päev', 'Last day of the service')

/** The prosecutor's decision; the period runs from the day on which the person was told of the residence permit. */
export const reflection = {
  toldOn: called(LocalDate, 'Elamisloa võimalusest teatati', 'Told of the permit option on'),
  endsOn: called(LocalDate, 'Järelemõtlemisaja viimane päev', 'Last day of the reflection period'),
}
export const ReflectionPeriodRecorded = event(
  'ReflectionPeriodRecorded',
  { et: 'Järelemõtlemisaeg kirja pandud', en: 'Reflection period recorded' },
  // Whose period it is, so that no reader has to look up the referral to count persons.
  { ...reflection, victim: VictimRef },
  on('VMS', '205'),
)

export const revocation = { ground: RevocationGround }
export const ReflectionPeriodRevoked = event(
  'ReflectionPeriodRevoked',
  { et: 'Järelemõtlemisaeg lõpetati ennetähtaegselt', en: 'Reflection period revoked' },
  { ...revocation, revokedOn: called(LocalDate, 'Lõpetamise päev', 'Revoked on') },
  on('VMS', '203–208'),
)

export const permit = {
  validFrom: called(LocalDate, 'Luba kehtib alates', 'Valid from'),
  validUntil: called(LocalDate, 'Luba kehtib kuni', 'Valid until'),
}
export const PublicInterestPermitRecorded = event(
  'PublicInterestPermitRecorded',
  { et: 'Elamisluba kaaluka avaliku huvi korral kirja pandud', en: 'Permit for weighty public interest recorded' },
  permit,
  on('VMS', '203–208'),
)

export const ConfirmationReminderDue = event(
  'ConfirmationReminderDue',
  { et: 'Kinnituse meeldetuletus', en: 'Confirmation reminder due' },
  { expiresOn },
  { restricted },
)

export const ProvisionalPeriodLapsed = event(
  'ProvisionalPeriodLapsed',
  { et: 'Kahtluse alusel antud aeg on läbi', en: 'Provisional period lapsed' },
  { expiresOn },
  on('OAS', '24 lg 4'),
)

export const ReflectionEndDue = event(
  'ReflectionEndDue',
  { et: 'Järelemõtlemisaja lõpu otsus', en: 'Reflection end due' },
  { endsOn: called(LocalDate, 'Seadusliku viibimise viimane päev', 'Last day of legal stay') },
  on('OAS', '24 lg 5'),
)

export const ClosingTaskOpened = event(
  'ClosingTaskOpened',
  { et: 'Lõpetamise ülesanne avatud', en: 'Closing task opened' },
  { cause: ClosingCause },
  { restricted },
)
