import { asStored, called, LocalDate, record, viewOf, type RowFold, type TypeOf } from '@dutybook/modelling'
import { feedbackReach, feedbackSystem, FeedbackSystemId, type FeedbackSystemEvent } from '@dutybook/domain'
import { maybeDay, maybeProvedBy, provedBy } from '../columns.js'

export const FeedbackSystemRow = record(
  'FeedbackSystemRow',
  { et: 'Tagasisidesüsteem', en: 'Feedback system' },
  {
    system: FeedbackSystemId,
    ...feedbackReach,
    establishedOn: called(LocalDate, 'Loodud', 'Established on'),
    plannedOn: called(LocalDate, 'Viimati muudetud', 'Last changed on'),
    lastDay: maybeDay('Viimane päev', 'Last day'),
    establishedEvent: provedBy('loomine', 'establishment'),
    plannedEvent: provedBy('kehtiv korraldus', 'plan in force'),
    closedEvent: maybeProvedBy('sulgemine', 'closing'),
  },
)
export type FeedbackSystemRow = TypeOf<typeof FeedbackSystemRow>

const fold: RowFold<FeedbackSystemRow, FeedbackSystemEvent> = {
  opens: {
    FeedbackSystemEstablished: ({ id, data: { channels, groups, languages, establishedOn } }, key) => ({
      system: key as FeedbackSystemRow['system'],
      ...{ channels, groups, languages, establishedOn },
      plannedOn: establishedOn,
      establishedEvent: id,
      plannedEvent: id,
    }),
  },
  changes: {
    FeedbackSystemChanged: (_, { id, data: { channels, groups, languages, changedOn } }) => ({
      ...{ channels, groups, languages },
      plannedOn: changedOn,
      plannedEvent: id,
    }),
    FeedbackSystemClosed: (_, { id, data: { lastDay } }) => ({ lastDay, closedEvent: id }),
  },
}

/** Every way of gathering feedback that there was: channels, groups and languages, since when and until when. */
export const feedbackSystems = viewOf({
  name: 'feedbackSystems',
  version: 1,
  label: { et: 'Tagasisidesüsteemid', en: 'Feedback systems' },
  duty: '3.4',
  ...asStored(FeedbackSystemRow),
  sources: [feedbackSystem],
  keys: (_event, id) => [id],
  fold,
})
