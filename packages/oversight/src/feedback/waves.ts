import { viewOf, type RowFold } from '@dutybook/modelling'
import { feedbackWave, type FeedbackWaveEvent } from '@dutybook/domain'
import { ShownWave, shownWave, WaveRow } from './wave-row.js'

const fold: RowFold<WaveRow, FeedbackWaveEvent> = {
  opens: {
    FeedbackWaveOpened: ({ id, data: { system, openedOn, lastDay, analyseBy } }, key) => ({
      wave: key as WaveRow['wave'],
      ...{ system, openedOn, lastDay, analyseBy },
      ...{ responses: 0, findings: 0, openedEvent: id },
    }),
  },
  changes: {
    FeedbackRecorded: ({ responses }) => ({ responses: responses + 1 }),
    FeedbackWaveClosed: (_, { id, data: { closedOn, analyseBy } }) => ({ closedOn, analyseBy, closedEvent: id }),
    FeedbackAnalysed: (_, { id, data: { analysedOn, concludeBy, findings } }) => ({
      ...{ analysedOn, concludeBy, findings: findings.length, analysedEvent: id },
    }),
    ConclusionOverdue: (_, { metadata }) => ({ overdueNotedOn: metadata.occurredOn }),
  },
}

/** Every wave of feedback: until when it was collected, when it is to be analysed and was, and how many answered, where that may be told. */
export const feedbackWaves = viewOf({
  name: 'feedbackWaves',
  version: 1,
  label: { et: 'Tagasisidelained', en: 'Feedback waves' },
  duty: '3.4',
  row: WaveRow,
  shown: ShownWave,
  show: shownWave,
  sources: [feedbackWave],
  keys: (_event, id) => [id],
  fold,
})
