import { plusDays } from '@dutybook/modelling'
import type { DatedAct } from '../act.js'
import type { Chance } from '../chance.js'
import { enact, type Step } from '../step.js'
import type { Bill } from './bill.js'
import * as plots from './bill-plots.js'
import { reported, reportedTooLate, verified } from './bill-steps.js'
import type { Contract } from './contracts.js'
import { deliveredIn, type Delivered, type Given } from './delivered.js'
import { months, type Month } from './months.js'

/** Whose reports stop coming in November, which is what an oversight then finds. */
const silent = 10
const [july, december] = [6, 11]

/** What is settled month by month, in the order of months and contracts. */
export function bills(luck: Chance, contracts: readonly Contract[], given: readonly Given[]): readonly Bill[] {
  const due = months.flatMap((month) => contracts.filter((contract) => owes(contract, month)).map((contract) => ({ month, contract })))
  return due.map(({ month, contract }, place) => ({ chance: luck, contract, month, place, works: deliveredIn(month, contract, given) }))
}

const owes = ({ place, from, to }: Contract, month: Month): boolean =>
  from <= month.to && month.from <= to && (place !== silent || month.place < 10)

/** The bill whose units come when its month is closed, and the one of the next month, in which they are entered. */
function withheld(all: readonly Bill[]): { readonly late: Bill; readonly next: Bill } {
  const late = all.find(({ month, contract, works }) => month.place >= 7 && contract.place === silent && works.length > 0)
  const found = late ?? all.find(({ month, works }) => month.place === 7 && works.length > 0)
  const next = found && all.find(({ month, contract }) => contract === found.contract && month.place === found.month.place + 1)
  if (!found || !next) throw new Error('No provider of the story has units to report late.')
  return { late: found, next }
}

function together(next: Bill, late: readonly Delivered[]): readonly Delivered[] {
  const period = { from: next.month.from, to: next.month.to }
  const added = next.works.map((work) => ({
    ...work,
    units: work.units + (late.find(({ element }) => element === work.element)?.units ?? 0),
  }))
  const others = late.filter(({ element }) => next.works.every((work) => work.element !== element))
  return [...added, ...others.map((work) => ({ ...work, period }))]
}

/** Every bill as it is settled, with the late units entered a month later. */
export function settledBills(all: readonly Bill[]): readonly { readonly bill: Bill; readonly plot: plots.BillPlot }[] {
  const { late, next } = withheld(all)
  const real = all.map((bill) => {
    if (bill === late) return { ...bill, works: [] }
    return bill === next ? { ...bill, works: together(next, late.works) } : bill
  })
  const special = specialPlots(real)
  return real.map((bill, index) => ({ bill, plot: special.get(bill) ?? (index % 13 === 5 ? plots.disputed : plots.plain) }))
}

/** Which bills go another way than most; each is the first that fits. */
function specialPlots(all: readonly Bill[]): ReadonlyMap<Bill, plots.BillPlot> {
  const billed = all.filter(({ works }) => works.length > 0)
  const special = new Map<Bill, plots.BillPlot>()
  const first = (plot: plots.BillPlot, fits: (bill: Bill) => boolean, among = billed): void => {
    const found = among.find((bill) => !special.has(bill) && fits(bill))
    if (found) special.set(found, plot)
  }
  const inMonth = (place: number) => (bill: Bill) => bill.month.place === place
  first(plots.withInsuredPart, ({ month, works }) => month.place >= 3 && works.some(({ element }) => element === 'E7'))
  first(plots.aboveTheBudget, (bill) => bill === lastOf(billed))
  first(plots.withTooManyUnits, inMonth(3))
  first(plots.ownMatch, inMonth(july - 1))
  first(plots.wronglyPriced, ({ month, contract }) => month.place >= july && contract.dearer !== undefined)
  first(plots.paidLate, inMonth(july + 1))
  first(plots.sentTwice, inMonth(9))
  first(plots.neverPaid, inMonth(12))
  return special
}

/** The last bill of the year for counselling, therapy or legal help. */
export const lastOf = (billed: readonly Bill[]): Bill | undefined =>
  billed.filter(({ works, contract, month }) => works.length > 0 && contract.line === 'noustamine' && month.place <= december).at(-1)

/** From the report of the provider to the payment. The month begins to be settled some days after it is over, sometimes late. */
export function billActs(bill: Bill, plot: plots.BillPlot): readonly DatedAct[] {
  const { chance: luck, month, works } = bill
  const late = month.place !== december && luck.inHundred(9)
  const start = plot === plots.aboveTheBudget ? 18 : late ? luck.between(12, 15) : luck.between(3, 8)
  const steps: readonly Step[] = works.length === 0 ? reported(bill) : [...reported(bill), ...verified(bill), ...plot(bill)]
  return enact(steps, plusDays(month.to, start))
}

/** The attempt to enter the late units, a week after their month was closed. */
export const lateAttempt = (all: readonly Bill[]): readonly DatedAct[] => {
  const { late } = withheld(all)
  const [work] = late.works
  return work ? enact([reportedTooLate(work)], plusDays(late.month.to, 33)) : []
}
