import { beginningOf, dueFrom, legalDay, type FollowUp } from './follow-up.js'
import type { Calendar } from './law.js'
import type { Instant, LocalDate } from './time.js'

const zone = (hours: (moment: number) => number): Calendar =>
  ({
    dayOf: (moment: Instant) => new Date(Date.parse(moment) + hours(Date.parse(moment)) * 3_600_000).toISOString().slice(0, 10),
  }) as Calendar

/** Two hours before UTC in winter, three in summer, as in Tallinn. */
const summer = [Date.parse('2025-03-30T01:00:00.000Z'), Date.parse('2025-10-26T01:00:00.000Z')] as const
const tallinn = zone((moment) => (moment >= summer[0] && moment < summer[1] ? 3 : 2))
const day = (text: string) => text as LocalDate

describe('the beginning of a day', () => {
  it.each([
    ['2025-01-15', '2025-01-14T22:00:00.000Z'],
    ['2025-03-30', '2025-03-29T22:00:00.000Z'],
    ['2025-03-31', '2025-03-30T21:00:00.000Z'],
    ['2025-10-26', '2025-10-25T21:00:00.000Z'],
    ['2025-10-27', '2025-10-26T22:00:00.000Z'],
    ['2026-01-01', '2025-12-31T22:00:00.000Z'],
  ])('%s is %s, also where the clock changes', (date, moment) => expect(beginningOf(day(date), tallinn)).toBe(moment))

  it.each([-12, 0, 14])('is found in a zone of %s hours', (hours) => {
    const found = beginningOf(
      day('2025-06-01'),
      zone(() => hours),
    )
    expect(Date.parse(found)).toBe(Date.parse('2025-06-01T00:00:00.000Z') - hours * 3_600_000)
  })
})

describe('a follow-up', () => {
  const due = (due: FollowUp['due']) => ({ due })

  it('that is due on a day holds for it, from its beginning', () => {
    const onDay = due({ on: day('2025-04-02') })
    expect([legalDay(onDay, tallinn), dueFrom(onDay, tallinn)]).toEqual(['2025-04-02', '2025-04-01T21:00:00.000Z'])
  })

  it('that is due at a moment holds for the day of that moment', () => {
    const atMoment = due({ at: '2025-04-01T21:30:00.000Z' as Instant })
    expect([legalDay(atMoment, tallinn), dueFrom(atMoment, tallinn)]).toEqual(['2025-04-02', '2025-04-01T21:30:00.000Z'])
  })
})
