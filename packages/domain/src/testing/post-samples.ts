import type { Plain } from '@dutybook/modelling/testing'
import { duties, requiredExperience, requiredLanguages } from '../charter/index.js'
import type { PostCommand } from '../position/post/commands.js'
import { post } from '../position/post/decider.js'
import { people } from './people.js'
import { provenManager } from './qualification-samples.js'
import { sample } from './sample.js'

type PlainData<Type extends PostCommand['type']> = Plain<Extract<PostCommand, { readonly type: Type }>>['data']
type Description = PlainData<'ConfirmPositionDescription'>

const { director, departmentHead, headOfDivision, manager, adviser, system } = people

const nothingRequired = { higherEducation: false, experienceMonths: 0, languages: [], worksWithVictims: false }

/** All duties of the charter in their first wording, and the sections in which a superior acts. */
const wholeCharter = ['1', '7', 'R8', ...duties.map(({ number }) => number)].map((duty) => ({ duty, wording: 1 }))

/** The description of the post of the service manager, as the charter has it. */
export const managerDescription: Description = {
  order: '12-1',
  effectiveFrom: '2024-01-01',
  position: 'serviceManager',
  title: 'inimkaubandusohvrite teenuse juht',
  unit: 'ohvriabi talitus',
  superior: 'headOfDivision',
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

/** The description of another post of the department. Nothing is required of whoever holds it. */
export const plainDescription = (position: Description['position'], order: string): Description => ({
  order,
  effectiveFrom: '2024-01-01',
  position,
  title: `ametikoht ${order}`,
  unit: 'ohvriabi talitus',
  superior: position === 'headOfDivision' ? 'headOfDepartment' : 'headOfDivision',
  substitutes: [],
  substitutesFor: [],
  duties: wholeCharter,
  requirements: nothingRequired,
})

export const plainAppointment = (person: string, from: string): PlainData<'FillPosition'> => ({
  appointment: 'a1',
  person,
  staffKind: 'official',
  order: '14-2',
  from,
})

const confirm = (data: Description) => ['2023-12-01', director, { type: 'ConfirmPositionDescription', data }] as const
const fill = (data: PlainData<'FillPosition'>) => ['2023-12-20', director, { type: 'FillPosition', data }] as const

/** The head of the division, for whom the manager stands in by the description of the manager’s own post. */
export const managerPost = sample(
  post,
  'post-manager1',
  [
    confirm(managerDescription),
    ['2024-01-01', system, { type: 'EnterPositionDescriptionIntoForce', data: { order: '12-1' } }],
    fill({ ...plainAppointment(manager.person, '2024-01-15'), qualificationFile: 'file-manager1' }),
    // A new wording of the duty of oversight, from the middle of the year on.
    [
      '2025-05-20',
      director,
      {
        type: 'ConfirmPositionDescription',
        data: {
          ...managerDescription,
          ...{ order: '12-7', effectiveFrom: '2025-06-15', retroactiveFrom: '2025-06-01', supersedes: '12-1' },
          duties: managerDescription.duties.map((each) => (each.duty === '3.5' ? { ...each, wording: 2 } : each)),
        },
      },
    ],
    ['2025-06-15', system, { type: 'EnterPositionDescriptionIntoForce', data: { order: '12-7' } }],
  ],
  [provenManager],
)

export const adviserPost = sample(post, 'post-adviser1', [
  confirm(plainDescription('adviser', '12-2')),
  fill(plainAppointment(adviser.person, '2024-01-01')),
  ['2026-03-02', director, { type: 'VacatePosition', data: { appointment: 'a1', lastDay: '2026-03-31', order: '14-9' } }],
])

/** In July the manager stands in for the head of the division, in settlement and oversight, and comes back a week early. */
export const headPost = sample(
  post,
  'post-head1',
  [
    confirm(plainDescription('headOfDivision', '12-3')),
    fill(plainAppointment(headOfDivision.person, '2024-01-01')),
    [
      '2025-06-25',
      departmentHead,
      {
        type: 'StartSubstitution',
        data: {
          ...{ substitution: 's1', substitute: manager.person, ownPost: 'post-manager1' },
          duties: ['3.4', '3.5'],
          ...{ from: '2025-07-01', to: '2025-07-31' },
        },
      },
    ],
    ['2025-07-23', departmentHead, { type: 'EndSubstitution', data: { substitution: 's1', lastDay: '2025-07-24' } }],
  ],
  [managerPost],
)
