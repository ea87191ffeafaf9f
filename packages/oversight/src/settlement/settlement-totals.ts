import type { SettledInvoice, SettlementRow } from './settlement-row.js'

const sum = (cents: readonly (number | undefined)[]): number => cents.reduce<number>((total, each) => total + (each ?? 0), 0)

export const lastStatus = ({ steps }: SettledInvoice) => steps.at(-1)?.status

/** A rejected invoice asks for nothing. */
export const counts = (invoice: SettledInvoice): boolean => lastStatus(invoice) !== 'rejected'

/** The row with its sums made anew. */
export function withTotals(row: SettlementRow): SettlementRow {
  const invoices = row.invoices.filter(counts)
  const verifiedCents = sum(row.records.filter(({ status }) => status === 'verified').map(({ value }) => value?.cents))
  const invoicedCents = sum(invoices.map(({ total }) => total.cents))
  return {
    ...row,
    ...{ verifiedCents, invoicedCents, differenceCents: invoicedCents - verifiedCents },
    approvedCents: sum(invoices.map(({ approved }) => approved?.cents)),
    paidCents: sum(invoices.filter(({ paidOn }) => paidOn !== undefined).map(({ approved }) => approved?.cents)),
    approvedBy: [...new Set(invoices.flatMap(({ approvedBy }) => (approvedBy ? [approvedBy] : [])))],
  }
}
