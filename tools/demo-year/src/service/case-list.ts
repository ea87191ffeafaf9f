import type { CasePlot } from './case.js'
import * as child from './child-plots.js'
import type { Given } from './profile.js'
import * as stay from './stay-plots.js'
import * as suspicion from './suspicion-plots.js'
import * as unconfirmed from './unconfirmed-plots.js'

/** So many cases of one kind: how they go, what is known of the people, and between which days they begin. */
export interface Cases {
  readonly count: number
  readonly plot: CasePlot
  readonly given: Given
  readonly from?: string
  readonly to?: string
  /** They are people whose earlier case is over. */
  readonly again?: true
}

const police = { source: 'police', ground: 'specialProtection', sections: ['KarS133'] } as const
const foreigner = (citizenship: Given['citizenship'], form: Given['form']): Given => ({
  ...police,
  form,
  ...(citizenship === undefined ? {} : { citizenship }),
  legalStay: 'shortStay',
})
const minor = { ...police, sections: ['KarS175'], reasonToThinkMinor: true } as const

/** Men who were brought to a building site: the Labour Inspectorate finds all of them on one day. */
const buildingSite = (citizenship: Given['citizenship'], place: Given['place']): Given => ({
  form: 'labour',
  sex: 'M',
  sector: 'F',
  source: 'labourInspectorate',
  legalStay: 'shortStay',
  ...(citizenship === undefined ? {} : { citizenship }),
  ...(place === undefined ? {} : { place }),
})
const [spring, autumn] = [buildingSite('UZB', 'EE-37'), buildingSite('GEO', 'EE-45')]
const inSpring = { given: spring, from: '2025-05-20', to: '2025-05-20' } as const
const inAutumn = { given: autumn, from: '2025-10-07', to: '2025-10-07' } as const

/** The cases of the year. Those that nothing is said of begin at any time of it. */
export const caseList: readonly Cases[] = [
  { count: 7, plot: suspicion.confirmedInTime, given: { form: 'labour' } },
  { count: 4, plot: suspicion.confirmedInTime, given: { form: 'sexual' } },
  { count: 1, plot: suspicion.confirmedInTime, given: { form: 'begging' } },
  { count: 1, plot: suspicion.confirmedInTime, given: { form: 'forcedCrime' } },
  { count: 5, plot: suspicion.foundByPolice, given: { ...police, form: 'sexual', sections: ['KarS133-2'] } },
  { count: 2, plot: suspicion.foundByPolice, given: { ...police, form: 'labour' } },
  { count: 4, plot: unconfirmed.neverConfirmed, given: { form: 'labour' } },
  { count: 1, plot: unconfirmed.neverConfirmed, given: { form: 'sexual' } },
  { count: 1, plot: unconfirmed.askedTooLate, given: { form: 'labour' } },
  { count: 1, plot: unconfirmed.leftLying, given: { form: 'labour' }, from: '2025-07-28', to: '2025-07-30' },
  { count: 2, plot: unconfirmed.confirmedLate, given: { form: 'labour' } },
  { count: 3, plot: unconfirmed.disproved, given: { form: 'labour' } },
  { count: 1, plot: unconfirmed.disproved, given: { form: 'sexual' } },
  { count: 2, plot: suspicion.suspectedByOthers, given: { form: 'sexual', source: 'ngo' } },
  { count: 1, plot: suspicion.suspectedByOthers, given: { form: 'labour', source: 'ngo' } },
  { count: 2, plot: suspicion.objected, given: { form: 'labour' } },
  { count: 1, plot: suspicion.objected, given: { form: 'sexual' } },
  { count: 2, plot: suspicion.declined, given: { form: 'labour' } },
  { count: 1, plot: suspicion.declined, given: { form: 'sexual' } },
  { count: 4, plot: suspicion.notForThisService, given: { form: 'labour' } },
  { count: 1, plot: suspicion.notForThisService, given: { form: 'sexual' } },
  { count: 1, plot: suspicion.notForThisService, given: { form: 'forcedMarriage' } },
  { count: 1, plot: suspicion.inAHurry, given: { form: 'labour' } },
  { count: 1, plot: suspicion.inAHurry, given: { form: 'sexual' } },
  {
    count: 2,
    plot: suspicion.insured,
    given: { form: 'labour', citizenship: 'EST', legalStay: 'eeCitizen' },
    from: '2025-04-22',
    to: '2025-05-05',
  },
  { count: 1, plot: suspicion.codedAnew, given: { form: 'sexual' } },
  { count: 1, plot: suspicion.codedAnew, given: { form: 'labour' } },
  { count: 2, plot: stay.leavesOnDayTwenty, given: foreigner('VNM', 'labour') },
  { count: 2, plot: stay.toItsLastDay, given: foreigner('NGA', 'labour') },
  { count: 1, plot: stay.toItsLastDay, given: foreigner('KEN', 'sexual') },
  { count: 2, plot: stay.withPermit, given: foreigner('COL', 'sexual'), from: '2025-03-03', to: '2025-09-30' },
  { count: 1, plot: stay.revoked, given: foreigner('MDA', 'sexual') },
  { count: 3, plot: child.child, given: { ...minor, form: 'sexual', sex: 'F', ageGroup: '15-17' } },
  { count: 1, plot: child.child, given: { ...minor, form: 'begging', ageGroup: '12-14' } },
  {
    count: 2,
    plot: child.unaccompaniedChild,
    given: { ...minor, form: 'labour', citizenship: 'UKR', ageGroup: '15-17', unaccompanied: true, legalStay: 'temporaryProtection' },
  },
  { count: 2, plot: child.unknownAge, given: { form: 'labour', ageGroup: 'unknown', reasonToThinkMinor: true } },
  { count: 5, plot: suspicion.confirmedInTime, ...inSpring },
  { count: 1, plot: suspicion.declined, ...inSpring },
  { count: 1, plot: unconfirmed.disproved, ...inSpring },
  { count: 3, plot: suspicion.confirmedInTime, ...inAutumn },
  { count: 2, plot: unconfirmed.neverConfirmed, ...inAutumn },
  { count: 4, plot: suspicion.stillHelped, given: { form: 'labour' }, from: '2025-10-13', to: '2025-12-12' },
  { count: 3, plot: suspicion.stillHelped, given: { form: 'sexual' }, from: '2025-10-13', to: '2025-12-12' },
  { count: 2, plot: suspicion.foundByPolice, given: { ...police, form: 'labour' }, from: '2025-11-03', to: '2025-12-05', again: true },
]
