import { isRight } from '@dutybook/fp'
import { calendarDays, type LocalDate } from '@dutybook/modelling'
import { activatedPolicy, type ActivatedPolicy } from './activated-policy.js'
import { cite } from './acts.js'
import { datedLaw } from './dated-law.js'
import { letterReply } from './letter-policies.js'
import { challengeTerm } from './oversight-policies.js'
import { policies } from './policies.js'
import { policy, recordBegins, version } from './policy.js'

const day = (text: string) => text as LocalDate

function activated(days: number, from: string): ActivatedPolicy {
  const wish = { key: 'letter.reply', value: calendarDays(days), from: day(from), basis: [cite('MSVS', '6')], mark: 'F' } as const
  const made = activatedPolicy(policies, wish)
  if (!isRight(made)) throw new Error(made.left.code)
  return made.right
}

const replyOn = (events: readonly ActivatedPolicy[], date: string) => datedLaw(policies, events).valueOn(letterReply, day(date)).value.days

describe('the dated law', () => {
  it('answers days before its record by the earliest version', () => {
    expect(replyOn([], '1990-01-01')).toBe(30)
    expect(datedLaw(policies).firstDay).toBe(recordBegins)
  })

  it('answers a policy it does not hold by the versions of the policy itself', () => {
    expect(datedLaw([]).valueOn(challengeTerm, day('2026-01-01')).value).toEqual(calendarDays(30))
  })

  it('prefers the versions of its own collection, so that another country can bring other values', () => {
    const elsewhere = policy('challenge', challengeTerm.label, challengeTerm.codec, version(calendarDays(21), 'P', [cite('AJ', '3.5')]))
    expect(datedLaw([elsewhere]).valueOn(challengeTerm, day('2026-01-01')).value).toEqual(calendarDays(21))
  })
})

describe('an activated version', () => {
  it('holds from its day on and changes nothing before it', () => {
    const events = [activated(10, '2027-01-01')]
    expect(['2024-12-27', '2026-12-31', '2027-01-01'].map((date) => replyOn(events, date))).toEqual([30, 15, 10])
    expect(datedLaw(policies, events).valueOn(challengeTerm, day('2027-01-01')).value.days).toBe(30)
  })

  it('stands between older and younger versions by its day, whatever the order of the events', () => {
    const events = [activated(10, '2027-01-01'), activated(20, '2020-01-01')]
    for (const order of [events, events.toReversed()]) {
      expect(['2019-12-31', '2020-01-01', '2024-12-28', '2027-01-01'].map((date) => replyOn(order, date))).toEqual([30, 20, 15, 10])
    }
  })

  it('replaces an earlier one of the same day, be it of the base or of an event', () => {
    expect(replyOn([activated(14, '2024-12-28')], '2024-12-28')).toBe(14)
    expect(replyOn([activated(14, '2024-12-28'), activated(13, '2024-12-28')], '2024-12-28')).toBe(13)
  })
})

describe('the version of the law', () => {
  const versionOf = (events: readonly ActivatedPolicy[] = []) => datedLaw(policies, events).version

  it('is the same for the same content', () => {
    expect(versionOf()).toBe(datedLaw([...policies]).version)
    expect(versionOf([activated(10, '2027-01-01')])).toBe(versionOf([activated(10, '2027-01-01')]))
  })

  it('differs with every activated version and with every change of the base', () => {
    const one = [activated(10, '2027-01-01')]
    const all = [versionOf(), versionOf(one), versionOf([activated(10, '2027-01-02')]), versionOf([...one, ...one])]
    const less = policies.filter(({ key }) => key !== 'challenge')
    expect(new Set([...all, datedLaw(less).version]).size).toBe(5)
  })

  it('fits into the metadata of an event', () => {
    expect(versionOf(Array.from({ length: 1000 }, () => activated(10, '2027-01-01'))).length).toBeLessThanOrEqual(60)
  })
})
