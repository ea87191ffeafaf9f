import { project, type LocalDate } from '@dutybook/modelling'
import { estonia, recordedLog, samples } from '@dutybook/domain/testing'
import { settlementCockpit } from './settlement-cockpit.js'
import type { SettlementRow } from './settlement-row.js'

const { juneBeds, juneVisits, juneInvoice, healthInvoice } = samples
const log = recordedLog(juneBeds, juneVisits, juneInvoice, healthInvoice)
const key = 'prov-4fk2m9/2025-06'

function shownOn(day: string, events = log) {
  const known = events.filter(({ metadata }) => metadata.occurredOn <= day)
  const row = project<SettlementRow>(settlementCockpit, known).get(key)
  return row && settlementCockpit.show(row, { ...estonia, day: day as LocalDate })
}

describe('the settlement cockpit', () => {
  it('tells of a month what was verified, invoiced, approved by whom and paid, and what does not match', () => {
    expect(shownOn('2025-07-20')).toMatchObject({
      ...{ provider: 'prov-4fk2m9', month: '2025-06' },
      ...{ verifiedCents: 270_000, invoicedCents: 240_000, differenceCents: -30_000, approvedCents: 240_000, paidCents: 240_000 },
      approvedBy: ['person-head1'],
      mismatches: [{ record: juneVisits.id, reason: 'notInvoiced', verified: 1, invoiced: 0 }],
      ...{ unpaid: [], overdue: [], disputed: [], daysToPay: 11 },
    })
  })

  it('tells on the way what waits and until when', () => {
    expect(shownOn('2025-07-01')).toMatchObject({ verifiedCents: 0, invoicedCents: 0, records: [{ units: 600 }, { units: 1 }] })
    expect(shownOn('2025-07-04')).toMatchObject({
      ...{ verifiedCents: 270_000, invoicedCents: 270_000, differenceCents: 0, mismatches: [], approvedBy: [] },
      ...{ unpaid: [juneInvoice.id, healthInvoice.id], disputed: [juneInvoice.id], due: '2025-08-04', daysLeft: 31 },
    })
    expect(shownOn('2025-07-08')).toMatchObject({ approvedCents: 240_000, paidCents: 0, daysToPay: 4 })
  })

  it('calls an invoice overdue from the day after its term, unless it is disputed', () => {
    const waiting = log.filter(
      ({ type, stream }) => stream !== `invoice-${juneInvoice.id}` || type === 'InvoiceReceived' || type === 'InvoiceMatched',
    )
    expect(shownOn('2025-08-04', waiting)).toMatchObject({ overdue: [], daysLeft: 0 })
    expect(shownOn('2025-08-05', waiting)).toMatchObject({ overdue: [juneInvoice.id], due: '2025-08-04', daysOver: 1, daysToPay: 32 })
    const disputed = log.filter(
      ({ type, stream }) => stream !== `invoice-${juneInvoice.id}` || type === 'InvoiceReceived' || type === 'InvoiceDisputed',
    )
    expect(shownOn('2025-08-05', disputed)).toMatchObject({ overdue: [], disputed: [juneInvoice.id] })
  })
})
