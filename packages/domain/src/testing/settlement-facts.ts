import type { RecordedEvent } from '@dutybook/modelling'
import { happened, type Clocks } from '@dutybook/modelling/testing'
import { administrativeContract } from '../settlement/contract/decider.js'
import { invoice } from '../settlement/invoice/decider.js'
import { providerReport } from '../settlement/provider-report/decider.js'
import { cents } from './settlement-samples.js'

// Single facts of settlement, for tests of what reads them. No rule is asked: they may come in any order, at any time.

type When = string | Clocks
const clocks = (when: When): Clocks => (typeof when === 'string' ? { occurredOn: when } : when)

const contract = 'cont-aaaa'
const settled = { provider: 'prov-aaaa', period: { from: '2026-01-01', to: '2026-01-31' } } as const

const inContract = (when: When, event: object): RecordedEvent => happened(administrativeContract, contract, event as never, clocks(when))
const inReport = (when: When, period: string, event: object): RecordedEvent =>
  happened(providerReport, `${contract}-${period}`, event as never, clocks(when))
const inInvoice = (when: When, event: object, number: string): RecordedEvent =>
  happened(invoice, `prov-aaaa-${number}`, event as never, clocks(when))

export const drafted = (when: When, from: string, to: string): RecordedEvent => {
  const prices = [{ element: 'E5', unit: 'day', price: cents(4_000) }]
  const data = { provider: 'prov-aaaa', term: { from, to }, prices, qualityTerms: '7-2/14-1', draftedBy: 'person-manager1' }
  return inContract(when, { type: 'ContractDrafted', data })
}

export const signed = (when: When): RecordedEvent => {
  const data = { reference: '7-2/14-4', reliabilityCheck: '7-2/14-2', procurement: '7-2/14-3', signedOn: clocks(when).occurredOn }
  return inContract(when, { type: 'ContractSigned', data })
}

export const prolonged = (when: When, lastDay: string): RecordedEvent =>
  inContract(when, { type: 'ContractAmended', data: { amendment: 'm1', reference: '7-2/14-5', from: lastDay, lastDay } })

export const terminated = (when: When, lastDay: string): RecordedEvent =>
  inContract(when, {
    type: 'ContractTerminated',
    data: { lastDay, ground: 'agreement', reference: '7-2/14-6', reason: 'Kokkulepe.' },
  })

export const reportSubmitted = (when: When, period: string, due: string): RecordedEvent =>
  inReport(when, period, {
    type: 'ProviderReportSubmitted',
    data: { contract, period, document: '7-2/31-1', submittedBy: 'person-adviser1', due, daysLate: 0 },
  })

export const reportReturned = (when: When, period: string): RecordedEvent =>
  inReport(when, period, { type: 'ProviderReportReturned', data: { reason: 'Lisa on puudu.' } })

export const invoiceReceived = (when: When, due: string, number = '1'): RecordedEvent => {
  const line = { contract, record: 'cont-aaaa-2026-01-01-e5-day', units: 60, unitPrice: cents(4_000), amount: cents(240_000) }
  const data = { ...settled, number, document: '7-2/20-1', lines: [line], total: cents(240_000), receivedBy: 'person-adviser1', due }
  return inInvoice(when, { type: 'InvoiceReceived', data }, number)
}

const payment = { ...settled, budget: '2026-lepingud', amount: cents(240_000) } as const
const steps = {
  InvoiceMatched: { ...settled, matchedBy: 'person-manager1' },
  InvoiceDisputed: { ...settled, reason: 'Ühikud ei klapi.' },
  InvoiceApproved: { ...payment, approvedBy: 'person-head1' },
  InvoiceForwarded: settled,
  InvoicePaid: { ...payment, reference: '7-3/88-1' },
  InvoiceRejected: { ...settled, reason: 'Vale saaja.' },
} as const

/** One step of the invoice after its receipt. */
export const invoiceStep = (when: When, type: keyof typeof steps, number = '1'): RecordedEvent =>
  inInvoice(when, { type, data: steps[type] }, number)
