import { asStored, count, daysBetween, extended, optional, record, viewOf, type RowExtension, type TypeOf } from '@dutybook/modelling'
import { oversightProceeding, pointFactFields, pointFactFold, pointKeys, type PointFact, type ProceedingEvent } from '@dutybook/domain'
import { month, monthOf, year, yearOf } from './calendar-columns.js'

export const PointFactRow = record(
  'PreceptPointFactRow',
  { et: 'Ettekirjutuse punkti andmed', en: 'Facts of a point of a precept' },
  {
    ...pointFactFields,
    notifiedYear: year('Teatavaks tegemine', 'Notification'),
    notifiedMonth: month('Teatavaks tegemine', 'Notification'),
    daysToFulfil: optional(count('DaysToFulfil', { et: 'Päevi täitmiseni', en: 'Days to fulfil' })),
  },
)
export type PointFactRow = TypeOf<typeof PointFactRow>

const measures: RowExtension<PointFact, Omit<PointFactRow, keyof PointFact>, ProceedingEvent> = {
  opens: {
    PreceptIssued: ({ data: { notifiedOn } }) => ({ notifiedYear: yearOf(notifiedOn), notifiedMonth: monthOf(notifiedOn) }),
  },
  changes: {
    // Calendar days after the notification; what was done before it took no days.
    PreceptPointFulfilled: ({ notifiedOn, fulfilledOn, annulledOn }, { metadata }) =>
      fulfilledOn || annulledOn ? {} : { daysToFulfil: Math.max(0, daysBetween(notifiedOn, metadata.occurredOn)) },
  },
}

/** One row per point of a precept: how long it took, how often it was extended, how it ended. */
export const preceptPointFacts = viewOf({
  name: 'preceptPointFacts',
  version: 2,
  label: { et: 'Ettekirjutuste punktid loendamiseks', en: 'Points of precepts to be counted' },
  duty: '3.5',
  ...asStored(PointFactRow),
  sources: [oversightProceeding],
  keys: pointKeys,
  fold: extended(pointFactFold, measures),
})
