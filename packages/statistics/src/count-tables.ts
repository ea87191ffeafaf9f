import type { Period, RowsOf } from '@dutybook/modelling'
import type { AnyCountTable } from './count-table.js'
import { responseRates, responsesByChannel } from './feedback/response-counts.js'
import { satisfactionByChannel } from './feedback/satisfaction-counts.js'
import { findingsByRequirement, repeatFindings } from './finding-counts.js'
import { penaltyPayments } from './penalty-counts.js'
import { daysToFulfil } from './point-counts.js'
import { proceedingsByKindAndReason } from './proceeding-counts.js'

/** Every table of counts. */
export const countTables: readonly AnyCountTable[] = [
  proceedingsByKindAndReason,
  findingsByRequirement,
  repeatFindings,
  daysToFulfil,
  penaltyPayments,
  responsesByChannel,
  responseRates,
  satisfactionByChannel,
]

/** All counts over a period, by the name of their table. */
export const countsOf = (rowsOf: RowsOf, period: Period): Readonly<Record<string, readonly unknown[]>> =>
  Object.fromEntries(countTables.map((table) => [table.name, table.of(rowsOf, period)]))
