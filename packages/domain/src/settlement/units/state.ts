import { without, type PersonRef, type RecordOf } from '@dutybook/modelling'
import type { ProviderRef } from '../../vocabulary.js'
import type { InvoiceId, UnitRecordId } from '../values.js'
import type { claim, report, UnitRecordEvent } from './events.js'

export type Report = RecordOf<typeof report>
export type Claim = RecordOf<typeof claim>

export interface KnownUnits {
  readonly status: 'reported' | 'verified' | 'returned'
  readonly report: Report
  readonly provider: ProviderRef
  readonly reportedBy: PersonRef
  readonly returnedFor?: string
  /** Units bound for an invoice, at most one claim for each. */
  readonly claims: readonly Claim[]
}

export type UnitRecord = { readonly status: 'none' } | KnownUnits

export const noUnits: UnitRecord = { status: 'none' }

/** The id that a report of this content has: the same work of the same period cannot be reported under two. */
export const unitRecordIdOf = ({ contract, period, element, unit }: Report): UnitRecordId =>
  [contract, period.from, element.toLowerCase(), unit].join('-') as UnitRecordId

type DataOf<Type extends UnitRecordEvent['type']> = Extract<UnitRecordEvent, { type: Type }>['data']
type Evolve<Type extends UnitRecordEvent['type']> = (record: UnitRecord, data: DataOf<Type>) => UnitRecord

const changed = (record: UnitRecord, change: (known: KnownUnits) => Partial<KnownUnits>): UnitRecord =>
  record.status === 'none' ? record : { ...record, ...change(record) }

export const reported: Evolve<'ServiceUnitsReported'> = (_record, data) => ({
  status: 'reported',
  report: without(data, 'provider', 'value', 'reportedBy'),
  provider: data.provider,
  reportedBy: data.reportedBy,
  claims: [],
})
export const verified: Evolve<'ServiceUnitsVerified'> = (record) => changed(record, () => ({ status: 'verified' }))
export const returned: Evolve<'ServiceUnitsReturned'> = (record, { reason }) =>
  changed(record, () => ({ status: 'returned', returnedFor: reason }))
export const claimed: Evolve<'ServiceUnitsClaimed'> = (record, data) =>
  changed(record, ({ claims }) => ({ claims: [...claims.filter(({ invoice }) => invoice !== data.invoice), data] }))
export const released: Evolve<'ServiceUnitsReleased'> = (record, data) =>
  changed(record, ({ claims }) => ({ claims: claims.filter(({ invoice }) => invoice !== data.invoice) }))

/** How many units are claimed for that invoice; none unless the units are verified. */
export const unitsFor = (record: UnitRecord, invoice: InvoiceId): number =>
  record.status === 'verified' ? (record.claims.find((each) => each.invoice === invoice)?.units ?? 0) : 0

/** How many verified units no invoice has claimed. */
export const freeUnits = ({ report: { units }, claims }: KnownUnits): number =>
  Math.max(
    0,
    claims.reduce((free, claim) => free - claim.units, units),
  )
