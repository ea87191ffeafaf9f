import { euros, type Money } from '@dutybook/modelling'
import { actsOn, doneOn, type DatedAct } from '../act.js'
import { cast } from '../cast.js'
import { day } from '../days.js'
import { budgetOf, totalOf, type Bill } from './bill.js'

const act = actsOn('budget')

/** What each line of a year is allotted: enough, but for the one whose last invoice of the year finds only half of its money. */
export function budgetActs(all: readonly Bill[], last: Bill | undefined): readonly DatedAct[] {
  const lines = [...Map.groupBy(all, budgetOf)]
  return lines.map(([line, bills]) => {
    const cents = bills.reduce((sum, bill) => sum + totalOf(bill).cents, 0)
    const inNewYear = line.startsWith('2026')
    const amount = last && budgetOf(last) === line ? lackingHalf(cents, totalOf(last)) : enough(cents * (inNewYear ? 7 : 1))
    const on = inNewYear ? day('2026-01-05') : day('2025-01-07')
    return doneOn(on, act(line, cast.director, { type: 'AllotBudget', data: { amount, order: `1-1/${inNewYear ? 2 : 91}` } }))
  })
}

const lackingHalf = (cents: number, { cents: last }: Money): Money => euros((cents - Math.ceil(last / 2)) / 100)
const enough = (cents: number): Money => euros(Math.ceil((cents * 1.1) / 100_000) * 1000)
