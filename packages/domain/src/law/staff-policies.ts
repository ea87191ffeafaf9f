import { count, Months, months } from '@dutybook/modelling'
import { cite } from './acts.js'
import { policy, version } from './policy.js'

/** The longest probation of an official (ametnik); absence is not counted. */
export const officialProbation = policy(
  'probation.official',
  { et: 'Ametniku katseaeg', en: 'Probation of an official' },
  Months,
  version(months(6), 'K', [cite('ATS', '24')]),
)

/** The longest probation of an employee (töötaja). */
export const employeeProbation = policy(
  'probation.employee',
  { et: 'Töötaja katseaeg', en: 'Probation of an employee' },
  Months,
  version(months(4), 'F', [cite('TLS', '86 lg 1')]),
)

/** The longest time from one development and evaluation conversation to the next. */
export const conversationInterval = policy(
  'conversation',
  { et: 'Arengu- ja hindamisvestluse sagedus', en: 'Development and evaluation conversation' },
  Months,
  version(months(12), 'F', [cite('ATS', '30')]),
)

/** By how much the days of `shortDays` are shorter. The section is about employees; that officials have the same is general knowledge. */
export const shortDayReduction = policy(
  'workingDay.shortenedBy',
  { et: 'Pühade-eelse tööpäeva lühendamine', en: 'Shorter working day before holidays' },
  count('Hours', { et: 'Tunde', en: 'Hours' }, { max: 24 }),
  version(3, 'K', [cite('TLS', '53')]),
)

export const staffPolicies = [officialProbation, employeeProbation, conversationInterval, shortDayReduction] as const
