import { cite, expectedResult } from '@dutybook/domain'
import type { MessageId, ReadingDay, RowsOf, Verdict, VerdictFinding } from '@dutybook/modelling'
import type { VerdictDefinition } from '../verdict-definition.js'
import { reasonCode, reasons } from '../reasons.js'
import { inKeyOrder, verdictBy } from '../verdict-parts.js'
import { budgetBurn } from './budget-burn.js'
import { burnOffPlan } from './burn-off-plan.js'
import { contracts } from './contracts.js'
import { disputesPastTerm, invoicesPastTerm } from './invoices-past-term.js'
import { missingReports } from './missing-reports.js'
import { providerReports } from './provider-reports.js'
import { settlementCockpit } from './settlement-cockpit.js'
import type { SettlementRows, SettlementSearch } from './settlement-rows.js'

const { number: result, label } = expectedResult('3.4(a)')

/** Nothing can be late where nothing was agreed and nothing delivered, so the result holds; but no event proves it. */
const nothingToSettle: SettlementSearch = ({ months, contracts: agreed }) => (months.length + agreed.length > 0 ? [] : [nothing])

const nothing: VerdictFinding = {
  code: reasonCode('NOTHING_TO_SETTLE'),
  text: reasons.NOTHING_TO_SETTLE.text,
  basis: [cite('AJ', '3.4')],
  weight: 'alert',
  subject: result,
  evidence: [],
}

const breaches: readonly SettlementSearch[] = [invoicesPastTerm, missingReports]
const alerts: readonly SettlementSearch[] = [disputesPastTerm, burnOffPlan, nothingToSettle]

/** What became of each invoice and each report, and the order behind each budget line. */
const proofOf = ({ months, budgets, reports }: SettlementRows): readonly (MessageId | undefined)[] => [
  ...months.flatMap(({ invoices, records }) => [...records.map(({ event }) => event), ...invoices.map(({ steps }) => steps.at(-1)?.event)]),
  ...reports.map(({ lastEvent }) => lastEvent),
  ...budgets.map(({ allotmentEvent, revisionEvent }) => revisionEvent ?? allotmentEvent),
]

/** "Settlement and reporting of the service are ensured": holds when there is no breach. */
export const settlementVerdict = (rows: SettlementRows, on: ReadingDay): Verdict =>
  verdictBy({ result, label }, on, proofOf(rows), { breaches, alerts }, (search, day) => search(rows, { ...on, day }))

export const verdictOnSettlement: VerdictDefinition = {
  result,
  label,
  reads: [settlementCockpit, budgetBurn, contracts, providerReports],
  of: (rowsOf: RowsOf, on) =>
    settlementVerdict(
      {
        months: inKeyOrder(rowsOf(settlementCockpit)),
        budgets: inKeyOrder(rowsOf(budgetBurn)),
        contracts: inKeyOrder(rowsOf(contracts)),
        reports: inKeyOrder(rowsOf(providerReports)),
      },
      on,
    ),
}
