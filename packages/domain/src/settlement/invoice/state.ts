import { without, type LocalDate, type Money, type PersonRef, type RecordOf } from '@dutybook/modelling'
import { moneyOf, sumOf } from '../cents.js'
import type { InvoiceEvent, payment, received } from './events.js'

export type Received = RecordOf<typeof received>
export type Payment = RecordOf<typeof payment>
export type InvoiceStatus = 'received' | 'matched' | 'disputed' | 'approved' | 'forwarded' | 'paid' | 'rejected'

export interface KnownInvoice {
  readonly status: InvoiceStatus
  readonly received: Received
  readonly receivedBy: PersonRef
  readonly due: LocalDate
  /** Who matched it, also when it was disputed and matched anew: none of them approves it. */
  readonly matchedBy: readonly PersonRef[]
  readonly approved?: Payment
  /** Why it was disputed or rejected last. */
  readonly reason?: string
  readonly paymentOrder?: string
}

export type Invoice = { readonly status: 'none' } | KnownInvoice

export const noInvoice: Invoice = { status: 'none' }

type DataOf<Type extends InvoiceEvent['type']> = Extract<InvoiceEvent, { type: Type }>['data']
type Evolve<Type extends InvoiceEvent['type']> = (invoice: Invoice, data: DataOf<Type>) => Invoice

const changed = (invoice: Invoice, change: (known: KnownInvoice) => Partial<KnownInvoice>): Invoice =>
  invoice.status === 'none' ? invoice : { ...invoice, ...change(invoice) }

export const taken: Evolve<'InvoiceReceived'> = (_invoice, data) => ({
  status: 'received',
  received: without(data, 'receivedBy', 'due'),
  receivedBy: data.receivedBy,
  due: data.due,
  matchedBy: [],
})
export const matched: Evolve<'InvoiceMatched'> = (invoice, data) =>
  changed(invoice, ({ matchedBy }) => ({ status: 'matched', matchedBy: [...matchedBy, data.matchedBy] }))
export const disputed: Evolve<'InvoiceDisputed'> = (invoice, { reason }) => changed(invoice, () => ({ status: 'disputed', reason }))
export const approved: Evolve<'InvoiceApproved'> = (invoice, { budget, amount }) =>
  changed(invoice, () => ({ status: 'approved', approved: { budget, amount } }))
export const forwarded: Evolve<'InvoiceForwarded'> = (invoice) => changed(invoice, () => ({ status: 'forwarded' }))
export const paid: Evolve<'InvoicePaid'> = (invoice, { reference }) => changed(invoice, () => ({ status: 'paid', paymentOrder: reference }))
export const rejected: Evolve<'InvoiceRejected'> = (invoice, { reason }) => changed(invoice, () => ({ status: 'rejected', reason }))

const restsOnApproval: readonly Invoice['status'][] = ['approved', 'forwarded', 'paid']

/** Whether an approval of the invoice rests on a commitment of that budget line. */
export const bindsBudget = (invoice: Invoice, budget: string): boolean =>
  invoice.status !== 'none' && restsOnApproval.includes(invoice.status) && invoice.approved?.budget === budget

/** Whether a match of the invoice rests on the units that were claimed for it. */
export const bindsUnits = ({ status }: Invoice): boolean => status === 'matched' || restsOnApproval.includes(status)

export const isPaidFrom = (invoice: Invoice, budget: string): boolean => invoice.status === 'paid' && bindsBudget(invoice, budget)

/** What the agency pays of it at most: of a health cost only the part that insurance does not cover (OAS § 24 lg 8). */
export function payableOf({ lines, total }: Received): { readonly covered: Money; readonly payable: Money } {
  const covered = sumOf(lines.flatMap(({ insuranceCovers }) => (insuranceCovers ? [insuranceCovers] : [])))
  return { covered, payable: moneyOf(Math.max(0, total.cents - covered.cents)) }
}
