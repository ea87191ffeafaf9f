import { budgetBurnDeviation } from '@dutybook/domain'
import { plusDays, type LocalDate, type ReadingDay, type VerdictFinding } from '@dutybook/modelling'
import { reasonCode } from '../reasons.js'
import { proofs } from '../verdict-parts.js'
import type { BudgetRow } from './budget-row.js'
import { balanceOn, elapsedOn, forecastOn } from './burn-on-day.js'
import type { SettlementSearch } from './settlement-rows.js'

type Deviation = 'above' | 'below'

/** On which side of what was allotted the forecast falls, further away than the law of that day lets it; at the end of the year nothing is forecast. */
function deviationOn(row: BudgetRow, { day, law }: ReadingDay): Deviation | undefined {
  const { abovePercent, belowPercent, after } = law.valueOn(budgetBurnDeviation, day).value
  const { days, ofDays } = elapsedOn(row, day)
  const forecast = forecastOn(row, day)
  const allotted = balanceOn(row, day).allotted.cents
  if (forecast === undefined || allotted === 0 || days <= after.days || days === ofDays) return undefined
  if (forecast * 100 > allotted * (100 + abovePercent)) return 'above'
  return forecast * 100 < allotted * (100 - belowPercent) ? 'below' : undefined
}

/** The pace changes every day, so each day back is asked, within the year of the line. */
function deviatingSince(row: BudgetRow, on: ReadingDay, deviation: Deviation): LocalDate {
  let first = on.day
  while (deviationOn(row, { ...on, day: plusDays(first, -1) }) === deviation) first = plusDays(first, -1)
  return first
}

/** Burn against plan (domain model §4 3.4). No line can be overdrawn, so a pace that leaves the plan alerts and is no breach (our decision). */
export const burnOffPlan: SettlementSearch = ({ budgets }, on) =>
  budgets.flatMap((row) => {
    const deviation = deviationOn(row, on)
    return deviation ? [{ ...offPlan(row, on, deviation), since: deviatingSince(row, on, deviation) }] : []
  })

const euros = (cents: number): string => (cents / 100).toFixed(2)

function offPlan(row: BudgetRow, on: ReadingDay, deviation: Deviation): VerdictFinding {
  const { budget, allotmentEvent, revisionEvent, lastUseEvent } = row
  const [forecast, allotted] = [euros(forecastOn(row, on.day) ?? 0), euros(balanceOn(row, on.day).allotted.cents)]
  const above = deviation === 'above'
  return {
    code: reasonCode(above ? 'BUDGET_BURNS_ABOVE_PLAN' : 'BUDGET_BURNS_BELOW_PLAN'),
    text: {
      et: `Eelarverida ${budget} kasutatakse selle tempoga aasta lõpuks ${forecast} eurot, eraldatud on ${allotted} eurot.`,
      en: `At this pace ${forecast} euros of the budget line ${budget} are used by the end of the year; ${allotted} euros are allotted.`,
    },
    basis: on.law.valueOn(budgetBurnDeviation, on.day).basis,
    weight: 'alert',
    subject: budget,
    evidence: proofs(allotmentEvent, revisionEvent, lastUseEvent),
  }
}
