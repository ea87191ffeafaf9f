import type { ReadingDay, VerdictFinding } from '@dutybook/modelling'
import type { BudgetRow } from './budget-row.js'
import type { ContractRow } from './contract-row.js'
import type { ReportRow } from './report-row.js'
import type { SettlementRow } from './settlement-row.js'

/** All rows that the verdict on settlement is reached from. They keep the days of their facts, so that earlier days can be asked for too. */
export interface SettlementRows {
  readonly months: readonly SettlementRow[]
  readonly budgets: readonly BudgetRow[]
  readonly contracts: readonly ContractRow[]
  readonly reports: readonly ReportRow[]
}

/** One thing that the verdict looks for. */
export type SettlementSearch = (rows: SettlementRows, on: ReadingDay) => readonly VerdictFinding[]
