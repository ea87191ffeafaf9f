import { count, optional, record, type TypeOf } from '@dutybook/modelling'
import { ProviderRef, ServiceElementCode } from '@dutybook/domain'
import { isWithin, type CountTable } from '../count-table.js'
import { longest, percentOf, roundedMean, roundedMedian } from '../rounding.js'
import { invoiceFacts } from './invoice-facts.js'
import { invoiceLineFacts } from './invoice-line-facts.js'
import { centSum, paidLines } from './paid-lines.js'

const cents = (et: string, en: string) =>
  count('CentSum', { et: `${et} (sentides)`, en: `${en} (in cents)` }, { max: Number.MAX_SAFE_INTEGER })

const InvoiceCounts = record(
  'InvoiceCounts',
  { et: 'Arvete menetlemine', en: 'Handling of invoices' },
  {
    received: count('ReceivedCount', { et: 'Saadud arveid', en: 'Invoices received' }),
    disputed: count('DisputedCount', { et: 'Neist vaidlustatud', en: 'Disputed, of these' }),
    disputedPercent: optional(count('DisputedPercent', { et: 'Vaidlustatuid, %', en: 'Disputed, %' }, { max: 100 })),
    rejected: count('RejectedCount', { et: 'Neist tagasi lükatud', en: 'Rejected, of these' }),
    paid: count('PaidCount', { et: 'Tasutud arveid', en: 'Invoices paid' }),
    paidLate: count('PaidLateCount', { et: 'Neist pärast tähtpäeva', en: 'Late, of these' }),
    medianDays: count('MedianDays', { et: 'Päevi tasumiseni, mediaan', en: 'Days to payment, median' }),
    meanDays: count('MeanDays', { et: 'Päevi tasumiseni, keskmine', en: 'Days to payment, mean' }),
    longestDays: count('LongestDays', { et: 'Päevi tasumiseni, suurim', en: 'Days to payment, longest' }),
    paidCents: cents('Tasutud', 'Paid'),
    reducedCents: cents('Tasutud vähem, kui ridadel', 'Paid less than the lines say'),
  },
)
type InvoiceCounts = TypeOf<typeof InvoiceCounts>

/** One row: invoices received in the period and what came of them; invoices paid in the period and how long that took. */
export const invoiceHandling: CountTable<InvoiceCounts> = {
  name: 'invoiceHandling',
  label: InvoiceCounts.label,
  duty: '3.4',
  reads: [invoiceFacts],
  row: InvoiceCounts,
  of: (rowsOf, period) => {
    const all = [...rowsOf(invoiceFacts).values()]
    const received = all.filter(({ receivedOn }) => isWithin(receivedOn, period))
    const paid = all.filter(({ paidOn }) => isWithin(paidOn, period))
    const disputed = received.filter(({ disputes }) => disputes > 0).length
    const days = paid.map(({ daysToPayment }) => daysToPayment ?? 0)
    const paidCents = centSum(paid.flatMap((each) => (each.paid ? [each.paid] : [])))
    return [
      {
        received: received.length,
        disputed,
        ...(received.length > 0 ? { disputedPercent: percentOf(disputed, received.length) } : {}),
        rejected: received.filter(({ rejectedOn }) => rejectedOn !== undefined).length,
        ...{ paid: paid.length, paidLate: paid.filter(({ paidLate }) => paidLate).length },
        ...{ medianDays: roundedMedian(days), meanDays: roundedMean(days), longestDays: longest(days) },
        ...{ paidCents, reducedCents: Math.max(0, centSum(paid.map(({ payable }) => payable)) - paidCents) },
      },
    ]
  },
}

const CostCounts = record(
  'CostCounts',
  { et: 'Kulu teenuseosutaja ja teenuse osa järgi', en: 'Cost by provider and element' },
  {
    provider: ProviderRef,
    element: ServiceElementCode,
    lines: count('LineCount', { et: 'Arveridu', en: 'Lines of invoices' }, { min: 1 }),
    units: count('UnitSum', { et: 'Ühikuid', en: 'Units' }),
    amountCents: cents('Arvetel kokku', 'Invoiced'),
    costCents: cents('Ameti osa', 'Part of the agency'),
  },
)
type CostCounts = TypeOf<typeof CostCounts>

/**
 * A row for every provider and element of the lines of invoices paid in the period. Where less was approved than the lines say, it is not
 * known of which line: the difference stands in `invoiceHandling`.
 */
export const costByProvider: CountTable<CostCounts> = {
  name: 'costByProvider',
  label: CostCounts.label,
  duty: '3.4',
  reads: [invoiceFacts, invoiceLineFacts],
  row: CostCounts,
  of: (rowsOf, period) => {
    const paid = paidLines(rowsOf).filter(({ invoice, line }) => isWithin(invoice.paidOn, period) && line.element !== undefined)
    const cells = Map.groupBy(paid, ({ line }) => `${line.provider}/${line.element}`)
    return [...cells]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([cell, lines]) => {
        const [provider, element] = cell.split('/') as [CostCounts['provider'], CostCounts['element']]
        return {
          ...{ provider, element, lines: lines.length, units: lines.reduce((sum, { line }) => sum + line.units, 0) },
          amountCents: centSum(lines.map(({ line }) => line.amount)),
          costCents: centSum(lines.map(({ line }) => line.payable)),
        }
      })
  },
}
