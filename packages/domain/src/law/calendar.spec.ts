import { calendarDays, daysBetween, months, plusDays, weekday, workingDays, type Instant, type LocalDate } from '@dutybook/modelling'
import fc from 'fast-check'
import { estonianCalendar as calendar } from './calendar.js'

const day = (text: string) => text as LocalDate
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((n) => plusDays(day('1990-01-01'), n))

describe('a last day to act', () => {
  it('does not count the day of the event', () => {
    expect(calendar.deadline(day('2026-03-02'), calendarDays(1))).toBe('2026-03-03')
    expect(calendar.deadline(day('2026-03-02'), workingDays(1))).toBe('2026-03-03')
  })

  it('moves from a day off to the next working day', () => {
    expect(calendar.deadline(day('2026-03-06'), calendarDays(1))).toBe('2026-03-09')
    expect(calendar.deadline(day('2026-12-20'), calendarDays(4))).toBe('2026-12-28')
  })

  it('counts working days only, over weekends and holidays', () => {
    expect(calendar.deadline(day('2026-06-22'), workingDays(1))).toBe('2026-06-25')
    expect(calendar.deadline(day('2026-12-23'), workingDays(2))).toBe('2026-12-29')
  })

  it('ends a term in months on the day of the same number, or the last day of a shorter month', () => {
    expect(calendar.deadline(day('2026-03-05'), months(2))).toBe('2026-05-05')
    expect(calendar.deadline(day('2026-12-31'), months(2))).toBe('2027-03-01')
    expect(calendar.deadline(day('2025-01-31'), months(1))).toBe('2025-02-28')
  })

  it('is the day itself for a term of no days, when that is a working day', () => {
    expect(calendar.deadline(day('2026-03-02'), workingDays(0))).toBe('2026-03-02')
    expect(calendar.deadline(day('2026-03-01'), workingDays(0))).toBe('2026-03-02')
  })

  it('is always a working day and never before the bare count of days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (start, n) => {
        const last = calendar.deadline(start, calendarDays(n))
        expect(calendar.isWorkingDay(last)).toBe(true)
        for (let skipped = plusDays(start, n); skipped < last; skipped = plusDays(skipped, 1)) {
          expect(calendar.isWorkingDay(skipped)).toBe(false)
        }
      }),
    )
  })

  it('has exactly as many working days after the event as the term says', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, n) => {
        const last = calendar.deadline(start, workingDays(n))
        const after = Array.from({ length: daysBetween(start, last) }, (_, i) => plusDays(start, i + 1))
        expect(after.filter(calendar.isWorkingDay)).toHaveLength(n)
        expect(calendar.isWorkingDay(last)).toBe(true)
      }),
    )
  })
})

describe('the last day of a maximum duration', () => {
  it('stays where it falls, also on a day off', () => {
    expect(calendar.lastDay(day('2026-06-10'), calendarDays(14))).toBe('2026-06-24')
    expect(calendar.lastDay(day('2026-04-24'), months(1))).toBe('2026-05-24')
  })
})

describe('the next working day', () => {
  it('is never the day itself', () => {
    expect(calendar.nextWorkingDay(day('2026-03-02'))).toBe('2026-03-03')
    expect(calendar.nextWorkingDay(day('2026-04-30'))).toBe('2026-05-04')
  })

  it('leaves out nothing but days off', () => {
    fc.assert(
      fc.property(anyDay, (start) => {
        const next = calendar.nextWorkingDay(start)
        expect(next > start && weekday(next) <= 5).toBe(true)
        expect(calendar.deadline(start, workingDays(1))).toBe(next)
      }),
    )
  })
})

describe('the day in Tallinn', () => {
  it.each([
    ['2026-01-01T21:59:59.999Z', '2026-01-01'],
    ['2026-01-01T22:00:00.000Z', '2026-01-02'],
    ['2026-07-01T20:59:59.999Z', '2026-07-01'],
    ['2026-07-01T21:00:00.000Z', '2026-07-02'],
    // Clocks go forward at 01:00 UTC on 29 March 2026 and back at 01:00 UTC on 25 October 2026.
    ['2026-03-28T22:00:00.000Z', '2026-03-29'],
    ['2026-03-29T21:00:00.000Z', '2026-03-30'],
    ['2026-10-24T21:00:00.000Z', '2026-10-25'],
    ['2026-10-25T21:59:59.999Z', '2026-10-25'],
    ['2026-10-25T22:00:00.000Z', '2026-10-26'],
    // There was no summer time in 2000 and 2001.
    ['2000-07-01T21:30:00.000Z', '2000-07-01'],
    ['2002-07-01T21:30:00.000Z', '2002-07-02'],
    ['2199-12-31T22:00:00.000Z', '2200-01-01'],
  ])('at %s is %s', (moment, expected) => {
    expect(calendar.dayOf(moment as Instant)).toBe(expected)
  })
})
