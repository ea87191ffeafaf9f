import { isLeft } from '@dutybook/fp'
import { fold, type LocalDate } from '@dutybook/modelling'
import { valid, type Plain } from '@dutybook/modelling/testing'
import { backgroundCheckValidity, experiencePartMonth } from '../../law/index.js'
import {
  estonia,
  givenPost,
  lawWith,
  managerDescription,
  plainAppointment,
  people,
  samples,
  tellsEachRefusal,
  until,
} from '../../testing.js'
import { PostRequirements } from '../post/values.js'
import { qualificationFile } from './decider.js'
import { QualificationEvent } from './events.js'
import { requirementRefusals } from './requirement-refusals.js'
import { exceptionsNeeded, mayWorkWithVictims } from './requirements-met.js'

const { manager } = people
const { provenManager, managerPost } = samples
const described = until(managerPost, 'PositionDescriptionEnteredIntoForce')

type Event = Plain<QualificationEvent>
const seen = { verifiedBy: 'person-head1' }
const withdrawn = (proof: string): Event => ({ type: 'ProofWithdrawn', data: { proof, reason: 'Põhjus on teada.' } })
const checked = (proof: string, check: 'noBarringRecord' | 'childWork', clear: boolean, checkedOn: string): Event => ({
  type: 'BackgroundChecked',
  data: { proof, check, clear, checkedOn, ...seen },
})
const excepted = (
  requirement: 'education' | 'experience' | 'languages',
  position: 'serviceManager' | 'adviser' = 'serviceManager',
): Event => ({
  type: 'RequirementExceptionGranted',
  data: { proof: 't90', requirement, position, order: '14-3', reason: 'Põhjus on teada.', grantedBy: 'person-director1' },
})

/** The manager’s file with more in it. */
const fileWith = (...more: readonly Event[]) => [...provenManager.events, ...more.map((each) => valid(QualificationEvent, each))]

const appoint = (events: readonly QualificationEvent[], from = '2024-01-15') =>
  givenPost(described, [{ ...provenManager, events }]).when(
    { type: 'FillPosition', data: { ...plainAppointment(manager.person, from), qualificationFile: 'file-manager1' } },
    { occurredOn: '2024-01-10' },
  )
const exceptionsOf = (events: readonly QualificationEvent[]) => {
  const { decision } = appoint(events)
  return isLeft(decision) ? decision.left.code : decision.right.map(({ data }) => ('exceptions' in data ? data.exceptions : undefined))
}

describe('the appointment of somebody of whom something is not proved', () => {
  tellsEachRefusal(requirementRefusals, {
    EDUCATION_NOT_PROVEN: { outcome: () => appoint(fileWith(withdrawn('t1'))) },
    EXPERIENCE_TOO_SHORT: { outcome: () => appoint(fileWith(withdrawn('t2'))), facts: { months: 0, required: 36 } },
    LANGUAGE_TOO_LOW: {
      outcome: () => appoint(fileWith(withdrawn('t4'))),
      facts: { language: 'ru', required: 'C1', proven: 'none' },
    },
    AGE_NOT_PROVEN: { outcome: () => appoint(fileWith(withdrawn('t6'))) },
    BARRING_RECORD_NOT_CLEARED: { outcome: () => appoint(fileWith(withdrawn('t8'))) },
    PREPARATION_NOT_PROVEN: { outcome: () => appoint(fileWith(withdrawn('t7'))) },
    CHILD_WORK_NOT_CLEARED: { outcome: () => appoint(fileWith(withdrawn('t9'))) },
  })

  it('goes through when everything is proved', () => expect(exceptionsOf(provenManager.events)).toEqual([[]]))

  it.each([
    ['education', 't1'],
    ['experience', 't2'],
    ['languages', 't3'],
  ] as const)('goes through with an exception from %s, which the appointment names', (requirement, proof) => {
    expect(exceptionsOf(fileWith(withdrawn(proof), excepted(requirement)))).toEqual([[requirement]])
  })

  it('names no exception that was not needed', () => expect(exceptionsOf(fileWith(excepted('education')))).toEqual([[]]))

  it('is not helped by an exception from something else, for another position, or withdrawn', () => {
    expect(exceptionsOf(fileWith(withdrawn('t1'), excepted('languages')))).toBe('EDUCATION_NOT_PROVEN')
    expect(exceptionsOf(fileWith(withdrawn('t1'), excepted('education', 'adviser')))).toBe('EDUCATION_NOT_PROVEN')
    expect(exceptionsOf(fileWith(withdrawn('t1'), excepted('education'), withdrawn('t90')))).toBe('EDUCATION_NOT_PROVEN')
  })

  it('is refused by the law for helpers whatever was excepted', () =>
    expect(exceptionsOf(fileWith(withdrawn('t1'), excepted('education'), withdrawn('t6')))).toBe('AGE_NOT_PROVEN'))
})

