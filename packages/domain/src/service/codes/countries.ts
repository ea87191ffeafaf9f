import { countriesAToL } from './countries-a-to-l.js'
import { countriesMToZ } from './countries-m-to-z.js'

/** Every country by its ISO 3166-1 alpha-3 code. */
export const countries = { ...countriesAToL, ...countriesMToZ } as const

export type CountryCode = keyof typeof countries
