import { calendarDays, workingDays, type LocalDate } from '@dutybook/modelling'
import { activatedPolicy } from './activated-policy.js'
import { cite } from './acts.js'
import { policies } from './policies.js'

const wish = {
  key: 'letter.reply',
  value: calendarDays(10),
  from: '2027-01-01' as LocalDate,
  basis: [cite('MSVS', '6')],
  mark: 'F',
} as const

describe('a new version of a policy', () => {
  it('is taken with all that the event says of it', () => {
    const { key, ...rest } = wish
    expect(activatedPolicy(policies, wish)).toMatchObject({ _tag: 'Right', right: { key, version: rest } })
  })

  it.each([
    ['POLICY_UNKNOWN', { ...wish, key: 'letter.answer' }],
    ['POLICY_VALUE_WRONG', { ...wish, value: workingDays(10) }],
    ['POLICY_VALUE_WRONG', { ...wish, value: { unit: 'calendarDays', days: -1 } }],
    ['POLICY_WITHOUT_BASIS', { ...wish, basis: [] }],
  ])('is refused as %s', (code, wrong) => {
    expect(activatedPolicy(policies, wrong)).toMatchObject({ _tag: 'Left', left: { code } })
  })
})
