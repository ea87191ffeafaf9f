import { fold } from '@dutybook/modelling'
import { given } from '@dutybook/modelling/testing'
import { estonia, people, samples, tellsEachRefusal, until } from '../../testing.js'
import { qualificationFile } from './decider.js'
import { qualificationRefusals } from './refusals.js'
import { fileSummary } from './summary.js'

const { headOfDivision, managerAsHead, departmentHead, director, manager } = people
const { provenManager, exceptedAdviser } = samples
const opened = until(provenManager, 'QualificationFileOpened')
const proven = until(provenManager, 'RequirementProven')
const past = (events: typeof provenManager.events) => given(qualificationFile, events, { ...estonia, now: '2024-06-03T09:00:00.000Z' })

const prove = (changes: object = {}) =>
  ({ type: 'ProveRequirement', data: { proof: 't1', requirement: 'education', evidence: '5.1-3/11-1', ...changes } }) as const
const work = (changes: object = {}) =>
  ({
    type: 'ProveExperience',
    data: { proof: 't2', field: 'authority', from: '2020-01-01', evidence: '5.1-3/11-2', ...changes },
  }) as const
const check = (checkedOn: string) =>
  ({ type: 'RecordBackgroundCheck', data: { proof: 't8', check: 'childWork', clear: true, checkedOn } }) as const
const withdraw = (reason: string) => ({ type: 'WithdrawProof', data: { proof: 't1', reason } }) as const
const open = (person: string) => ({ type: 'OpenQualificationFile', data: { person } }) as const

describe('a qualification file', () => {
  tellsEachRefusal(qualificationRefusals, {
    FILE_OF_ANOTHER: { outcome: () => past(opened).when(open('person-adviser1')) },
    FILE_NOT_OPENED: { outcome: () => past([]).when(prove()) },
    PROOF_EXISTS: { outcome: () => past(proven).when(prove({ evidence: '5.1-3/11-9' })), facts: { proof: 't1' } },
    UNKNOWN_PROOF: { outcome: () => past(opened).when(withdraw('Põhjus on teada.')), facts: { proof: 't1' } },
    ALREADY_WITHDRAWN: { outcome: () => past(exceptedAdviser.events).when(withdraw('Põhjus on teine.')), facts: { proof: 't1' } },
    NOT_YET_PAST: {
      outcome: () => past(opened).when(check('2024-06-04')),
      facts: { day: '2024-06-04' },
      at: '/checkedOn',
    },
    ENDS_BEFORE_START: {
      outcome: () => past(opened).when(work({ to: '2019-12-31' })),
      facts: { from: '2020-01-01', to: '2019-12-31' },
      at: '/to',
    },
  })

  it('is opened for one person, once', () => {
    past([])
      .when(open('person-manager1'))
      .then([{ type: 'QualificationFileOpened', data: { person: 'person-manager1' } }])
    past(proven).when(open('person-manager1')).thenNothing()
  })

  it('keeps with each proof who has seen it', () => {
    past(opened)
      .when(prove(), { actor: departmentHead })
      .then([{ type: 'RequirementProven', data: { ...prove().data, verifiedBy: departmentHead.person } }])
    past(opened)
      .when(work(), { actor: headOfDivision })
      .then([{ type: 'ExperienceProven', data: { ...work().data, verifiedBy: headOfDivision.person } }])
  })

  it('takes each proof once, whoever hands it in again, also when it was withdrawn', () => {
    past(proven).when(prove(), { actor: director }).thenNothing()
    const [, second] = exceptedAdviser.steps
    past(exceptedAdviser.events).when(second![2]).thenNothing()
    past(exceptedAdviser.events).when(withdraw('Põhjus on teada.')).thenNothing()
  })

  it('takes no work and no answer of days to come, and those of today', () => {
    past(opened)
      .when(work({ from: '2024-06-04' }))
      .thenRefused('NOT_YET_PAST', { day: '2024-06-04' }, '/from')
    past(opened)
      .when(work({ to: '2024-06-04' }))
      .thenRefused('NOT_YET_PAST', { day: '2024-06-04' }, '/to')
    for (const today of [work({ from: '2024-06-03' }), check('2024-06-03')]) expect(past(opened).when(today).decision._tag).toBe('Right')
  })

  it('is not filled by the person whom it is about, whomever they stand in for', () => {
    for (const command of [prove(), work(), withdraw('Põhjus on teada.')])
      past(proven).when(command, { actor: managerAsHead }).thenRefused('SELF_APPROVAL', { routedTo: 'headOfDepartment' })
    past([]).when(open(manager.person), { actor: managerAsHead }).thenRefused('SELF_APPROVAL')
  })

  it('gets exceptions from the director general only', () => {
    const data = { proof: 't9', requirement: 'experience', position: 'adviser', order: '14-3', reason: 'Põhjus on teada.' } as const
    const grant = { type: 'GrantRequirementException', data } as const
    past(opened).when(grant, { actor: departmentHead }).thenRefused('POSITION_NOT_ENTITLED')
    past(opened)
      .when(grant, { actor: director })
      .then([{ type: 'RequirementExceptionGranted', data: { ...data, grantedBy: director.person } }])
  })

  it('tells which requirement has which proofs, and not what they say', () => {
    expect(fileSummary(fold(qualificationFile, exceptedAdviser.events))).toEqual({
      person: 'person-adviser1',
      proofs: [
        { proof: 't1', kind: 'language', requirement: 'languages', counts: false },
        { proof: 't2', kind: 'exception', requirement: 'education', counts: true },
      ],
    })
    const { proofs } = fileSummary(fold(qualificationFile, provenManager.events))
    const requirements = 'education experience languages languages languages age preparation noBarringRecord childWork'
    expect(proofs.map(({ requirement }) => requirement).join(' ')).toBe(requirements)
  })
})

describe('the events of a qualification file', () => {
  it('are for the agency only', () => {
    const { members } = qualificationFile.event
    expect(members.filter(({ options: { restricted } }) => restricted?.ground.act !== 'AvTS')).toEqual([])
  })
})
