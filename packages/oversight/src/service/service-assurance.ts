import { viewOf, type Patch, type RecordedOf, type RowFold } from '@dutybook/modelling'
import { serviceElement, type ElementEvent } from '@dutybook/domain'
import { shownAssurance } from './assurance-on-day.js'
import { AssuranceRow, ShownAssurance, type ElementGap } from './assurance-row.js'

type EventOf<Type extends ElementEvent['type']> = Extract<RecordedOf<ElementEvent>, { readonly type: Type }>

const withGap = ({ gaps }: AssuranceRow, id: ElementGap['gap'], changes: Partial<ElementGap>): Patch<AssuranceRow> => ({
  gaps: gaps.map((each) => (each.gap === id ? { ...each, ...changes } : each)),
})

const arranged = ({ id, data }: EventOf<'ServiceElementArranged'>): Omit<AssuranceRow, 'arrangement' | 'gaps'> => ({
  ...data,
  arrangementEvent: id,
})

const reported = ({ id, data: { gap, extent, reportedOn } }: EventOf<'ServiceElementGapReported'>): ElementGap => ({
  ...{ gap, extent, reportedOn },
  reportEvent: id,
})

const assurance: RowFold<AssuranceRow, ElementEvent> = {
  opens: {
    ServiceElementArranged: (event, key) => ({ arrangement: key as AssuranceRow['arrangement'], ...arranged(event), gaps: [] }),
  },
  changes: {
    // What the new arrangement does not name no longer holds.
    ServiceElementArranged: (_, event) => ({ provider: undefined, county: undefined, ...arranged(event) }),
    ServiceElementGapReported: ({ gaps }, event) => ({
      gaps: [...gaps.filter(({ gap }) => gap !== event.data.gap), reported(event)],
    }),
    StandInCoverArranged: (row, { id, data: { gap, mode, provider, coveredFrom } }) =>
      withGap(row, gap, { coveredFrom, coverMode: mode, ...(provider ? { coverProvider: provider } : {}), coverEvent: id }),
    ServiceElementGapRestored: (row, { id, data: { gap, restoredOn } }) => withGap(row, gap, { restoredOn, restoreEvent: id }),
  },
}

/**
 * Who provides which element where, for how many persons at a time, and whether it can be had on a day (domain model §4.10). One row
 * for each arrangement: an element that two providers share in a county has two.
 */
export const serviceAssurance = viewOf({
  name: 'serviceAssurance',
  version: 1,
  label: { et: 'Teenuse tagatus', en: 'Service assurance' },
  duty: '3.1',
  row: AssuranceRow,
  shown: ShownAssurance,
  show: (row, { day }) => shownAssurance(row, day),
  sources: [serviceElement],
  keys: (_event: RecordedOf<ElementEvent>, id) => [id],
  fold: assurance,
})
