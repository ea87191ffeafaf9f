import type { PostCommand, QualificationCommand } from '@dutybook/domain'
import { duties, generalPart, requiredExperience, requiredLanguages, type RootsOfTrust } from '@dutybook/domain'
import type { Plain } from '@dutybook/modelling/testing'
import type { DatedAct } from './act.js'
import { cast } from './cast.js'
import { day } from './days.js'
import { demoPeople, type DemoPerson } from './people.js'

type DataOf<Command, Type> = Extract<Command, { readonly type: Type; readonly data: unknown }>['data']
type Description = DataOf<Plain<PostCommand>, 'ConfirmPositionDescription'>
type Appointment = DataOf<Plain<PostCommand>, 'FillPosition'>
type Substitution = DataOf<Plain<PostCommand>, 'StartSubstitution'>

/** Whom the demo takes as given: the director general, who appoints everybody else, and the program that watches the calendar. */
export const demoRoots: RootsOfTrust = { directorGeneral: cast.director.person, system: cast.timer.person }

const [orders, checks, starts] = [day('2025-01-02'), day('2025-01-03'), day('2025-01-06')]

/** The post of somebody in the demo: `post-manager1` of `person-manager1`. */
const postOf = ({ person }: Pick<DemoPerson, 'person'>): string => person.replace('person', 'post')

const on = (occurredOn: DatedAct['on'], actor: DatedAct['actor'], act: Pick<DatedAct, 'category' | 'id' | 'command'>): DatedAct => ({
  ...act,
  ...{ actor, on: occurredOn, writtenOn: occurredOn },
})

/** The posts of everybody but the director general are described and filled in the first days of the year; three absences follow. */
export function staffing(): readonly DatedAct[] {
  const others = demoPeople.filter(({ name }) => name !== 'director')
  return [
    ...others.flatMap((person, index) => described(person, `1-1/${index + 1}`)),
    ...proofs,
    ...filled(cast.manager, 'file-manager1'),
    ...absences,
  ]
}

function described(person: DemoPerson, order: string): readonly DatedAct[] {
  const data = { ...general(person), ...(person.name === 'manager' ? asInCharter : {}), order }
  const confirm = on(orders, cast.director, {
    category: 'position',
    id: postOf(person),
    command: { type: 'ConfirmPositionDescription', data },
  })
  return person.name === 'manager' ? [confirm] : [confirm, ...filled(person)]
}

/** Whoever works with victims begins when everything is proved; the others at once. */
function filled(person: Pick<DemoPerson, 'person'>, qualificationFile?: string): readonly DatedAct[] {
  const data: Appointment = {
    ...{ appointment: 'a1', person: person.person, staffKind: 'official', order: '1-2/1' },
    ...(qualificationFile === undefined ? { from: orders } : { from: starts, qualificationFile }),
  }
  const day = qualificationFile === undefined ? orders : checks
  return [on(day, cast.director, { category: 'position', id: postOf(person), command: { type: 'FillPosition', data } })]
}

const general = ({ position, label }: DemoPerson): Omit<Description, 'order'> => ({
  position: position as Description['position'],
  effectiveFrom: orders,
  title: label.et,
  unit: 'näidisüksus',
  superior: position === 'headOfDivision' ? 'headOfDepartment' : position === 'headOfDepartment' ? 'directorGeneral' : 'headOfDivision',
  substitutes: [],
  substitutesFor: [],
  duties: ['1', '7', ...duties.map(({ number }) => number)].map((duty) => ({ duty, wording: 1 })),
  requirements: { higherEducation: false, experienceMonths: 0, languages: [], worksWithVictims: false },
})

/** The description of the post that all this is about, as the charter has it. */
const asInCharter: Partial<Description> = {
  title: generalPart.title.et,
  unit: generalPart.unit.et,
  substitutes: ['headOfDivision', 'adviser'],
  substitutesFor: ['headOfDivision', 'adviser'],
  duties: duties.map(({ number }) => ({ duty: number, wording: 1 })),
  requirements: {
    higherEducation: true,
    experienceMonths: requiredExperience.months,
    languages: Object.entries(requiredLanguages).map(([language, level]) => ({ language, level })),
    worksWithVictims: true,
  },
}

const evidence = '1-3/25-1'

const proved = (command: Plain<QualificationCommand>): DatedAct =>
  on(checks, cast.head, { category: 'qualificationFile', id: 'file-manager1', command })

const proofs: readonly DatedAct[] = [
  proved({ type: 'OpenQualificationFile', data: { person: cast.manager.person } }),
  ...(['education', 'age', 'preparation'] as const).map((requirement, index) =>
    proved({ type: 'ProveRequirement', data: { proof: `t${index + 1}`, requirement, evidence } }),
  ),
  ...Object.entries(requiredLanguages).map(([language, level], index) =>
    proved({ type: 'ProveLanguageLevel', data: { proof: `t${index + 4}`, language, level, how: 'certificate', evidence } }),
  ),
  ...(['noBarringRecord', 'childWork'] as const).map((check, index) =>
    proved({ type: 'RecordBackgroundCheck', data: { proof: `t${index + 7}`, check, clear: true, checkedOn: checks } }),
  ),
  proved({ type: 'ProveExperience', data: { proof: 't9', field: 'position', from: '2019-02-01', evidence } }),
]

/** The manager stands in for the head of the division: in July in everything, in February and late autumn in oversight only. */
const absences: readonly DatedAct[] = [
  absence(day('2025-02-07'), { substitution: 's1', from: '2025-02-10', to: '2025-02-21', duties: ['3.5'] }),
  absence(day('2025-06-25'), {
    ...{ substitution: 's2', from: '2025-07-01', to: '2025-07-31' },
    duties: duties.map(({ number }) => number),
  }),
  absence(day('2025-11-20'), { substitution: 's3', from: '2025-11-24', to: '2025-12-12', duties: ['3.5'] }),
]

function absence(arrangedOn: DatedAct['on'], given: Omit<Substitution, 'substitute' | 'ownPost'>): DatedAct {
  const data = { ...given, substitute: cast.manager.person, ownPost: postOf(cast.manager) }
  return on(arrangedOn, cast.departmentHead, {
    category: 'position',
    id: postOf(cast.head),
    command: { type: 'StartSubstitution', data },
  })
}
