import { choice, count, optional, record, type TypeOf } from '@dutybook/modelling'
import { report } from './events.js'
import { freeUnits, type UnitRecord } from './state.js'

const UnitRecordStatus = choice(
  'UnitRecordStatus',
  { et: 'Ühikute seis', en: 'Status of the units' },
  {
    none: { et: 'ei ole esitatud', en: 'not reported' },
    reported: { et: 'esitatud', en: 'reported' },
    verified: { et: 'kontrollitud', en: 'verified' },
    returned: { et: 'tagastatud', en: 'returned' },
  },
)

const { contract, period, element, unit, units } = report

export const UnitRecordSummary = record(
  'UnitRecordSummary',
  { et: 'Ühikute arvestus', en: 'Record of units' },
  {
    status: UnitRecordStatus,
    contract: optional(contract),
    period: optional(period),
    element: optional(element),
    unit: optional(unit),
    units: optional(units),
    free: optional(count('FreeUnits', { et: 'Arvega sidumata ühikuid', en: 'Units that no invoice has claimed' })),
  },
)

export function unitRecordSummary(known: UnitRecord): TypeOf<typeof UnitRecordSummary> {
  return known.status === 'none' ? { status: 'none' } : { status: known.status, ...known.report, free: freeUnits(known) }
}
