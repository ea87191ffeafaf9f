import { called, count, flag, list, LocalDate, optional, record, type TypeOf } from '@dutybook/modelling'
import { Awaited, EntitlementBasis, entitlementFactFields, EpisodeStatus, ServiceElementCode } from '@dutybook/domain'
import { maybeProvedBy, provedBy } from '../columns.js'

/** What proves that the service rests on something. */
const proofFields = {
  referralEvent: provedBy('pöördumine', 'referral'),
  assessmentEvent: maybeProvedBy('viimane hindamine', 'last assessment'),
  provisionalEvent: maybeProvedBy('kahtlus', 'suspicion'),
  confirmationEvent: maybeProvedBy('ohvri staatus', 'status of a victim'),
  stayEvent: maybeProvedBy('järelemõtlemisaeg, selle lõpetamine või luba', 'reflection period, its revocation or permit'),
  endEvent: maybeProvedBy('lõppemine või keeldumine', 'ending or refusal'),
}

export const EntitlementRow = record(
  'EntitlementRow',
  { et: 'Millele õigus teenusele rajaneb', en: 'What the right to the service rests on' },
  { ...entitlementFactFields, ...proofFields },
)
export type EntitlementRow = TypeOf<typeof EntitlementRow>

const elements = (et: string, en: string) => list(called(ServiceElementCode, 'Teenuse osa', 'Element'), { et, en }, { max: 10_000 })
const { episode, referredOn, treatedAsMinor, suspectedBy, insurance } = entitlementFactFields

/** What may be given to the person on a day. */
export const ShownEntitlement = record(
  'ShownEntitlement',
  { et: 'Õigus teenusele päeva seisuga', en: 'Right to the service as of a day' },
  {
    episode,
    referredOn,
    status: EpisodeStatus,
    underWay: flag('UnderWay', { et: 'Teenus kestab', en: 'The service is under way' }),
    basis: EntitlementBasis,
    expiresOn: optional(called(LocalDate, 'Õigus kuni', 'Right until')),
    daysLeft: optional(count('DaysLeft', { et: 'Päevi jäänud', en: 'Days left' })),
    daysOver: optional(count('DaysOver', { et: 'Päevi üle', en: 'Days over' })),
    mayGrant: elements('Mida tohib täna anda', 'What may be granted'),
    entitledTo: elements('Millele on õigus', 'What there is a right to'),
    given: elements('Mida juba antakse', 'What is being given already'),
    waitingFor: list(Awaited, { et: 'Mida oodatakse', en: 'Waiting for' }, { max: 10 }),
    treatedAsMinor,
    suspectedBy,
    insurance,
    ...proofFields,
  },
)
export type ShownEntitlement = TypeOf<typeof ShownEntitlement>
