import { asStored, optional, record, viewOf, type RecordOf, type RecordedOf, type RowFold } from '@dutybook/modelling'
import { County, GapExtent, GapId, ServiceElementCode, serviceElement, ServiceElementId, type ElementEvent } from '@dutybook/domain'
import { day, maybeDay, month, monthOf, year, yearOf } from '../calendar-columns.js'

const columns = {
  arrangement: ServiceElementId,
  gap: GapId,
  element: ServiceElementCode,
  county: optional(County),
  extent: GapExtent,
  reportedOn: day('Katkestuse algus', 'Reported on'),
  reportedYear: year('Katkestus', 'Gap'),
  reportedMonth: month('Katkestus', 'Gap'),
  coveredFrom: maybeDay('Asendatud alates', 'Covered from'),
  restoredOn: maybeDay('Taastatud', 'Restored on'),
}
export const GapFactRow = record('GapFactRow', { et: 'Katkestuse andmed', en: 'Facts of a gap' }, columns)
export type GapFactRow = RecordOf<typeof columns>

type GapEvent = Exclude<RecordedOf<ElementEvent>, { readonly type: 'ServiceElementArranged' }>

const fold: RowFold<GapFactRow, GapEvent> = {
  opens: {
    ServiceElementGapReported: ({ data: { reportedOn, ...data } }, key) => ({
      arrangement: key.split('/', 1)[0] as GapFactRow['arrangement'],
      ...data,
      ...{ reportedOn, reportedYear: yearOf(reportedOn), reportedMonth: monthOf(reportedOn) },
    }),
  },
  changes: {
    StandInCoverArranged: (_, { data }) => ({ coveredFrom: data.coveredFrom }),
    ServiceElementGapRestored: (_, { data }) => ({ restoredOn: data.restoredOn }),
  },
}

/** One row per gap of an element: how far it went, from when somebody else provided, and when it was over. */
export const gapFacts = viewOf({
  name: 'gapFacts',
  version: 1,
  label: { et: 'Teenuse katkestused loendamiseks', en: 'Gaps of the service to be counted' },
  duty: '3.1',
  ...asStored(GapFactRow),
  sources: [serviceElement],
  keys: ({ data }, id) => [`${id}/${data.gap}`],
  fold,
})
