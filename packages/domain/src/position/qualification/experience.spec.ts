import { plusDays, plusMonths, type LocalDate } from '@dutybook/modelling'
import fc from 'fast-check'
import { fullMonths, type Worked } from './experience.js'

const day = (text: string) => text as LocalDate
const worked = (from: string, to?: string): Worked => ({ from: day(from), ...(to === undefined ? {} : { to: day(to) }) })
const months = (periods: readonly Worked[], before: string) => fullMonths(periods, day(before), 31)

describe('the months of experience', () => {
  it.each([
    ['none at all', [], '2026-02-01', 0],
    ['three years up to the eve', [worked('2023-02-01', '2026-01-31')], '2026-02-01', 36],
    ['three years less a day', [worked('2023-02-01', '2026-01-30')], '2026-02-01', 35],
    ['three years that go on', [worked('2023-02-01')], '2026-02-01', 36],
    ['work that goes on, a day too early', [worked('2023-02-01')], '2026-01-31', 35],
    ['work that begins on the day', [worked('2026-02-01')], '2026-02-01', 0],
    ['three years long ago, with a leap day inside', [worked('2019-06-15', '2022-06-14')], '2026-02-01', 36],
    ['three years long ago, without a leap day', [worked('2021-02-01', '2024-01-31')], '2028-05-01', 36],
    ['overlapping years, once', [worked('2022-01-01', '2023-12-31'), worked('2023-01-01', '2024-12-31')], '2026-01-01', 36],
    ['the same year twice', [worked('2024-01-01', '2024-12-31'), worked('2024-01-01', '2024-12-31')], '2026-01-01', 12],
    ['a year inside three', [worked('2024-03-01', '2025-02-28'), worked('2023-01-01', '2025-12-31')], '2026-01-01', 36],
    ['years without a gap between them', [worked('2023-02-10', '2024-08-19'), worked('2024-08-20', '2026-02-09')], '2026-02-10', 36],
    [
      'parts of 15 and 16 days, which make a month',
      [worked('2024-01-01', '2024-01-15'), worked('2024-03-01', '2024-03-16')],
      '2026-01-01',
      1,
    ],
    ['parts of 15 and 15 days, which do not', [worked('2024-01-01', '2024-01-15'), worked('2024-03-01', '2024-03-15')], '2026-01-01', 0],
    ['a month in two parts without a gap', [worked('2025-02-10', '2025-03-04'), worked('2025-03-05', '2025-03-09')], '2026-01-01', 1],
    ['February alone', [worked('2025-02-01', '2025-02-28')], '2026-01-01', 1],
    ['work to come', [worked('2026-01-01', '2026-12-31')], '2025-01-01', 0],
  ])('%s', (_, periods, before, expected) => expect(months(periods, before)).toBe(expected))

  const dates = fc.nat({ max: 2500 }).map((n) => plusDays(day('2018-01-01'), n))
  const periods = fc.array(
    fc
      .tuple(dates, fc.nat({ max: 900 }), fc.boolean())
      .map(([from, length, open]): Worked => (open ? { from } : { from, to: plusDays(from, length) })),
    { maxLength: 6 },
  )

  it('are those of a naive count, day by day', () => {
    fc.assert(
      fc.property(periods, dates, (all, before) => {
        expect(fullMonths(all, before, 31)).toBe(naiveMonths(all, before))
      }),
      { numRuns: 300 },
    )
  })
})

/** Walks through all days: a run of days worked is cut into months, and what is left of the runs is added up. */
function naiveMonths(periods: readonly Worked[], before: LocalDate): number {
  let whole = 0
  let left = 0
  let start: LocalDate | undefined
  for (let today = day('2018-01-01'); today <= before; today = plusDays(today, 1)) {
    let works = false
    for (const { from, to } of periods) if (today < before && from <= today && (to === undefined || today <= to)) works = true
    if (works && start === undefined) start = today
    if (works || start === undefined) continue
    let count = 0
    while (plusMonths(start, count + 1) <= today) count += 1
    for (let rest = plusMonths(start, count); rest < today; rest = plusDays(rest, 1)) left += 1
    whole += count
    start = undefined
  }
  return whole + Math.floor(left / 31)
}
