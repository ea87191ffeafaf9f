import { called, choice, count, list, LocalDate, Money, optional, PersonRef, record, type TypeOf } from '@dutybook/modelling'
import {
  BudgetId,
  ContractRef,
  InvoiceId,
  InvoiceStatus,
  ProviderRef,
  ReportingPeriodId,
  ServiceElementCode,
  UnitKind,
  UnitRecordId,
} from '@dutybook/domain'
import { centsColumn, differenceColumn } from '../money-columns.js'
import { maybeDay, provedBy } from '../columns.js'

const many = { max: 10_000 } as const
const units = count('SettledUnits', { et: 'Ühikuid', en: 'Units' })

/** A record of units, as far as it has come. */
export const SettledRecord = record(
  'SettledRecord',
  { et: 'Ühikute arvestus', en: 'Record of units' },
  {
    record: UnitRecordId,
    contract: ContractRef,
    element: ServiceElementCode,
    unit: UnitKind,
    units,
    value: optional(called(Money, 'Lepingu hinnaga', 'At the price of the contract')),
    status: choice(
      'SettledRecordStatus',
      { et: 'Ühikute seis', en: 'Status of the units' },
      {
        reported: { et: 'esitatud', en: 'reported' },
        verified: { et: 'kontrollitud', en: 'verified' },
        returned: { et: 'tagastatud', en: 'returned' },
      },
    ),
    event: provedBy('ühikute seis', 'status of the units'),
  },
)
export type SettledRecord = TypeOf<typeof SettledRecord>

const SettledLine = record('SettledLine', { et: 'Arverida', en: 'Line of the invoice' }, { record: UnitRecordId, units })

/** One step of an invoice, in the order in which they were recorded. */
const InvoiceStep = record(
  'InvoiceStep',
  { et: 'Arve käik', en: 'Step of the invoice' },
  { status: InvoiceStatus, on: called(LocalDate, 'Päev', 'On'), event: provedBy('arve käik', 'step of the invoice') },
)

/** An invoice with its way from receipt to payment. */
export const SettledInvoice = record(
  'SettledInvoice',
  { et: 'Arve', en: 'Invoice' },
  {
    invoice: InvoiceId,
    total: Money,
    receivedOn: called(LocalDate, 'Saadud', 'Received on'),
    due: called(LocalDate, 'Maksetähtpäev', 'Due'),
    lines: list(SettledLine, { et: 'Read', en: 'Lines' }, many),
    steps: list(InvoiceStep, { et: 'Arve käik', en: 'Steps' }, many),
    approvedBy: optional(called(PersonRef, 'Kinnitaja', 'Approved by')),
    approved: optional(called(Money, 'Kinnitatud', 'Approved')),
    budget: optional(BudgetId),
    paidOn: maybeDay('Tasutud', 'Paid on'),
  },
)
export type SettledInvoice = TypeOf<typeof SettledInvoice>

const fields = {
  provider: ProviderRef,
  month: called(ReportingPeriodId, 'Kuu', 'Month'),
  verifiedCents: centsColumn('VerifiedCents', 'Kontrollitud ühikud lepingu hinnaga', 'Verified units at the price of the contract'),
  invoicedCents: centsColumn('InvoicedCents', 'Arvetel', 'Invoiced'),
  differenceCents: differenceColumn('DifferenceCents', 'Arvetel rohkem kui kontrollitud', 'Invoiced above verified'),
  approvedCents: centsColumn('ApprovedCents', 'Kinnitatud', 'Approved'),
  paidCents: centsColumn('PaidCents', 'Tasutud', 'Paid'),
  approvedBy: list(PersonRef, { et: 'Kinnitajad', en: 'Approved by' }, many),
  records: list(SettledRecord, { et: 'Ühikute arvestused', en: 'Records of units' }, many),
  invoices: list(SettledInvoice, { et: 'Arved', en: 'Invoices' }, many),
}

export const SettlementRow = record('SettlementRow', { et: 'Teenuseosutaja kuu arveldus', en: 'Month of a provider' }, fields)
export type SettlementRow = TypeOf<typeof SettlementRow>

/** Why units and invoices do not match. */
export const Mismatch = record(
  'SettlementMismatch',
  { et: 'Lahknevus', en: 'Mismatch' },
  {
    record: UnitRecordId,
    reason: choice(
      'MismatchReason',
      { et: 'Lahknevuse põhjus', en: 'Reason of the mismatch' },
      {
        notInvoiced: { et: 'kontrollitud ühikute kohta ei ole arvet', en: 'no invoice for the verified units' },
        notVerified: { et: 'arvel olevaid ühikuid ei ole kontrollitud', en: 'the invoiced units are not verified' },
        unitsDiffer: { et: 'ühikute arv erineb', en: 'the numbers of units differ' },
      },
    ),
    verified: called(units, 'Kontrollitud ühikuid', 'Verified units'),
    invoiced: called(units, 'Arvetel ühikuid', 'Invoiced units'),
  },
)
export type Mismatch = TypeOf<typeof Mismatch>

const invoices = (et: string, en: string) => list(InvoiceId, { et, en }, many)
const days = (name: string, et: string, en: string) => optional(count(name, { et, en }))

/** The month as a reader sees it on a day. */
export const ShownSettlement = record(
  'ShownSettlement',
  { et: 'Teenuseosutaja kuu arveldus päeva seisuga', en: 'Month of a provider as of a day' },
  {
    ...fields,
    mismatches: list(Mismatch, { et: 'Lahknevused', en: 'Mismatches' }, { max: 100_000 }),
    unpaid: invoices('Tasumata arved', 'Unpaid invoices'),
    disputed: invoices('Vaidlustatud arved', 'Disputed invoices'),
    due: maybeDay('Esimene maksetähtpäev', 'First day due'),
    overdue: invoices('Üle tähtaja arved', 'Invoices past their term'),
    daysToPay: days('DaysToPay', 'Pikim tasumise aeg päevades', 'Longest time to payment in days'),
    daysLeft: days('DaysLeft', 'Päevi tähtajani', 'Days left'),
    daysOver: days('DaysOver', 'Päevi üle tähtaja', 'Days past the term'),
  },
)
export type ShownSettlement = TypeOf<typeof ShownSettlement>
