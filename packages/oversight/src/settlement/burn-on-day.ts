import { balanceOf } from '@dutybook/domain'
import { daysBetween, type LocalDate } from '@dutybook/modelling'
import type { BudgetEntry, BudgetRow, ShownBurn } from './budget-row.js'

const by = (event: LocalDate | undefined, day: LocalDate): boolean => event !== undefined && event <= day

const isHeld = ({ committedOn, releasedOn }: BudgetEntry, day: LocalDate): boolean => committedOn <= day && !by(releasedOn, day)

/** The money of the line as its facts stood on that day, by the sums of the budget's own rules. */
export const balanceOn = ({ allotments, entries }: BudgetRow, day: LocalDate): ReturnType<typeof balanceOf> =>
  balanceOf({
    revisions: allotments.filter(({ on }) => on <= day),
    commitments: entries
      .filter((each) => isHeld(each, day))
      .map(({ amount, spentOn }) => ({ amount, status: by(spentOn, day) ? 'spent' : 'committed' })),
  })

/** The days of the line's year up to that day, and all of them. */
interface Elapsed {
  readonly days: number
  readonly ofDays: number
}

export function elapsedOn({ year }: BudgetRow, day: LocalDate): Elapsed {
  const first = `${year}-01-01` as LocalDate
  const ofDays = daysBetween(first, `${year}-12-31` as LocalDate) + 1
  return { days: Math.min(Math.max(0, daysBetween(first, day) + 1), ofDays), ofDays }
}

/** Sums of cents times days leave the numbers that are exact; a half cent goes up. */
const timesOver = (cents: number, times: number, over: number): number =>
  Number((2n * BigInt(cents) * BigInt(times) + BigInt(over)) / (2n * BigInt(over)))

/** What the line will have used by the end of its year if it goes on as on the days until now; nothing before the year begins. */
export function forecastOn(row: BudgetRow, day: LocalDate): number | undefined {
  const { committed, spent } = balanceOn(row, day)
  const { days, ofDays } = elapsedOn(row, day)
  return days === 0 ? undefined : timesOver(committed.cents + spent.cents, ofDays, days)
}

/** The line with what follows from the day. */
export function shownBurn(row: BudgetRow, day: LocalDate): ShownBurn {
  const { allotted, committed, spent, free } = balanceOn(row, day)
  const { days, ofDays } = elapsedOn(row, day)
  const forecast = forecastOn(row, day)
  return {
    ...row,
    ...{ allottedCents: allotted.cents, committedCents: committed.cents, spentCents: spent.cents, freeCents: free.cents },
    planCents: timesOver(allotted.cents, days, ofDays),
    ...(forecast === undefined ? {} : { forecastCents: forecast, forecastFreeCents: allotted.cents - forecast }),
  }
}
