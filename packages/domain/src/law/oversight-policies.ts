import { called, CalendarDays, calendarDays, count, euros, Money, Months, months, record, type TypeOf } from '@dutybook/modelling'
import { cite } from './acts.js'
import { policy, version } from './policy.js'

/** How long after it was made known an act can be challenged. The day it was made known is not counted. */
export const challengeTerm = policy(
  'challenge',
  { et: 'Vaide esitamise tähtaeg', en: 'Term for a challenge' },
  CalendarDays,
  version(calendarDays(30), 'F', [cite('HMS', '75')]),
)

/**
 * The highest single penalty payment in administrative oversight of a provider. The agency must confirm sum and section before use:
 * ATSS § 10 lg 2 leaves the maximum to the act in question, the Victim Support Act names none, and precepts of the agency cite
 * VVS § 75¹ lg 4, whose text we have not seen. Until then the general maximum of state supervision stands here.
 */
export const administrativePenaltyMaximum = policy(
  'penalty.maximum.administrative',
  { et: 'Sunniraha ülemmäär haldusjärelevalves', en: 'Maximum penalty payment in administrative oversight' },
  Money,
  version(euros(9600), 'K', [cite('VVS', '75¹ lg 4'), cite('ATSS', '10 lg 2')]),
)

/** The highest single penalty payment in state supervision where no special act says otherwise. */
export const statePenaltyMaximum = policy(
  'penalty.maximum.state',
  { et: 'Sunniraha ülemmäär riiklikus järelevalves', en: 'Maximum penalty payment in state supervision' },
  Money,
  version(euros(9600), 'F', [cite('KorS', '23 lg 5'), cite('ATSS', '10 lg 2')]),
)

/** From which risk score (0–100) on a provider is of medium, and of high risk. */
const RiskClassLimits = record(
  'RiskClassLimits',
  { et: 'Riskiklasside piirid', en: 'Limits of the risk classes' },
  {
    medium: count('MediumRiskFrom', { et: 'Keskmine risk alates', en: 'Medium risk from' }, { max: 100 }),
    high: count('HighRiskFrom', { et: 'Kõrge risk alates', en: 'High risk from' }, { max: 100 }),
  },
)

export const riskClassLimits = policy(
  'oversight.riskClass',
  { et: 'Teenuseosutaja riskiklass', en: 'Risk class of a provider' },
  RiskClassLimits,
  version({ medium: 40, high: 70 }, 'P', [cite('AJ', '3.5')]),
)

/** How often a provider is checked, by its risk class. */
const OversightCycle = record(
  'OversightCycle',
  { et: 'Järelevalve sagedus', en: 'Oversight cycle' },
  {
    low: called(Months, 'Madal risk', 'Low risk'),
    medium: called(Months, 'Keskmine risk', 'Medium risk'),
    high: called(Months, 'Kõrge risk', 'High risk'),
  },
)
type RiskClass = keyof TypeOf<typeof OversightCycle>

export const oversightCycle = policy(
  'oversight.cycle',
  { et: 'Teenuseosutaja kontrollimise sagedus', en: 'How often a provider is checked' },
  OversightCycle,
  version({ low: months(24), medium: months(18), high: months(12) }, 'P', [cite('AJ', '3.5')]),
)

export const riskClassOf = (score: number, limits: TypeOf<typeof RiskClassLimits>): RiskClass =>
  score >= limits.high ? 'high' : score >= limits.medium ? 'medium' : 'low'

/** How far back the same severe finding at the same provider makes a new one a recurrence. */
export const recurrenceLookBack = policy(
  'oversight.recurrence',
  { et: 'Raske puuduse kordumise vaatlusaeg', en: 'Look-back for a recurring severe finding' },
  Months,
  version(months(24), 'P', [cite('AJ', '3.5')]),
)

/** The number of precepts that a provider left unfulfilled within the look-back which raises the alert to end its contract. */
const RepeatRule = record(
  'RepeatRule',
  { et: 'Kordumise reegel', en: 'Rule of repetition' },
  {
    unfulfilled: count('UnfulfilledPrecepts', { et: 'Täitmata ettekirjutusi', en: 'Unfulfilled precepts' }, { min: 1, max: 20 }),
    within: called(Months, 'Vaatlusaeg', 'Within'),
  },
)

/** The law says "repeatedly", which we read as: at the second. The agency may set another number and look-back. */
export const preceptRepeatAlert = policy(
  'precept.repeatAlert',
  { et: 'Korduvalt täitmata ettekirjutuse häire', en: 'Alert on repeatedly unfulfilled precepts' },
  RepeatRule,
  version({ unfulfilled: 2, within: months(24) }, 'P', [cite('HKTS', '11')]),
)

export const oversightPolicies = [
  challengeTerm,
  administrativePenaltyMaximum,
  statePenaltyMaximum,
  riskClassLimits,
  oversightCycle,
  recurrenceLookBack,
  preceptRepeatAlert,
] as const
