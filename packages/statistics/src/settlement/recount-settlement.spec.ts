import { type RecordedEvent } from '@dutybook/modelling'
import { agreesWithRecount } from '../testing/agreement.js'
import { notedInvoices, notedPaidLines, payableOf } from '../testing/noted-invoices.js'
import { daysFrom, mean, median, type Cells } from '../testing/pencil.js'

// The counts once more, straight from the events in plain loops: no view, no fold and no rule is shared with what they check.

const tables = ['unitsByElement', 'invoiceHandling', 'costByProvider', 'budgetLines']
const periods = [
  ['2025-01-01', '2025-12-31'],
  ['2024-01-01', '2025-12-31'],
  ['2025-06-15', '2026-06-22'],
] as const

/* eslint-disable @typescript-eslint/no-explicit-any -- the data of an event are plain JSON to whoever recounts */
function recount(log: readonly RecordedEvent[], from: string, to: string): Cells {
  const cells: Cells = {}
  const add = (cell: string, n = 1): void => {
    cells[cell] = Number(cells[cell] ?? 0) + n
  }
  const inside = (day: string): boolean => from <= day && day <= to
  const days: number[] = []
  let lines = 0
  for (const { received, due, disputed, rejected, paid, lines: own } of notedInvoices(log)) {
    if (inside(received)) add('invoiceHandling received')
    if (inside(received) && disputed) add('invoiceHandling disputed')
    if (inside(received) && rejected) add('invoiceHandling rejected')
    if (!paid || !inside(paid.on)) continue
    add('invoiceHandling paid')
    if (paid.on > due) add('invoiceHandling paidLate')
    add('invoiceHandling paidCents', paid.cents)
    days.push(Math.max(0, daysFrom(received, paid.on)))
    for (const line of own) lines += payableOf(line)
  }
  cells['invoiceHandling reducedCents'] = lines - Number(cells['invoiceHandling paidCents'] ?? 0)
  const all = Number(cells['invoiceHandling received'] ?? 0)
  if (all > 0) cells['invoiceHandling disputedPercent'] = Math.round((100 * Number(cells['invoiceHandling disputed'] ?? 0)) / all)
  cells['invoiceHandling medianDays'] = median(days)
  cells['invoiceHandling meanDays'] = mean(days)
  cells['invoiceHandling longestDays'] = Math.max(0, ...days)
  for (const { provider, element, paidOn, units, amount, payable } of notedPaidLines(log)) {
    if (!inside(paidOn)) continue
    const row = `costByProvider ${provider} ${element}`
    add(`${row} lines`)
    add(`${row} units`, units)
    add(`${row} amountCents`, amount)
    add(`${row} costCents`, payable)
  }
  recountUnits(log, inside, add)
  recountBudget(log, { to, inside, add, cells })
  return cells
}

function recountUnits(log: readonly RecordedEvent[], inside: (day: string) => boolean, add: (cell: string, n?: number) => void): void {
  const records = new Map<string, { data: any; standing: string; returns: number }>()
  for (const { stream, type, data } of log) {
    const known = records.get(stream)
    if (type === 'ServiceUnitsReported') records.set(stream, { data, standing: 'unverified', returns: known ? known.returns : 0 })
    if (type === 'ServiceUnitsVerified' && known) known.standing = 'verified'
    if (type === 'ServiceUnitsReturned' && known) known.standing = 'returned'
    if (type === 'ServiceUnitsReturned' && known) known.returns += 1
  }
  for (const { data, standing, returns } of records.values()) {
    if (!inside(data.period.to)) continue
    const row = `unitsByElement ${data.element} ${data.unit}`
    add(`${row} records`)
    add(`${row} ${standing}`, data.units)
    if (returns > 0) add(`${row} everReturned`)
  }
}

interface BudgetCells {
  readonly to: string
  readonly inside: (day: string) => boolean
  readonly add: (cell: string, n?: number) => void
  readonly cells: Cells
}

function recountBudget(log: readonly RecordedEvent[], { to, inside, add, cells }: BudgetCells): void {
  const sums: Readonly<Record<string, string>> = {
    BudgetCommitted: 'committedCents',
    BudgetReleased: 'releasedCents',
    BudgetSpent: 'spentCents',
  }
  for (const { stream, type, data: raw, metadata } of log) {
    if (!stream.startsWith('budget-') || metadata.occurredOn > to) continue
    const data: any = raw
    const row = `budgetLines ${stream.slice(7)}`
    if (type === 'BudgetAllotted' || type === 'BudgetRevised') cells[`${row} allottedCents`] = data.amount.cents
    const column = sums[type]
    if (column !== undefined && inside(metadata.occurredOn)) add(`${row} ${column}`, data.amount.cents)
  }
}

describe('the tables of settlement', () => agreesWithRecount({ tables, periods, recount }))
