import { viewOf, type RecordedOf, type RowFold } from '@dutybook/modelling'
import { conclusionIdOf, feedbackConclusion, feedbackWave, findingOf, type ConclusionEvent, type FeedbackWaveEvent } from '@dutybook/domain'
import { ChainRow, ShownChain, shownChain } from './chain-row.js'

type ReadEvent = FeedbackWaveEvent | ConclusionEvent

const fold: RowFold<ChainRow, ReadEvent> = {
  opens: {
    FeedbackAnalysed: ({ id, data: { analysedOn, concludeBy, findings } }, key) => {
      const { wave, finding } = findingOf(key)
      const found = findings.find((each) => each.finding === finding)?.statement
      const conclusion = conclusionIdOf(wave, finding)
      return found === undefined ? undefined : { conclusion, wave, finding, found, analysedOn, concludeBy, analysedEvent: id }
    },
  },
  changes: {
    ConclusionAdopted: (_, { id, data: { statement, initiative, adoptedOn } }) => ({
      ...{ concluded: statement, initiative, adoptedOn, adoptedEvent: id },
    }),
    ConclusionDeclined: (_, { id, data: { reason, declinedOn } }) => ({ reason, declinedOn, declinedEvent: id }),
    ServiceChangeApplied: (_, { id, data: { initiative, implementedOn, appliedOn } }) => ({
      ...{ initiative, implementedOn, appliedOn, appliedEvent: id },
    }),
  },
}

const keys = (event: RecordedOf<ReadEvent>, id: string): readonly string[] =>
  event.type === 'FeedbackAnalysed' ? event.data.findings.map(({ finding }) => conclusionIdOf(id, finding)) : [id]

/** How feedback becomes change: each finding, what was concluded from it and until when, and the change that was made (domain model §4 3.4). */
export const feedbackToChange = viewOf({
  name: 'feedbackToChange',
  version: 1,
  label: { et: 'Tagasisidest muudatuseni', en: 'From feedback to change' },
  duty: '3.4',
  row: ChainRow,
  shown: ShownChain,
  show: shownChain,
  sources: [feedbackWave, feedbackConclusion],
  keys,
  fold,
})
