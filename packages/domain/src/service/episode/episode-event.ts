import { oneOf, type TypeOf } from '@dutybook/modelling'
import * as e from './events.js'
import * as s from './stay-events.js'

export const EpisodeEvent = oneOf(
  'EpisodeEvent',
  { et: 'Teenuse juhtumi sündmus', en: 'Event of a service episode' },
  e.ReferralRegistered,
  e.EpisodeCodesChanged,
  e.AgeEstablished,
  e.ChildMeasureRecorded,
  e.NeedAssessed,
  e.ProvisionalServiceStarted,
  e.VictimStatusConfirmed,
  e.VictimStatusNotConfirmed,
  s.ReflectionPeriodRecorded,
  s.ReflectionPeriodRevoked,
  s.PublicInterestPermitRecorded,
  e.HealthInsuranceRecorded,
  e.ServiceElementGranted,
  e.ServiceElementEnded,
  e.ProcessingObjectionRecorded,
  s.ConfirmationReminderDue,
  s.ProvisionalPeriodLapsed,
  s.ReflectionEndDue,
  s.ClosingTaskOpened,
  e.ServiceEnded,
  e.ServiceRefused,
)
export type EpisodeEvent = TypeOf<typeof EpisodeEvent>
export type DataOf<Type extends EpisodeEvent['type']> = Extract<EpisodeEvent, { type: Type }>['data']
