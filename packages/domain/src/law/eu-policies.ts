import { choice, codesOf, list } from '@dutybook/modelling'
import { countries, type CountryCode } from '../service/codes/countries.js'
import { cite } from './acts.js'
import { policy, version } from './policy.js'

const Country = choice('Country', { et: 'Riik', en: 'Country' }, countries)

const membersToday: readonly CountryCode[] = [
  ...(['AUT', 'BEL', 'BGR', 'HRV', 'CYP', 'CZE', 'DNK', 'EST', 'FIN', 'FRA', 'DEU', 'GRC', 'HUN', 'IRL'] as const),
  ...(['ITA', 'LVA', 'LTU', 'LUX', 'MLT', 'NLD', 'POL', 'PRT', 'ROU', 'SVK', 'SVN', 'ESP', 'SWE'] as const),
]

/** The countries of the European Union; the United Kingdom left at the end of 31.01.2020. */
export const euMembers = policy<readonly CountryCode[]>(
  'eu.members',
  { et: 'Euroopa Liidu riigid', en: 'Countries of the European Union' },
  list(Country, { et: 'Riigid', en: 'Countries' }, { max: codesOf(Country).length }),
  version([...membersToday, 'GBR'] as const, 'K', [cite('ELL', '52')]),
  version(membersToday, 'K', [cite('ELL', '52')], '2020-02-01'),
)
