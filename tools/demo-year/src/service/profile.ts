import type { DataFor } from '../act.js'
import type { Chance, Weighted } from '../chance.js'

/** What is known of somebody when they are referred: codes only. */
export type Profile = Omit<DataFor<'serviceEpisode', 'RegisterReferral'>, 'victim'>
type Person = Profile['person']
type CaseCodes = Profile['case']
type Choices<A> = readonly [Weighted<A>, ...Weighted<A>[]]

/** Nine of ten come from outside the European Union, as was published for 2022 (domain model §2 "Scale"). */
const citizenships: Choices<Person['citizenship']> = [
  ...([
    ['UKR', 26],
    ['UZB', 14],
    ['MDA', 8],
    ['GEO', 7],
    ['NGA', 6],
    ['VNM', 5],
    ['KGZ', 5],
  ] as const),
  ...([
    ['KEN', 4],
    ['PHL', 4],
    ['IND', 4],
    ['BLR', 3],
    ['COL', 3],
  ] as const),
  ...([
    ['EST', 4],
    ['LVA', 2],
    ['ROU', 2],
    ['BGR', 1],
    ['undetermined', 2],
  ] as const),
] as const

const stays: Choices<Person['legalStay']> = [
  ['residencePermit', 45],
  ['shortStay', 30],
  ['none', 15],
  ['unknown', 10],
]
const ages: Choices<Profile['ageGroup']> = [
  ['18-24', 24],
  ['25-34', 34],
  ['35-49', 28],
  ['50-64', 10],
  ['65+', 1],
  ['unknown', 3],
]
const places: Choices<CaseCodes['places'][number]> = [
  ['EE-37', 55],
  ['EE-45', 12],
  ['EE-79', 12],
  ['EE-68', 8],
  ['EE-60', 5],
  ['FIN', 4],
  ['unknown', 4],
]
const sources: Choices<Profile['source']> = [
  ['hotline6607320', 26],
  ['labourInspectorate', 16],
  ['self', 14],
  ['ngo', 10],
  ['helpline116006', 8],
  ['localGovernment', 7],
  ['relative', 6],
  ['health', 6],
  ['embassyForeignAuthority', 4],
  ['welfare', 3],
]
const sectors: Choices<NonNullable<CaseCodes['sector']>> = [
  ['F', 34],
  ['A', 22],
  ['I', 16],
  ['C', 14],
  ['N', 9],
  ['H', 5],
]

/** What is told of the course of the case before anything else about it is drawn. */
export interface Given {
  readonly form: CaseCodes['forms'][number]
  readonly citizenship?: Person['citizenship']
  readonly legalStay?: Person['legalStay']
  readonly sex?: Person['sex']
  readonly sector?: CaseCodes['sector']
  readonly place?: CaseCodes['places'][number]
  readonly ageGroup?: Profile['ageGroup']
  readonly reasonToThinkMinor?: boolean
  readonly unaccompanied?: boolean
  readonly source?: Profile['source']
  readonly ground?: Profile['ground']
  readonly sections?: CaseCodes['sections']
}

const european: readonly Person['citizenship'][] = ['LVA', 'ROU', 'BGR']

function stayOf(citizenship: Person['citizenship'], luck: Chance): Person['legalStay'] {
  if (citizenship === 'EST') return 'eeCitizen'
  if (european.includes(citizenship)) return 'euRight'
  if (citizenship === 'UKR') return luck.inHundred(70) ? 'temporaryProtection' : 'shortStay'
  return luck.weighted(stays)
}

/** Somebody who does not exist, drawn by weights that stand above. */
export function profile(luck: Chance, given: Given): Profile {
  const citizenship = given.citizenship ?? luck.weighted(citizenships)
  return {
    source: given.source ?? luck.weighted(sources),
    ground: given.ground ?? 'personsWish',
    consentProvable: (given.ground ?? 'personsWish') === 'personsWish',
    ageGroup: given.ageGroup ?? luck.weighted(ages),
    reasonToThinkMinor: given.reasonToThinkMinor ?? false,
    person: {
      sex:
        given.sex ??
        luck.weighted([
          ['F', given.form === 'labour' ? 30 : 85],
          ['M', given.form === 'labour' ? 68 : 13],
          ['unknown', 2],
        ]),
      citizenship,
      legalStay: given.legalStay ?? stayOf(citizenship, luck),
      unaccompanied: given.unaccompanied ?? false,
    },
    case: caseOf(luck, given),
  }
}

const means: Readonly<Record<'labour' | 'sexual', readonly CaseCodes['means'][number][]>> = {
  labour: ['debtBondage', 'takesEarnings', 'falsePromises', 'excessiveHours', 'withholdsDocuments', 'threats', 'threatOfLawEnforcement'],
  sexual: ['psychologicalAbuse', 'physicalAbuse', 'sexualAbuse', 'restrictsMovement', 'takesEarnings', 'falsePromises', 'substances'],
}

const caseOf = (luck: Chance, { form, sector, place, sections, ageGroup, reasonToThinkMinor = false }: Given): CaseCodes => ({
  forms: form === 'labour' && luck.inHundred(8) ? ['labour', 'forcedCrime'] : [form],
  sections: sections ?? [],
  ...(form === 'labour' ? { sector: sector ?? luck.weighted(sectors) } : {}),
  means: luck.some(luck.between(1, 4), means[form === 'sexual' ? 'sexual' : 'labour']),
  recruiter: luck.weighted([
    ['other', 40],
    ['friend', 25],
    ['intimatePartner', form === 'sexual' ? 30 : 2],
    ['family', 8],
    ['unknown', 20],
  ]),
  places: [place ?? luck.weighted(places)],
  childInvolved: reasonToThinkMinor || ageGroup === '15-17' || ageGroup === '12-14' || luck.inHundred(6),
})
