import { choice, type TypeOf } from '@dutybook/modelling'
import { countries } from './countries.js'

/** The counties of Estonia by their ISO 3166-2 codes. */
export const counties = {
  'EE-37': { et: 'Harju maakond', en: 'Harju county' },
  'EE-39': { et: 'Hiiu maakond', en: 'Hiiu county' },
  'EE-45': { et: 'Ida-Viru maakond', en: 'Ida-Viru county' },
  'EE-50': { et: 'Jõgeva maakond', en: 'Jõgeva county' },
  'EE-52': { et: 'Järva maakond', en: 'Järva county' },
  'EE-56': { et: 'Lääne maakond', en: 'Lääne county' },
  'EE-60': { et: 'Lääne-Viru maakond', en: 'Lääne-Viru county' },
  'EE-64': { et: 'Põlva maakond', en: 'Põlva county' },
  'EE-68': { et: 'Pärnu maakond', en: 'Pärnu county' },
  'EE-71': { et: 'Rapla maakond', en: 'Rapla county' },
  'EE-74': { et: 'Saare maakond', en: 'Saare county' },
  'EE-79': { et: 'Tartu maakond', en: 'Tartu county' },
  'EE-81': { et: 'Valga maakond', en: 'Valga county' },
  'EE-84': { et: 'Viljandi maakond', en: 'Viljandi county' },
  'EE-87': { et: 'Võru maakond', en: 'Võru county' },
} as const

export const County = choice('County', { et: 'Maakond', en: 'County' }, counties)
export type County = TypeOf<typeof County>

/** Where somebody was exploited: a county, a country abroad, `EST` where only the country is known, or `unknown`. */
export const ExploitationPlace = choice(
  'ExploitationPlace',
  { et: 'Ekspluateerimise koht', en: 'Place of exploitation' },
  { ...counties, ...countries, unknown: { et: 'teadmata', en: 'unknown' } },
)
export type ExploitationPlace = TypeOf<typeof ExploitationPlace>
