import { daysBetween, type LocalDate } from '@dutybook/modelling'
import type { Mismatch, SettledInvoice, SettlementRow, ShownSettlement } from './settlement-row.js'
import { counts } from './settlement-totals.js'

/** How far the invoice had come by that day. */
export const statusOn = ({ steps }: SettledInvoice, day: LocalDate) => steps.findLast(({ on }) => on <= day)?.status

/** Received by that day, and neither paid nor rejected. */
export function isUnpaid(invoice: SettledInvoice, day: LocalDate): boolean {
  const status = statusOn(invoice, day)
  return status !== undefined && status !== 'paid' && status !== 'rejected'
}

/** Past the last day of its term and not paid; one in dispute waits for the provider. */
export const isOverdue = (invoice: SettledInvoice, day: LocalDate): boolean =>
  invoice.due < day && isUnpaid(invoice, day) && statusOn(invoice, day) !== 'disputed'

/** Verified units of the month against the units on the invoices that stand. */
function mismatchesOf({ records, invoices }: SettlementRow): readonly Mismatch[] {
  const lines = invoices.filter(counts).flatMap((each) => each.lines)
  const names = new Set([...records.map(({ record }) => record), ...lines.map(({ record }) => record)])
  return [...names].flatMap((record) => {
    const verified = records.find((each) => each.record === record && each.status === 'verified')?.units ?? 0
    const invoiced = lines.filter((line) => line.record === record).reduce((total, line) => total + line.units, 0)
    if (verified === invoiced) return []
    const reason = invoiced === 0 ? 'notInvoiced' : verified === 0 ? 'notVerified' : 'unitsDiffer'
    return [{ record, reason, verified, invoiced }]
  })
}

/** From its receipt to its payment, or to the day while it is not paid. */
const daysOf = ({ receivedOn, paidOn }: SettledInvoice, day: LocalDate): number => Math.max(0, daysBetween(receivedOn, paidOn ?? day))

function daysTo(due: LocalDate | undefined, day: LocalDate): Pick<ShownSettlement, 'due' | 'daysLeft' | 'daysOver'> {
  if (due === undefined) return {}
  return due < day ? { due, daysOver: daysBetween(due, day) } : { due, daysLeft: daysBetween(day, due) }
}

/** The month with what follows from the day. */
export function shownSettlement(row: SettlementRow, day: LocalDate): ShownSettlement {
  const unpaid = row.invoices.filter((each) => isUnpaid(each, day))
  const awaited = unpaid.filter((each) => statusOn(each, day) !== 'disputed')
  const standing = row.invoices.filter(counts)
  const named = (invoices: readonly SettledInvoice[]) => invoices.map(({ invoice }) => invoice)
  return {
    ...row,
    mismatches: mismatchesOf(row),
    unpaid: named(unpaid),
    disputed: named(unpaid.filter((each) => statusOn(each, day) === 'disputed')),
    overdue: named(unpaid.filter((each) => isOverdue(each, day))),
    ...daysTo(awaited.map(({ due }) => due).sort()[0], day),
    ...(standing.length === 0 ? {} : { daysToPay: Math.max(...standing.map((each) => daysOf(each, day))) }),
  }
}
