import { count, record, type TypeOf } from '@dutybook/modelling'
import type { CountTable } from '../count-table.js'
import { countedVictims } from './counted-victims.js'
import { episodeFacts } from './episode-facts.js'
import { personFacts } from './person-facts.js'

const ChildCounts = record(
  'ChildCounts',
  { et: 'Registreeritud alaealised ohvrid', en: 'Registered victims who are minors' },
  {
    treatedAsMinors: count('MinorCount', { et: 'Alaealistena koheldud', en: 'Treated as minors' }),
    ageUnknown: count('AgeUnknownCount', { et: 'Neist vanus teadmata', en: 'Of unknown age, of these' }),
    unaccompanied: count('UnaccompaniedCount', { et: 'Neist saatjata', en: 'Unaccompanied, of these' }),
    inSubstituteCare: count('SubstituteCareCount', { et: 'Neist asendushooldusel', en: 'In substitute care, of these' }),
  },
)
type ChildCounts = TypeOf<typeof ChildCounts>

/** One row. Who turned out to be of age is no minor any more, also in a year that is past: the age was so all along. */
export const childVictims: CountTable<ChildCounts> = {
  name: 'childVictims',
  label: ChildCounts.label,
  duty: '3.4',
  reads: [personFacts, episodeFacts],
  row: ChildCounts,
  of: (rowsOf, period) => {
    const minors = countedVictims(rowsOf, period)
      .filter(({ column, episode }) => column === 'registered' && episode.treatedAsMinor)
      .map(({ episode }) => episode)
    return [
      {
        treatedAsMinors: minors.length,
        ageUnknown: minors.filter(({ euAgeGroup }) => euAgeGroup === 'unknown').length,
        unaccompanied: minors.filter(({ unaccompanied }) => unaccompanied).length,
        inSubstituteCare: minors.filter(({ substituteCareOn }) => substituteCareOn !== undefined).length,
      },
    ]
  },
}
