import { qualificationFile } from '../position/qualification/decider.js'
import { people } from './people.js'
import { sample } from './sample.js'

const { headOfDivision, director, manager, adviser } = people
const on = '2023-12-05'

/** All that the post of the service manager asks for. */
export const provenManager = sample(qualificationFile, 'file-manager1', [
  [on, headOfDivision, { type: 'OpenQualificationFile', data: { person: manager.person } }],
  [on, headOfDivision, { type: 'ProveRequirement', data: { proof: 't1', requirement: 'education', evidence: '5.1-3/11-1' } }],
  [
    on,
    headOfDivision,
    { type: 'ProveExperience', data: { proof: 't2', field: 'position', from: '2019-02-01', to: '2022-06-30', evidence: '5.1-3/11-2' } },
  ],
  ...(['et', 'ru', 'en'] as const).map(
    (language, index) =>
      [
        on,
        headOfDivision,
        {
          type: 'ProveLanguageLevel',
          data: { proof: `t${3 + index}`, language, level: language === 'en' ? 'B2' : 'C1', how: 'certificate', evidence: '5.1-3/11-3' },
        },
      ] as const,
  ),
  [on, headOfDivision, { type: 'ProveRequirement', data: { proof: 't6', requirement: 'age', evidence: '5.1-3/11-4' } }],
  [on, headOfDivision, { type: 'ProveRequirement', data: { proof: 't7', requirement: 'preparation', evidence: '5.1-3/11-5' } }],
  [on, headOfDivision, { type: 'RecordBackgroundCheck', data: { proof: 't8', check: 'noBarringRecord', clear: true, checkedOn: on } }],
  [on, headOfDivision, { type: 'RecordBackgroundCheck', data: { proof: 't9', check: 'childWork', clear: true, checkedOn: on } }],
])

/** Somebody without higher education, excepted from it; a certificate turned out to be of somebody else. */
export const exceptedAdviser = sample(qualificationFile, 'file-adviser1', [
  ['2024-03-01', headOfDivision, { type: 'OpenQualificationFile', data: { person: adviser.person } }],
  [
    '2024-03-01',
    headOfDivision,
    { type: 'ProveLanguageLevel', data: { proof: 't1', language: 'et', level: 'C2', how: 'certificate', evidence: '5.1-3/12-1' } },
  ],
  ['2024-03-04', headOfDivision, { type: 'WithdrawProof', data: { proof: 't1', reason: 'Põhjus on teada.' } }],
  [
    '2024-03-05',
    director,
    {
      type: 'GrantRequirementException',
      data: { proof: 't2', requirement: 'education', position: 'adviser', order: '14-3', reason: 'Põhjus on teada.' },
    },
  ],
])
