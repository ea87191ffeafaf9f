import type { Money, RowsOf } from '@dutybook/modelling'
import { invoiceFacts, type InvoiceFactRow } from './invoice-facts.js'
import { invoiceLineFacts, type InvoiceLineFactRow } from './invoice-line-facts.js'

interface PaidLine {
  readonly line: InvoiceLineFactRow
  readonly invoice: InvoiceFactRow
}

/** The lines of the invoices that were paid. */
export function paidLines(rowsOf: RowsOf): readonly PaidLine[] {
  const invoices = rowsOf(invoiceFacts)
  return [...rowsOf(invoiceLineFacts).values()].flatMap((line) => {
    const invoice = invoices.get(line.invoice)
    return invoice?.paidOn === undefined ? [] : [{ line, invoice }]
  })
}

export const centSum = (amounts: readonly Money[]): number => amounts.reduce((sum, { cents }) => sum + cents, 0)
