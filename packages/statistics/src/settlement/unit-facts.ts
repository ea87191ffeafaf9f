import { asStored, choice, count, Money, optional, record, viewOf, type RecordOf, type RowFold } from '@dutybook/modelling'
import {
  ContractRef,
  ProviderRef,
  ServiceElementCode,
  serviceUnitRecord,
  UnitKind,
  UnitRecordId,
  type UnitRecordEvent,
} from '@dutybook/domain'
import { day, maybeDay, month, monthOf, year, yearOf } from '../calendar-columns.js'

const UnitsStanding = choice(
  'UnitsStanding',
  { et: 'Ühikute seis', en: 'Standing of the units' },
  {
    reported: { et: 'esitatud', en: 'reported' },
    verified: { et: 'kontrollitud', en: 'verified' },
    returned: { et: 'tagastatud', en: 'returned' },
  },
)

const columns = {
  record: UnitRecordId,
  contract: ContractRef,
  provider: ProviderRef,
  element: ServiceElementCode,
  unit: UnitKind,
  periodFrom: day('Periood alates', 'Period from'),
  periodTo: day('Periood kuni', 'Period to'),
  periodYear: year('Periood', 'Period'),
  periodMonth: month('Periood', 'Period'),
  units: count('UnitCount', { et: 'Ühikuid', en: 'Units' }),
  value: optional(Money),
  status: UnitsStanding,
  reportedOn: day('Esitatud', 'Reported on'),
  verifiedOn: maybeDay('Kontrollitud', 'Verified on'),
  returns: count('ReturnCount', { et: 'Tagastamisi', en: 'Number of returns' }),
}
export const UnitFactRow = record('UnitFactRow', { et: 'Teenuseühikute andmed', en: 'Facts of service units' }, columns)
export type UnitFactRow = RecordOf<typeof columns>

type Reported = Extract<UnitRecordEvent, { readonly type: 'ServiceUnitsReported' }>['data']

const told = ({ contract, provider, element, unit, period, units, value }: Reported) => ({
  ...{ contract, provider, element, unit, units, value },
  ...{ periodFrom: period.from, periodTo: period.to, periodYear: yearOf(period.to), periodMonth: monthOf(period.to) },
  status: 'reported' as const,
})

const fold: RowFold<UnitFactRow, UnitRecordEvent> = {
  opens: {
    ServiceUnitsReported: ({ data, metadata: { occurredOn } }, key) => {
      const { value, ...rest } = told(data)
      return { record: key as UnitFactRow['record'], ...rest, ...(value ? { value } : {}), reportedOn: occurredOn, returns: 0 }
    },
  },
  changes: {
    ServiceUnitsReported: (_, { data, metadata }) => ({ ...told(data), reportedOn: metadata.occurredOn, verifiedOn: undefined }),
    ServiceUnitsVerified: (_, { metadata }) => ({ status: 'verified', verifiedOn: metadata.occurredOn }),
    ServiceUnitsReturned: ({ returns }) => ({ status: 'returned', returns: returns + 1, verifiedOn: undefined }),
  },
}

/** One row per record of units, as it was reported last; a period belongs to the year and month of its last day. */
export const unitFacts = viewOf({
  name: 'unitFacts',
  version: 1,
  label: { et: 'Teenuseühikud loendamiseks', en: 'Service units to be counted' },
  duty: '3.4',
  ...asStored(UnitFactRow),
  sources: [serviceUnitRecord],
  keys: (_, id) => [id],
  fold,
})
