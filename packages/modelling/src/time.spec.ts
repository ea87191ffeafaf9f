import fc from 'fast-check'
import { arbitraryOf } from './testing.js'
import {
  calendarDays,
  CalendarDays,
  daysBetween,
  Instant,
  LocalDate,
  Months,
  months,
  period,
  plusDays,
  plusMonths,
  weekday,
  workingDays,
  WorkingDays,
} from './time.js'

const date = (text: string): LocalDate => text as LocalDate
/** Days that stay inside the codec's years when moved by some hundred years either way. */
const day = fc.integer({ min: -7_000, max: 40_000 }).map((each) => plusDays(date('2000-01-01'), each))

describe('a date', () => {
  it.each(['1900-01-01', '2000-02-29', '2024-02-29', '2199-12-31'])('may be %s', (each) => expect(LocalDate.is(each)).toBe(true))

  it.each([
    '1899-12-31',
    '2200-01-01',
    '1900-02-29',
    '2100-02-29',
    '2023-02-29',
    '2025-04-31',
    '2025-1-1',
    '2025-01-01Z',
    '2025-01-01\n',
    '',
    20250101,
    null,
  ])('is not %p', (each) => expect(LocalDate.is(each)).toBe(false))
})

describe('an instant', () => {
  it.each(['2024-02-29T00:00:00.000Z', '2199-12-31T23:59:59.999Z'])('may be %s', (each) => expect(Instant.is(each)).toBe(true))

  it.each([
    '2023-02-29T00:00:00.000Z',
    '2024-01-01T24:00:00.000Z',
    '2024-01-01T00:00:00Z',
    '2024-01-01T00:00:00.000+02:00',
    '2024-01-01',
    0,
  ])('is not %p', (each) => expect(Instant.is(each)).toBe(false))
})

describe('a period', () => {
  const Stay = period('Stay', { et: 'Viibimine', en: 'Stay' })

  it('includes its first and its last day, which may be one', () => {
    expect(Stay.is({ from: '2025-01-01', to: '2025-01-01' })).toBe(true)
    expect(Stay.is({ from: '2025-01-02', to: '2025-01-01' })).toBe(false)
  })
})

describe('a term', () => {
  it('in days of one kind is not one of another kind', () => {
    expect(CalendarDays.is(calendarDays(30))).toBe(true)
    expect(WorkingDays.is(workingDays(30))).toBe(true)
    expect(Months.is(months(30))).toBe(true)
    expect([WorkingDays.is(calendarDays(30)), CalendarDays.is(workingDays(30)), Months.is(calendarDays(1))]).toEqual([false, false, false])
  })

  it('is a type of its own for the compiler', () => {
    const takesWorkingDays = (term: WorkingDays) => term.days
    // @ts-expect-error -- a term in calendar days must not pass for one in working days
    takesWorkingDays(calendarDays(3))
    expect(takesWorkingDays(workingDays(3))).toBe(3)
  })
})

describe('counting days', () => {
  it('goes over leap days, year ends and clock changes', () => {
    expect(plusDays(date('2024-02-28'), 1)).toBe('2024-02-29')
    expect(plusDays(date('2023-02-28'), 1)).toBe('2023-03-01')
    expect(plusDays(date('2024-12-31'), 1)).toBe('2025-01-01')
    expect(plusDays(date('2025-03-31'), -1)).toBe('2025-03-30')
    expect(daysBetween(date('2025-03-29'), date('2025-03-31'))).toBe(2)
    expect(daysBetween(date('2024-01-01'), date('2025-01-01'))).toBe(366)
  })

  it('forwards and back leads to the same day, as many days away', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, n) => {
        const to = plusDays(from, n)
        expect(daysBetween(from, to)).toBe(n)
        expect(plusDays(to, -n)).toBe(from)
        expect(to > from).toBe(n > 0)
      }),
    )
  })

  it('gives Monday the 1 and Sunday the 7', () => {
    expect(['2025-03-10', '2025-03-15', '2025-03-16'].map((each) => weekday(date(each)))).toEqual([1, 6, 7])
    fc.assert(fc.property(arbitraryOf(LocalDate), (each) => expect(weekday(plusDays(each, 1))).toBe((weekday(each) % 7) + 1)))
  })
})

describe('counting months', () => {
  it.each([
    ['2025-01-15', 1, '2025-02-15'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 3, '2025-04-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-01-15', -13, '2023-12-15'],
    ['2025-05-31', 0, '2025-05-31'],
  ])('from %s by %i leads to %s', (from, n, to) => expect(plusMonths(date(from), n)).toBe(to))

  it('keeps the day of the month, or takes the last one of a shorter month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -200, max: 200 }), (from, n) => {
        const to = plusMonths(from, n)
        const [year = 0, month = 0, ofMonth = 0] = from.split('-').map(Number)
        expect(Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7))).toBe(year * 12 + month + n)
        const kept = Number(to.slice(8)) === ofMonth
        const lastOfMonth = plusDays(to, 1).endsWith('-01')
        expect(kept || (lastOfMonth && Number(to.slice(8)) < ofMonth)).toBe(true)
      }),
    )
  })
})
