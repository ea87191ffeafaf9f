import { count, Months, months } from '@dutybook/modelling'
import { cite } from './acts.js'
import { policy, version } from './policy.js'

/** How many days, left over from several periods of work, make one more full month of experience. */
export const experiencePartMonth = policy(
  'experience.partMonth',
  { et: 'Töökogemuse osadest täiskuu päevades', en: 'Days that make a month of parts of experience' },
  count('DaysOfMonth', { et: 'Päevi', en: 'Days' }, { min: 28, max: 31 }),
  version(31, 'P', [cite('AJ', '7')]),
)

/**
 * How long the answer of a register stands. For work with children the employer has to ask again within three years; for the
 * record of crimes we take the same.
 */
export const backgroundCheckValidity = policy(
  'backgroundCheck.validity',
  { et: 'Taustakontrolli kehtivus', en: 'Validity of a background check' },
  Months,
  version(months(36), 'K', [cite('LasteKS', '20'), cite('OAS', '12–13')]),
)

export const positionPolicies = [experiencePartMonth, backgroundCheckValidity] as const
