import { called, choice, LocalDate, Money, optional, record, type TypeOf } from '@dutybook/modelling'
import { payment, received } from './events.js'
import { payableOf, type Invoice } from './state.js'
import { LineCount } from './values.js'

export const InvoiceStatus = choice(
  'InvoiceStatus',
  { et: 'Arve seis', en: 'Status of the invoice' },
  {
    none: { et: 'ei ole saadud', en: 'not received' },
    received: { et: 'saadud', en: 'received' },
    matched: { et: 'kokku viidud', en: 'matched' },
    disputed: { et: 'vaidlustatud', en: 'disputed' },
    approved: { et: 'kinnitatud', en: 'approved' },
    forwarded: { et: 'maksmiseks edastatud', en: 'forwarded for payment' },
    paid: { et: 'tasutud', en: 'paid' },
    rejected: { et: 'tagasi lükatud', en: 'rejected' },
  },
)

const { provider, number, period, total } = received

export const InvoiceSummary = record(
  'InvoiceSummary',
  { et: 'Arve', en: 'Invoice' },
  {
    status: InvoiceStatus,
    provider: optional(provider),
    number: optional(number),
    period: optional(period),
    lines: optional(LineCount),
    total: optional(total),
    payable: optional(called(Money, 'Ameti osa', 'Part of the agency')),
    due: optional(called(LocalDate, 'Maksetähtpäev', 'Due')),
    budget: optional(payment.budget),
    approved: optional(payment.amount),
  },
)

export function invoiceSummary(invoice: Invoice): TypeOf<typeof InvoiceSummary> {
  if (invoice.status === 'none') return { status: 'none' }
  const { status, received: told, due, approved } = invoice
  const facts = { provider: told.provider, number: told.number, period: told.period, lines: told.lines.length, total: told.total }
  const money = approved ? { budget: approved.budget, approved: approved.amount } : {}
  return { status, ...facts, payable: payableOf(told).payable, due, ...money }
}
