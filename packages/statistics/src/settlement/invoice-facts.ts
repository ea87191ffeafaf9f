import {
  asStored,
  called,
  count,
  daysBetween,
  flag,
  Money,
  optional,
  record,
  viewOf,
  type RecordOf,
  type RowFold,
} from '@dutybook/modelling'
import { BudgetId, invoice, InvoiceId, InvoiceStatus, ProviderRef, type InvoiceEvent, type InvoiceLine } from '@dutybook/domain'
import { day, firstOf, maybeDay, maybeMonth, maybeYear, month, monthOf, year, yearOf } from '../calendar-columns.js'

const money = (et: string, en: string) => called(Money, et, en)

const columns = {
  invoice: InvoiceId,
  provider: ProviderRef,
  periodFrom: day('Periood alates', 'Period from'),
  periodTo: day('Periood kuni', 'Period to'),
  receivedOn: day('Saadud', 'Received on'),
  receivedYear: year('Saamine', 'Receipt'),
  receivedMonth: month('Saamine', 'Receipt'),
  lines: count('LineCount', { et: 'Ridu', en: 'Lines' }),
  total: money('Arve summa', 'Total of the invoice'),
  payable: money('Ameti osa', 'Part of the agency'),
  due: day('Maksetähtpäev', 'Due'),
  status: InvoiceStatus,
  disputes: count('DisputeCount', { et: 'Vaidlustamisi', en: 'Number of disputes' }),
  disputedOn: maybeDay('Esimest korda vaidlustatud', 'First disputed on'),
  approvedOn: maybeDay('Kinnitatud', 'Approved on'),
  rejectedOn: maybeDay('Tagasi lükatud', 'Rejected on'),
  budget: optional(BudgetId),
  paid: optional(money('Tasutud summa', 'Amount paid')),
  paidOn: maybeDay('Tasutud', 'Paid on'),
  paidYear: maybeYear('Tasumine', 'Payment'),
  paidMonth: maybeMonth('Tasumine', 'Payment'),
  paidLate: optional(flag('PaidLate', { et: 'Tasutud pärast tähtpäeva', en: 'Paid after it was due' })),
  daysToPayment: optional(count('DaysToPayment', { et: 'Päevi saamisest tasumiseni', en: 'Days from receipt to payment' })),
}
export const InvoiceFactRow = record('InvoiceFactRow', { et: 'Arve andmed', en: 'Facts of an invoice' }, columns)
export type InvoiceFactRow = RecordOf<typeof columns>

/** What is left for the agency of an amount of which health insurance covers a part (OAS § 24 lg 8). */
export const payableOf = (amount: Money, lines: readonly Pick<InvoiceLine, 'insuranceCovers'>[]): Money => {
  const covered = lines.reduce((sum, { insuranceCovers }) => sum + (insuranceCovers?.cents ?? 0), 0)
  return { ...amount, cents: Math.max(0, amount.cents - covered) }
}

const fold: RowFold<InvoiceFactRow, InvoiceEvent> = {
  opens: {
    InvoiceReceived: ({ data: { provider, period, lines, total, due }, metadata: { occurredOn } }, key) => ({
      invoice: key as InvoiceFactRow['invoice'],
      ...{ provider, periodFrom: period.from, periodTo: period.to, lines: lines.length, total, payable: payableOf(total, lines), due },
      ...{ receivedOn: occurredOn, receivedYear: yearOf(occurredOn), receivedMonth: monthOf(occurredOn) },
      ...{ status: 'received' as const, disputes: 0 },
    }),
  },
  changes: {
    InvoiceMatched: () => ({ status: 'matched' }),
    InvoiceDisputed: ({ disputes, disputedOn }, { metadata }) => ({
      ...{ status: 'disputed', disputes: disputes + 1, disputedOn: firstOf(disputedOn, metadata.occurredOn) },
    }),
    InvoiceApproved: (_, { data, metadata }) => ({ status: 'approved', budget: data.budget, approvedOn: metadata.occurredOn }),
    InvoiceForwarded: () => ({ status: 'forwarded' }),
    InvoicePaid: ({ receivedOn, due }, { data: { budget, amount }, metadata: { occurredOn } }) => ({
      ...{ status: 'paid', budget, paid: amount, paidOn: occurredOn, paidYear: yearOf(occurredOn), paidMonth: monthOf(occurredOn) },
      ...{ paidLate: occurredOn > due, daysToPayment: Math.max(0, daysBetween(receivedOn, occurredOn)) },
    }),
    InvoiceRejected: (_, { metadata }) => ({ status: 'rejected', rejectedOn: metadata.occurredOn }),
  },
}

/** One row per invoice: what it asks for, and when and how it was settled. */
export const invoiceFacts = viewOf({
  name: 'invoiceFacts',
  version: 1,
  label: { et: 'Arved loendamiseks', en: 'Invoices to be counted' },
  duty: '3.4',
  ...asStored(InvoiceFactRow),
  sources: [invoice],
  keys: (_, id) => [id],
  fold,
})
