import { choice, count } from '@dutybook/modelling'
import { cite } from './acts.js'
import { policy, version } from './policy.js'

/** The law forbids to make a person recognisable and names no numbers (domain model §3); the numbers are the agency's own. */
const basis = [cite('RStS', '34–36'), cite('AJ', '3.4')]

const Percent = count('PercentOfCount', { et: 'Protsenti', en: 'Percent' }, { max: 100 })

/** Published counts below it are hidden. Others take 3, 5 or 11. */
export const disclosureThreshold = policy(
  'disclosure.threshold',
  { et: 'Vähim avaldatav arv', en: 'Smallest count that is published' },
  count('SmallestCount', { et: 'Inimesi', en: 'Persons' }, { min: 1, max: 1000 }),
  version(5, 'P', basis),
)

export const ZerosShown = choice(
  'ZerosShown',
  { et: 'Avaldatavad nullid', en: 'Zeros that are published' },
  {
    impossible: { et: 'ainult seal, kus muud arvu ei saa olla', en: 'only where no other count is possible' },
    emptyCategories: {
      et: 'seal, kus muud arvu ei saa olla, ja väärtuse juures, mida kellelgi ei ole',
      en: 'where no other count is possible, and for a category that nobody belongs to',
    },
    all: { et: 'kõik', en: 'all' },
  },
)

/** Where nobody belongs to a category at all, its zeros tell nothing of anybody; a zero beside other counts tells what a person is not. */
export const disclosureZeros = policy(
  'disclosure.zeros',
  { et: 'Millised nullid avaldatakse', en: 'Which zeros are published' },
  ZerosShown,
  version('emptyCategories', 'P', basis),
)

/** A count of which one provider has a larger share is as unsafe as a count of one. The share is our proposal. */
export const disclosureDominance = policy(
  'disclosure.dominance',
  { et: 'Ühe teenuseosutaja suurim osa arvust', en: 'Largest share of one provider in a count' },
  Percent,
  version(75, 'P', basis),
)

export const disclosureDimensions = policy(
  'disclosure.dimensions',
  { et: 'Tunnuste arv avalikus tabelis', en: 'Dimensions of a public table' },
  count('DimensionsOfTable', { et: 'Tunnuseid', en: 'Dimensions' }, { min: 1, max: 10 }),
  version(2, 'P', basis),
)

/** A percentage of fewer persons is not published. */
export const disclosurePercentBase = policy(
  'disclosure.percentBase',
  { et: 'Vähim arv, millest avaldatakse protsente', en: 'Smallest count of which percentages are published' },
  count('PercentBase', { et: 'Inimesi', en: 'Persons' }, { min: 1, max: 1000 }),
  version(20, 'P', basis),
)

export const disclosurePolicies = [
  disclosureThreshold,
  disclosureZeros,
  disclosureDominance,
  disclosureDimensions,
  disclosurePercentBase,
] as const
