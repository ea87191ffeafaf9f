import { choice, type TypeOf } from '@dutybook/modelling'

const unknown = { et: 'teadmata', en: 'unknown' }

/** Age in whole years on the day of the referral, in groups that a worker can tell (domain model §3, our decision). */
export const AgeGroup = choice(
  'AgeGroup',
  { et: 'Vanuserühm', en: 'Age group' },
  {
    '0-11': { et: '0–11 aastat', en: '0–11 years' },
    '12-14': { et: '12–14 aastat', en: '12–14 years' },
    '15-17': { et: '15–17 aastat', en: '15–17 years' },
    '18-24': { et: '18–24 aastat', en: '18–24 years' },
    '25-34': { et: '25–34 aastat', en: '25–34 years' },
    '35-49': { et: '35–49 aastat', en: '35–49 years' },
    '50-64': { et: '50–64 aastat', en: '50–64 years' },
    '65+': { et: '65-aastane või vanem', en: '65 years and over' },
    unknown,
  },
)
export type AgeGroup = TypeOf<typeof AgeGroup>

/** The age groups of the European data collection. */
export const EuAgeGroup = choice(
  'EuAgeGroup',
  { et: 'Vanuserühm (EL)', en: 'Age group (EU)' },
  { child: { et: 'laps (alla 18)', en: 'child (under 18)' }, adult: { et: 'täiskasvanu', en: 'adult' }, unknown },
)
export type EuAgeGroup = TypeOf<typeof EuAgeGroup>

/** The age bands of the Counter-Trafficking Data Collaborative. */
export const CtdcAgeBand = choice(
  'CtdcAgeBand',
  { et: 'Vanusevahemik (CTDC)', en: 'Age band (CTDC)' },
  {
    '0-8': { et: '0–8 aastat', en: '0–8 years' },
    '9-17': { et: '9–17 aastat', en: '9–17 years' },
    '18-20': { et: '18–20 aastat', en: '18–20 years' },
    '21-23': { et: '21–23 aastat', en: '21–23 years' },
    '24-26': { et: '24–26 aastat', en: '24–26 years' },
    '27-29': { et: '27–29 aastat', en: '27–29 years' },
    '30-38': { et: '30–38 aastat', en: '30–38 years' },
    '39-47': { et: '39–47 aastat', en: '39–47 years' },
    '48+': { et: '48-aastane või vanem', en: '48 years and over' },
    unknown,
  },
)
export type CtdcAgeBand = TypeOf<typeof CtdcAgeBand>
