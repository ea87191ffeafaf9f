import type { Decider } from '@dutybook/modelling'
import { conclusionIdOf } from '../conclusion/finding-of.js'
import { conclusionFold } from '../conclusion/fold.js'
import { feedbackSystemFold } from '../system/fold.js'
import { FeedbackWaveId } from '../values.js'
import { analyse } from './analysing.js'
import { close, open, recordResponse } from './collecting.js'
import { FeedbackWaveCommand } from './commands.js'
import type { FeedbackWaveEvent } from './events.js'
import { feedbackWaveFold, type FeedbackWave } from './fold.js'
import { feedbackWaveRefusals } from './refusals.js'
import { feedbackWaveSummary, FeedbackWaveSummary } from './summary.js'
import { findingsOf, remindOfConclusion } from './timers.js'

/** One round of asking: opened, answered in codes, closed and analysed. What follows from each finding is a conclusion. */
export const feedbackWave: Decider<FeedbackWave, FeedbackWaveCommand, FeedbackWaveEvent> = {
  ...feedbackWaveFold,
  id: FeedbackWaveId,
  duty: '3.4',
  label: { et: 'Tagasisidelaine', en: 'Feedback wave' },
  command: FeedbackWaveCommand,
  refusals: feedbackWaveRefusals,
  summary: { codec: FeedbackWaveSummary, of: feedbackWaveSummary },
  needs: (state, { type, data }, id) => {
    if (type === 'OpenFeedbackWave') return [{ decider: feedbackSystemFold, id: data.system }]
    if (type !== 'RemindOfConclusion') return []
    return findingsOf(state).map((finding) => ({ decider: conclusionFold, id: conclusionIdOf(id, finding) }))
  },
  decide: (context, state, { type, data }) => {
    switch (type) {
      case 'OpenFeedbackWave':
        return open(context, state, data)
      case 'RecordFeedback':
        return recordResponse(context, state, data)
      case 'CloseFeedbackWave':
        return close(context, state, data)
      case 'AnalyseFeedback':
        return analyse(context, state, data)
      case 'RemindOfConclusion':
        return remindOfConclusion(context, state, data)
    }
  },
}
