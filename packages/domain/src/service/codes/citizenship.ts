import { choice, type TypeOf } from '@dutybook/modelling'
import { countries, type CountryCode } from './countries.js'

const unknown = { et: 'teadmata', en: 'unknown' }

/** A country by its ISO 3166-1 alpha-3 code, or one of the states of having none. */
export const Citizenship = choice(
  'Citizenship',
  { et: 'Kodakondsus', en: 'Citizenship' },
  {
    ...countries,
    stateless: { et: 'kodakondsuseta', en: 'stateless' },
    undetermined: { et: 'määratlemata kodakondsus', en: 'undetermined citizenship' },
    unknown,
  },
)
export type Citizenship = TypeOf<typeof Citizenship>

/** The roll-up that Eurostat publishes, with the states that it would hide. */
export const CitizenshipGroup = choice(
  'CitizenshipGroup',
  { et: 'Kodakondsuse rühm', en: 'Citizenship group' },
  {
    EE: { et: 'Eesti', en: 'Estonia' },
    otherEU: { et: 'muu Euroopa Liidu riik', en: 'other EU country' },
    nonEU: { et: 'riik väljaspool Euroopa Liitu', en: 'country outside the EU' },
    stateless: { et: 'kodakondsuseta', en: 'stateless' },
    undetermined: { et: 'määratlemata', en: 'undetermined' },
    unknown,
  },
)
export type CitizenshipGroup = TypeOf<typeof CitizenshipGroup>

/** The group of a citizenship. `members` are the countries of the European Union on the day that is counted (policy `eu.members`). */
export function citizenshipGroupOf(citizenship: Citizenship, members: readonly CountryCode[]): CitizenshipGroup {
  if (citizenship === 'stateless' || citizenship === 'undetermined' || citizenship === 'unknown') return citizenship
  if (citizenship === 'EST') return 'EE'
  return members.includes(citizenship) ? 'otherEU' : 'nonEU'
}
