import { count, record, type TypeOf } from '@dutybook/modelling'
import { ServiceElementCode, UnitKind } from '@dutybook/domain'
import { isWithin, type CountTable } from '../count-table.js'
import { unitFacts } from './unit-facts.js'

const UnitCounts = record(
  'UnitCounts',
  { et: 'Teenuseühikuid teenuse osa järgi', en: 'Service units by element' },
  {
    element: ServiceElementCode,
    unit: UnitKind,
    records: count('RecordCount', { et: 'Esitatud arvestusi', en: 'Records reported' }, { min: 1 }),
    verified: count('VerifiedUnits', { et: 'Kontrollitud ühikuid', en: 'Units verified' }),
    unverified: count('UnverifiedUnits', { et: 'Kontrollimata ühikuid', en: 'Units not verified' }),
    returned: count('ReturnedUnits', { et: 'Tagastatud ühikuid', en: 'Units returned' }),
    everReturned: count('EverReturned', { et: 'Vähemalt korra tagastatud arvestusi', en: 'Records returned once at least' }),
  },
)
type UnitCounts = TypeOf<typeof UnitCounts>

/** A row for every element and kind of unit that was reported for a period that ended in the period. */
export const unitsByElement: CountTable<UnitCounts> = {
  name: 'unitsByElement',
  label: UnitCounts.label,
  duty: '3.4',
  reads: [unitFacts],
  row: UnitCounts,
  of: (rowsOf, period) => {
    const records = [...rowsOf(unitFacts).values()].filter(({ periodTo }) => isWithin(periodTo, period))
    const cells = Map.groupBy(records, ({ element, unit }) => `${element}/${unit}`)
    return [...cells]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([cell, all]) => {
        const [element, unit] = cell.split('/') as [UnitCounts['element'], UnitCounts['unit']]
        const unitsThat = (standing: 'verified' | 'reported' | 'returned') =>
          all.filter(({ status }) => status === standing).reduce((sum, { units }) => sum + units, 0)
        return {
          ...{ element, unit, records: all.length, everReturned: all.filter(({ returns }) => returns > 0).length },
          ...{ verified: unitsThat('verified'), unverified: unitsThat('reported'), returned: unitsThat('returned') },
        }
      })
  },
}
