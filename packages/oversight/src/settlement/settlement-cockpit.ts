import { viewOf, type Patch, type RecordedOf, type RowFold } from '@dutybook/modelling'
import { invoice, serviceUnitRecord, type InvoiceEvent, type InvoiceId, type UnitRecordEvent, type UnitRecordId } from '@dutybook/domain'
import { instanceOf } from '../instance-of.js'
import { shownSettlement } from './settlement-on-day.js'
import { SettlementRow, ShownSettlement, type SettledInvoice, type SettledRecord } from './settlement-row.js'
import { withTotals } from './settlement-totals.js'

type Settling = UnitRecordEvent | InvoiceEvent
type EventOf<Type extends Settling['type']> = Extract<RecordedOf<Settling>, { readonly type: Type }>
type UnitRecord = EventOf<'ServiceUnitsReported' | 'ServiceUnitsVerified' | 'ServiceUnitsReturned'>
type Handled = EventOf<Exclude<InvoiceEvent['type'], 'InvoiceReceived'>>

/** The provider and the month in which the period begins: `prov-4fk2m9/2025-06`. A claim of units moves no figure of the cockpit. */
const keysOf = ({ data }: RecordedOf<Settling>): readonly string[] =>
  'provider' in data ? [`${data.provider}/${data.period.from.slice(0, 7)}`] : []

const recordOf = (event: UnitRecord): UnitRecordId => instanceOf(serviceUnitRecord, event) as UnitRecordId
const invoiceOf = (event: EventOf<InvoiceEvent['type']>): InvoiceId => instanceOf(invoice, event) as InvoiceId

function reported(event: EventOf<'ServiceUnitsReported'>): SettledRecord {
  const { contract, element, unit, units, value } = event.data
  return { record: recordOf(event), contract, element, unit, units, ...(value ? { value } : {}), status: 'reported', event: event.id }
}

function received(event: EventOf<'InvoiceReceived'>): SettledInvoice {
  const { id, data, metadata } = event
  return {
    invoice: invoiceOf(event),
    ...{ total: data.total, receivedOn: metadata.occurredOn, due: data.due },
    lines: data.lines.map(({ record, units }) => ({ record, units })),
    steps: [{ status: 'received', on: metadata.occurredOn, event: id }],
  }
}

const withReport = (row: SettlementRow, event: EventOf<'ServiceUnitsReported'>): SettlementRow => {
  const next = reported(event)
  return withTotals({ ...row, records: [...row.records.filter(({ record }) => record !== next.record), next] })
}

const withInvoice = (row: SettlementRow, event: EventOf<'InvoiceReceived'>): SettlementRow => {
  const next = received(event)
  return withTotals({ ...row, invoices: [...row.invoices.filter((each) => each.invoice !== next.invoice), next] })
}

const judged =
  (status: SettledRecord['status']) =>
  (row: SettlementRow, event: UnitRecord): Patch<SettlementRow> => {
    const known = recordOf(event)
    return withTotals({ ...row, records: row.records.map((each) => (each.record === known ? { ...each, status, event: event.id } : each)) })
  }

/** The next step of one invoice, and what the step says besides. */
const stepped =
  <Event extends Handled>(
    status: SettledInvoice['steps'][number]['status'],
    more: (event: Event) => Partial<SettledInvoice> = () => ({}),
  ) =>
  (row: SettlementRow, event: Event): Patch<SettlementRow> => {
    const known = invoiceOf(event)
    const step = { status, on: event.metadata.occurredOn, event: event.id }
    const next = (each: SettledInvoice): SettledInvoice => ({ ...each, ...more(event), steps: [...each.steps, step] })
    return withTotals({ ...row, invoices: row.invoices.map((each) => (each.invoice === known ? next(each) : each)) })
  }

const empty = (key: string): SettlementRow => {
  const [provider, month] = key.split('/') as [SettlementRow['provider'], SettlementRow['month']]
  return withTotals({
    ...{ provider, month, verifiedCents: 0, invoicedCents: 0, differenceCents: 0, approvedCents: 0, paidCents: 0 },
    ...{ approvedBy: [], records: [], invoices: [] },
  })
}

const cockpit: RowFold<SettlementRow, Settling> = {
  opens: {
    ServiceUnitsReported: (event, key) => withReport(empty(key), event),
    InvoiceReceived: (event, key) => withInvoice(empty(key), event),
  },
  changes: {
    ServiceUnitsReported: withReport,
    ServiceUnitsVerified: judged('verified'),
    ServiceUnitsReturned: judged('returned'),
    InvoiceReceived: withInvoice,
    InvoiceMatched: stepped('matched'),
    InvoiceDisputed: stepped('disputed'),
    InvoiceApproved: stepped('approved', ({ data: { approvedBy, amount, budget } }: EventOf<'InvoiceApproved'>) => ({
      ...{ approvedBy, budget },
      approved: amount,
    })),
    InvoiceForwarded: stepped('forwarded'),
    InvoicePaid: stepped('paid', ({ metadata }: EventOf<'InvoicePaid'>) => ({ paidOn: metadata.occurredOn })),
    InvoiceRejected: stepped('rejected'),
  },
}

/** What a provider delivered in a month, invoiced and was paid, and by whom it was approved (domain model §4.10). */
export const settlementCockpit = viewOf({
  name: 'settlementCockpit',
  version: 1,
  label: { et: 'Arvelduste juhtimislaud', en: 'Settlement cockpit' },
  duty: '3.4',
  row: SettlementRow,
  shown: ShownSettlement,
  show: (row, { day }) => shownSettlement(row, day),
  sources: [serviceUnitRecord, invoice],
  keys: keysOf,
  fold: cockpit,
})
