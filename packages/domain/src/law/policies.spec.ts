import { calendarDays, languages, LineNumber, months, workingDays, type LocalDate, type Policy } from '@dutybook/modelling'
import { isKnownAct } from './acts.js'
import { estonianCalendar as calendar } from './calendar.js'
import { letterForward, letterRegister, letterReply } from './letter-policies.js'
import { challengeTerm, oversightCycle, riskClassLimits, riskClassOf } from './oversight-policies.js'
import { estonianLaw as law, policies } from './policies.js'
import { recordBegins, type AnyPolicy } from './policy.js'
import { suspectedMaxService } from './service-policies.js'

const day = (text: string) => text as LocalDate
const valueOn = <A>(policy: Policy<A>, date: string): A => law.valueOn(policy, day(date)).value
const keyed = policies.map((policy): [string, AnyPolicy] => [policy.key, policy])

describe('every policy', () => {
  it('has a key of its own', () => {
    expect(new Set(policies.map(({ key }) => key)).size).toBe(policies.length)
  })

  it.each(keyed)('%s has values of its type, each with its source and a known act', (_, { codec, versions }) => {
    for (const { value, basis, mark } of versions) {
      expect(codec.decode(value)).toEqual({ _tag: 'Right', right: value })
      expect(['F', 'K', 'P']).toContain(mark)
      expect(basis.length).toBeGreaterThan(0)
      expect(basis.filter((ref) => !isKnownAct(ref))).toEqual([])
    }
  })

  it.each(keyed)('%s has versions that begin with our record and never overlap', (_, { versions }) => {
    const from = versions.map((each) => each.from)
    expect(from[0]).toBe(recordBegins)
    expect(from).toEqual([...new Set(from)].sort())
  })

  it.each(keyed)('%s is called by a name in both languages', (_, { label }) => {
    for (const language of languages) expect(label[language].trim()).not.toBe('')
    expect(label.et).not.toBe(label.en)
  })

  it.each(keyed)('%s that the agency sets itself names the line of the job description that it serves', (_, { versions }) => {
    for (const { mark, basis } of versions) {
      for (const { section } of basis.filter(({ act }) => act === 'AJ')) {
        expect(mark).toBe('P')
        expect(LineNumber.is(section)).toBe(true)
      }
    }
  })
})

describe('the deadline policy of the domain model §4', () => {
  const table: Record<string, readonly [mark: string, value: unknown, from?: string][]> = {
    'letter.reply': [
      ['F', calendarDays(30)],
      ['F', calendarDays(15), '2024-12-28'],
    ],
    'letter.replyMaxExtended': [['F', months(2)]],
    'letter.forward': [['F', workingDays(5)]],
    'letter.register': [['F', workingDays(1)]],
    infoRequest: [['F', workingDays(5)]],
    'infoRequest.maxExtended': [['F', workingDays(15)]],
    challenge: [['F', calendarDays(30)]],
    'suspected.maxService': [
      ['F', calendarDays(60)],
      ['F', calendarDays(14), '2023-04-01'],
    ],
    reflection: [['F', { shortest: calendarDays(30), longest: calendarDays(60) }]],
    'probation.official': [['K', months(6)]],
    'probation.employee': [['F', months(4)]],
    conversation: [['F', months(12)]],
    'invoice.pay': [['K', calendarDays(30)]],
    'retention.accounting': [['F', months(84)]],
    'enquiry.reply': [['P', workingDays(3)]],
    'page.review': [['P', months(6)]],
    'page.fix': [['P', workingDays(2)]],
    'contract.renewalAlert': [['P', calendarDays(180)]],
  }

  it.each(Object.entries(table))('%s is kept as it stands there, with its mark', (key, expected) => {
    const versions = policies.find((each) => each.key === key)?.versions
    const from = (given?: string) => given ?? recordBegins
    expect(versions?.map((each) => [each.mark, each.value, each.from])).toEqual(
      expected.map(([mark, value, since]) => [mark, value, from(since)]),
    )
  })

  it('checks a provider every 24 months, and more often the higher its risk', () => {
    const cycle = valueOn(oversightCycle, '2026-01-01')
    expect(cycle.low).toEqual(months(24))
    expect(cycle.medium.months).toBeLessThan(cycle.low.months)
    expect(cycle.high.months).toBeLessThan(cycle.medium.months)
  })

  it('takes a provider for the higher class from the limit on', () => {
    const limits = valueOn(riskClassLimits, '2026-01-01')
    expect(limits.high).toBeGreaterThan(limits.medium)
    expect([0, limits.medium - 1, limits.medium, limits.high - 1, limits.high, 100].map((score) => riskClassOf(score, limits))).toEqual([
      'low',
      'low',
      'medium',
      'medium',
      'high',
      'high',
    ])
  })
})

