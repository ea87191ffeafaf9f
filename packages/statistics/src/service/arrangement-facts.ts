import { asStored, count, optional, record, viewOf, type RecordOf, type RowFold } from '@dutybook/modelling'
import {
  County,
  ProviderRef,
  ProvisionMode,
  ServiceElementCode,
  serviceElement,
  ServiceElementId,
  type ElementEvent,
} from '@dutybook/domain'
import { day, firstOf } from '../calendar-columns.js'

const columns = {
  arrangement: ServiceElementId,
  element: ServiceElementCode,
  county: optional(County),
  mode: ProvisionMode,
  provider: optional(ProviderRef),
  capacity: count('Capacity', { et: 'Korraga abistatavaid', en: 'Persons at a time' }),
  arrangedFrom: day('Korraldatud alates', 'Arranged from'),
}
export const ArrangementFactRow = record(
  'ArrangementFactRow',
  { et: 'Teenuse osa korralduse andmed', en: 'Facts of the arrangement of an element' },
  columns,
)
export type ArrangementFactRow = RecordOf<typeof columns>

const fold: RowFold<ArrangementFactRow, ElementEvent> = {
  opens: {
    ServiceElementArranged: ({ data: { arrangedOn, ...data } }, key) => ({
      arrangement: key as ArrangementFactRow['arrangement'],
      ...data,
      arrangedFrom: arrangedOn,
    }),
  },
  changes: {
    ServiceElementArranged: ({ arrangedFrom }, { data: { arrangedOn, ...data } }) => ({
      ...{ county: undefined, provider: undefined, ...data },
      arrangedFrom: firstOf(arrangedFrom, arrangedOn),
    }),
  },
}

/** One row per arrangement of an element, in the whole country or in a county, as it stands now. */
export const arrangementFacts = viewOf({
  name: 'arrangementFacts',
  version: 1,
  label: { et: 'Teenuse osade korraldus loendamiseks', en: 'Arrangements of elements to be counted' },
  duty: '3.1',
  ...asStored(ArrangementFactRow),
  sources: [serviceElement],
  keys: (_, id) => [id],
  fold,
})
