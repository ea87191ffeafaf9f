import type { Period } from '@dutybook/modelling'
import { daysOf, monthsIn, partsOf, type ReportingPeriodId } from './values.js'

const of = (period: string) => period as ReportingPeriodId
const days = (from: string, to: string) => ({ from, to }) as Period

describe('a reporting period', () => {
  it.each([
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2025-12', '2025-12-01', '2025-12-31'],
    ['2025-q1', '2025-01-01', '2025-03-31'],
    ['2025-q4', '2025-10-01', '2025-12-31'],
    ['2025', '2025-01-01', '2025-12-31'],
  ])('%s lasts from %s to %s', (period, from, to) => expect(daysOf(of(period))).toEqual({ from, to }))

  it('is made of months where it is a quarter or a year, and of none where it is a month', () => {
    expect(partsOf(of('2025-q3'))).toEqual(['2025-07', '2025-08', '2025-09'])
    expect(partsOf(of('2025'))).toHaveLength(12)
    expect(partsOf(of('2025-07'))).toEqual([])
  })
})

describe('the months that days touch', () => {
  it('are told in order, also over the end of a year, with those that are touched by one day only', () => {
    expect(monthsIn(days('2025-11-30', '2026-02-01'))).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(monthsIn(days('2025-06-15', '2025-06-15'))).toEqual(['2025-06'])
    expect(monthsIn(days('2025-01-31', '2025-03-31'))).toEqual(['2025-01', '2025-02', '2025-03'])
  })
})
