import { cite, invoicePay, InvoiceStatus } from '@dutybook/domain'
import { inEuros, plusDays, type LocalDate, type ReadingDay, type VerdictFinding } from '@dutybook/modelling'
import { reasonCode } from '../reasons.js'
import { proofs, unbrokenSince } from '../verdict-parts.js'
import { isOverdue, isUnpaid, statusOn } from './settlement-on-day.js'
import type { SettledInvoice } from './settlement-row.js'
import type { SettlementSearch } from './settlement-rows.js'

type IsSo = (invoice: SettledInvoice, day: LocalDate) => boolean
type Told = Pick<VerdictFinding, 'code' | 'text' | 'weight'>

const search =
  (isSo: IsSo, told: (invoice: SettledInvoice, day: LocalDate) => Told): SettlementSearch =>
  ({ months }, on) =>
    months.flatMap(({ invoices }) =>
      invoices.flatMap((invoice) => {
        const changes = [plusDays(invoice.due, 1), ...invoice.steps.map((step) => step.on)]
        const since = unbrokenSince(on.day, changes, (day) => isSo(invoice, day))
        return since === undefined ? [] : [{ ...about(invoice, on), ...told(invoice, on.day), since }]
      }),
    )

const about = ({ invoice, receivedOn, steps }: SettledInvoice, { day, law }: ReadingDay) => ({
  basis: [...law.valueOn(invoicePay, receivedOn).basis, cite('AJ', '3.4')],
  subject: invoice,
  evidence: proofs(...steps.filter(({ on }) => on <= day).map(({ event }) => event)),
})

/**
 * No month is unpaid past its term (domain model §4 3.4). The term runs from the receipt, so an invoice that nobody has matched or
 * approved by then weighs as one that was approved and not paid (our decision).
 */
export const invoicesPastTerm = search(isOverdue, (invoice, day) => {
  const { et, en } = InvoiceStatus.options[statusOn(invoice, day) ?? 'none']
  return {
    code: reasonCode('INVOICE_UNPAID_PAST_TERM'),
    text: {
      et: `Arve ${invoice.invoice} (${inEuros(invoice.total)} eurot) tuli tasuda hiljemalt ${invoice.due}; seis: ${et}.`,
      en: `The invoice ${invoice.invoice} (${inEuros(invoice.total)} euros) was to be paid by ${invoice.due}; status: ${en}.`,
    },
    weight: 'breach',
  }
})

const isDisputedPastTerm: IsSo = (invoice, day) => invoice.due < day && isUnpaid(invoice, day) && statusOn(invoice, day) === 'disputed'

/** What is disputed waits for the provider as well as for the agency, so it alerts (our decision). */
export const disputesPastTerm = search(isDisputedPastTerm, ({ invoice, total, due }) => ({
  code: reasonCode('INVOICE_DISPUTED_PAST_TERM'),
  text: {
    et: `Arve ${invoice} (${inEuros(total)} eurot) on vaidlustatud ja selle maksetähtpäev ${due} on möödas.`,
    en: `The invoice ${invoice} (${inEuros(total)} euros) is disputed, and its term ended on ${due}.`,
  },
  weight: 'alert',
}))