describe('a requirement', () => {
  const level = (proof: string, language: string, to: 'B2' | 'C1' | 'C2'): Event => ({
    type: 'LanguageLevelProven',
    data: { proof, language, level: to, how: 'interview', evidence: '5.1-3/11-9', ...seen },
  })

  it('of a language is met by the highest level that is proved', () => {
    const low = [withdrawn('t3'), level('t31', 'et', 'B2')]
    appoint(fileWith(...low)).thenRefused('LANGUAGE_TOO_LOW', { language: 'et', required: 'C1', proven: 'B2' })
    expect(exceptionsOf(fileWith(...low, level('t32', 'et', 'C2'), level('t33', 'et', 'B2')))).toEqual([[]])
  })

  it('of experience is met on the day of the appointment or not', () => {
    const shorter = [withdrawn('t2')]
    const since = (from: string): Event => ({
      type: 'ExperienceProven',
      data: { proof: 't21', field: 'authority', from, evidence: '5.1-3/11-9', ...seen },
    })
    appoint(fileWith(...shorter, since('2021-01-16'))).thenRefused('EXPERIENCE_TOO_SHORT', { months: 35, required: 36 })
    expect(exceptionsOf(fileWith(...shorter, since('2021-01-15')))).toEqual([[]])
  })

  it('that a document proves is met through the last day of its validity', () => {
    const until = (validUntil: string): Event => ({
      type: 'RequirementProven',
      data: { proof: 't71', requirement: 'preparation', evidence: '5.1-3/11-9', validUntil, ...seen },
    })
    expect(exceptionsOf(fileWith(withdrawn('t7'), until('2024-01-15')))).toEqual([[]])
    expect(exceptionsOf(fileWith(withdrawn('t7'), until('2024-01-14')))).toBe('PREPARATION_NOT_PROVEN')
  })
})

describe('a background check', () => {
  it('is met by the last answer before the day, whenever it was recorded', () => {
    expect(exceptionsOf(fileWith(checked('t81', 'noBarringRecord', false, '2024-01-08')))).toBe('BARRING_RECORD_NOT_CLEARED')
    expect(exceptionsOf(fileWith(checked('t81', 'noBarringRecord', false, '2023-12-04')))).toEqual([[]])
    expect(exceptionsOf(fileWith(checked('t81', 'noBarringRecord', false, '2023-12-05')))).toBe('BARRING_RECORD_NOT_CLEARED')
    expect(exceptionsOf(fileWith(checked('t81', 'childWork', false, '2024-01-16')))).toEqual([[]])
  })

  const file = fold(qualificationFile, provenManager.events)
  const may = (day: string, law = estonia.law) => mayWorkWithVictims({ file, day: day as LocalDate, law })._tag

  it('stands as long as the law of its day says', () => {
    expect([may('2026-12-05'), may('2026-12-06')]).toEqual(['Right', 'Left'])
    const shorter = lawWith(backgroundCheckValidity, { unit: 'months', months: 12 }, '2023-12-05')
    expect([may('2024-12-05', shorter), may('2024-12-06', shorter)]).toEqual(['Right', 'Left'])
    const later = lawWith(backgroundCheckValidity, { unit: 'months', months: 12 }, '2023-12-06')
    expect(may('2024-12-06', later)).toBe('Right')
  })
})

describe('what is required', () => {
  const requirements = (changes: object) => valid(PostRequirements, { ...managerDescription.requirements, ...changes })
  const needed = (changes: object, events = provenManager.events, law = estonia.law) => {
    const candidacy = { file: fold(qualificationFile, events), requirements: requirements(changes), position: 'serviceManager' as const }
    return exceptionsNeeded({ ...candidacy, day: '2024-01-15' as LocalDate, law })
  }

  it('is what the description says, and nothing else', () => {
    const nothing = { higherEducation: false, experienceMonths: 0, languages: [], worksWithVictims: false }
    expect(needed(nothing, [])).toMatchObject({ right: [] })
    expect(needed({ experienceMonths: 42 })).toMatchObject({ left: { code: 'EXPERIENCE_TOO_SHORT', facts: { months: 41, required: 42 } } })
  })

  it('counts the days of a month as the law of the day says', () => {
    const parts: readonly Event[] = [
      {
        type: 'ExperienceProven',
        data: { proof: 't22', field: 'authority', from: '2010-01-01', to: '2010-01-28', evidence: '5.1-3/11-9', ...seen },
      },
    ]
    const months = (law = estonia.law) => needed({ experienceMonths: 99 }, fileWith(...parts), law)
    expect(months()).toMatchObject({ left: { facts: { months: 41 } } })
    expect(months(lawWith(experiencePartMonth, 28, '2024-01-15'))).toMatchObject({ left: { facts: { months: 42 } } })
  })
})
