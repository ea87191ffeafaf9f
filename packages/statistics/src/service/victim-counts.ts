import { record, type AnyCodec, type Codec, type Fields, type Label, type TypeOf } from '@dutybook/modelling'
import { AgeGroup, CitizenshipGroup, ControlMeans, EuAgeGroup, ExploitationForm, Sex } from '@dutybook/domain'
import type { CountTable } from '../count-table.js'
import { countedVictims, victimColumns, victimCounts, type CountedVictim, type VictimCounts } from './counted-victims.js'
import { episodeFacts } from './episode-facts.js'
import type { EpisodeFactRow } from './episode-row.js'
import { personFacts } from './person-facts.js'

/** Unlike choices cannot be named by their codes in one type. */
type AnyChoice = AnyCodec & { readonly options: Readonly<Record<string, Label>> }
type Dimensions = Readonly<Record<string, AnyChoice>>
type CellOf<D extends Dimensions> = { readonly [Key in keyof D]: TypeOf<D[Key]> }

interface VictimTable<D extends Dimensions> {
  readonly name: string
  readonly label: Label
  readonly dimensions: D
  /** The codes that an episode has of each dimension; where it may have several, a person counts in each. */
  readonly codes: (episode: EpisodeFactRow) => { readonly [Key in keyof D]: readonly TypeOf<D[Key]>[] }
}

/** Every way of taking one of each list. */
const combinations = (lists: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  lists.reduce<readonly (readonly string[])[]>((taken, list) => taken.flatMap((each) => list.map((one) => [...each, one])), [[]])

/** A row for every combination of codes, also where nobody was counted. */
function victimTable<D extends Dimensions>({ name, label, dimensions, codes }: VictimTable<D>): CountTable<CellOf<D> & VictimCounts> {
  const names = Object.keys(dimensions)
  const cells = combinations(Object.values(dimensions).map(({ options }) => Object.keys(options)))
  const placesOf = ({ episode }: CountedVictim) => {
    const known = codes(episode)
    return combinations(names.map((each) => [...new Set(known[each])])).map((cell) => cell.join('/'))
  }
  return {
    name,
    label,
    duty: '3.4',
    reads: [personFacts, episodeFacts],
    row: record<Fields>(`${name}Row`, label, { ...dimensions, ...victimColumns }) as unknown as Codec<CellOf<D> & VictimCounts>,
    of: (rowsOf, period) => {
      const placed = countedVictims(rowsOf, period).flatMap((victim) => placesOf(victim).map((place) => ({ place, victim })))
      const inCell = Map.groupBy(placed, ({ place }) => place)
      return cells.map((cell) => {
        const codesOfCell = Object.fromEntries(names.map((each, index) => [each, cell[index]])) as CellOf<D>
        return { ...codesOfCell, ...victimCounts((inCell.get(cell.join('/')) ?? []).map(({ victim }) => victim)) }
      })
    },
  }
}

/** As the European data collection asks for them. */
export const registeredVictims = victimTable({
  name: 'registeredVictims',
  label: { et: 'Ohvreid soo, vanuserühma ja kodakondsuse järgi', en: 'Victims by sex, age group and citizenship' },
  dimensions: { sex: Sex, euAgeGroup: EuAgeGroup, citizenshipGroup: CitizenshipGroup },
  codes: ({ sex, euAgeGroup, citizenshipGroup }) => ({ sex: [sex], euAgeGroup: [euAgeGroup], citizenshipGroup: [citizenshipGroup] }),
})

/** Persons with the code: who suffered several forms counts in each, so the rows add up to more than the persons. */
export const victimsByForm = victimTable({
  name: 'victimsByForm',
  label: { et: 'Ohvreid ekspluateerimise vormi, soo ja vanuserühma järgi', en: 'Victims by form of exploitation, sex and age group' },
  dimensions: { form: ExploitationForm, sex: Sex, euAgeGroup: EuAgeGroup },
  codes: ({ forms, sex, euAgeGroup }) => ({ form: forms, sex: [sex], euAgeGroup: [euAgeGroup] }),
})

/** Persons with the code, as for forms. */
export const victimsByFormAndCitizenship = victimTable({
  name: 'victimsByFormAndCitizenship',
  label: { et: 'Ohvreid ekspluateerimise vormi ja kodakondsuse järgi', en: 'Victims by form of exploitation and citizenship' },
  dimensions: { form: ExploitationForm, citizenshipGroup: CitizenshipGroup },
  codes: ({ forms, citizenshipGroup }) => ({ form: forms, citizenshipGroup: [citizenshipGroup] }),
})

/** Persons with the code, as for forms. */
export const victimsByControlMeans = victimTable({
  name: 'victimsByControlMeans',
  label: { et: 'Ohvreid kontrolli vahendi järgi', en: 'Victims by means of control' },
  dimensions: { means: ControlMeans },
  codes: ({ means }) => ({ means }),
})

export const victimsByAgeGroup = victimTable({
  name: 'victimsByAgeGroup',
  label: { et: 'Ohvreid vanuse ja soo järgi', en: 'Victims by age and sex' },
  dimensions: { ageGroup: AgeGroup, sex: Sex },
  codes: ({ ageGroup, sex }) => ({ ageGroup: [ageGroup], sex: [sex] }),
})
