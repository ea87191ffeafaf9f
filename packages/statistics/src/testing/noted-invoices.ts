import type { RecordedEvent } from '@dutybook/modelling'

// For tests: what a person with a pencil would note down of a log, in plain loops. No code is shared with what it checks.

interface Line {
  readonly record: string
  readonly units: number
  readonly amount: { readonly cents: number }
  readonly insuranceCovers?: { readonly cents: number }
}
interface NotedInvoice {
  readonly provider: string
  readonly received: string
  readonly due: string
  readonly periodTo: string
  readonly lines: readonly Line[]
  disputed: boolean
  rejected: boolean
  paid?: { on: string; cents: number }
}

export function notedInvoices(log: readonly RecordedEvent[]): readonly NotedInvoice[] {
  const invoices = new Map<string, NotedInvoice>()
  for (const { stream, type, data: raw, metadata } of log) {
    // The data of an event are plain JSON to whoever recounts.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    const data: any = raw
    const on = metadata.occurredOn
    const known = invoices.get(stream)
    if (type === 'InvoiceReceived') {
      const { provider, due, period, lines } = data
      invoices.set(stream, { provider, received: on, due, periodTo: period.to, lines, disputed: false, rejected: false })
    }
    if (type === 'InvoiceDisputed' && known) known.disputed = true
    if (type === 'InvoiceRejected' && known) known.rejected = true
    if (type === 'InvoicePaid' && known) known.paid = { on, cents: data.amount.cents }
  }
  return [...invoices.values()]
}

export const payableOf = ({ amount, insuranceCovers }: Line): number => amount.cents - (insuranceCovers ? insuranceCovers.cents : 0)

/** The lines of invoices that were paid. */
export function notedPaidLines(log: readonly RecordedEvent[]) {
  return notedInvoices(log).flatMap(({ provider, periodTo, paid, lines }) =>
    paid
      ? lines.map((line) => ({
          ...{ provider, periodTo, paidOn: paid.on, units: line.units, amount: line.amount.cents, payable: payableOf(line) },
          element: (/-(e[0-9]+)-[a-z]+$/u.exec(line.record)?.[1] ?? '').toUpperCase(),
        }))
      : [],
  )
}