describe('the law of a day', () => {
  it('gives 30 and 60 days to a replay of 2022, and 15 and 14 to one of 2025', () => {
    expect(valueOn(letterReply, '2022-06-01')).toEqual(calendarDays(30))
    expect(valueOn(suspectedMaxService, '2022-06-01')).toEqual(calendarDays(60))
    expect(valueOn(letterReply, '2025-06-01')).toEqual(calendarDays(15))
    expect(valueOn(suspectedMaxService, '2025-06-01')).toEqual(calendarDays(14))
  })

  it('changes exactly on the day of the change', () => {
    expect(valueOn(letterReply, '2024-12-27').days).toBe(30)
    expect(valueOn(letterReply, '2024-12-28').days).toBe(15)
    expect(valueOn(suspectedMaxService, '2023-03-31').days).toBe(60)
    expect(valueOn(suspectedMaxService, '2023-04-01').days).toBe(14)
  })

  it('says by which section', () => {
    expect(law.valueOn(suspectedMaxService, day('2023-04-01')).basis).toEqual([{ act: 'OAS', section: '24 lg 4' }])
    expect(law.valueOn(suspectedMaxService, day('2023-03-31')).basis).toEqual([{ act: 'OAS 2004', section: '3 lg 1²' }])
  })
})

describe('the working-day scenarios of the domain model §4.11', () => {
  const replyTo = (registered: string) => calendar.deadline(day(registered), valueOn(letterReply, registered))

  it('a memorandum registered on 20.12.2024 has 30 days, the last a Sunday: due on 20.01.2025', () => {
    expect(replyTo('2024-12-20')).toBe('2025-01-20')
  })

  it('a memorandum registered on 30.12.2024 has 15 days: due on 14.01.2025', () => {
    expect(replyTo('2024-12-30')).toBe('2025-01-14')
  })

  it('a letter received on Monday 22.06.2026 is to be registered by Thursday 25.06', () => {
    expect(calendar.deadline(day('2026-06-22'), valueOn(letterRegister, '2026-06-22'))).toBe('2026-06-25')
  })

  it('a letter registered on 09.06.2026 is due on 25.06.2026, because day 15 is Midsummer Day', () => {
    expect(replyTo('2026-06-09')).toBe('2026-06-25')
  })

  it('a letter to the wrong addressee, registered on Thursday 18.06.2026, is forwarded by Monday 29.06.2026', () => {
    expect(calendar.deadline(day('2026-06-18'), valueOn(letterForward, '2026-06-18'))).toBe('2026-06-29')
  })

  it('service on suspicion that started on 10.06.2026 ends on 24.06.2026, although a holiday', () => {
    expect(calendar.lastDay(day('2026-06-10'), valueOn(suspectedMaxService, '2026-06-10'))).toBe('2026-06-24')
  })

  it('a precept made known on 10.12.2025 can be challenged until Friday 09.01.2026', () => {
    expect(calendar.deadline(day('2025-12-10'), valueOn(challengeTerm, '2025-12-10'))).toBe('2026-01-09')
  })
})
