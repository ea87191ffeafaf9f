import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { feedbackAnalysis, response, wave } from './events.js'

const collectors = ['serviceManager', 'analyst', 'headOfDivision'] as const

export const OpenFeedbackWave = command('OpenFeedbackWave', { et: 'Ava tagasisidelaine', en: 'Open a feedback wave' }, collectors, wave)

/** Also given by the system: a web form records itself, and names nobody. */
export const RecordFeedback = command(
  'RecordFeedback',
  { et: 'Pane kirja tagasiside', en: 'Record feedback' },
  [...collectors, 'adviser', 'system'],
  response,
)

export const CloseFeedbackWave = command(
  'CloseFeedbackWave',
  { et: 'Sulge tagasisidelaine', en: 'Close the feedback wave' },
  collectors,
  {},
)

export const AnalyseFeedback = command(
  'AnalyseFeedback',
  { et: 'Analüüsi tagasisidet', en: 'Analyse the feedback' },
  ['analyst', 'serviceManager'],
  feedbackAnalysis,
)

export const RemindOfConclusion = command(
  'RemindOfConclusion',
  { et: 'Tuleta meelde järeldus', en: 'Remind of the conclusion' },
  ['system'],
  {},
)

export const FeedbackWaveCommand = oneOf(
  'FeedbackWaveCommand',
  { et: 'Tagasisidelaine käsk', en: 'Command of a feedback wave' },
  OpenFeedbackWave,
  RecordFeedback,
  CloseFeedbackWave,
  AnalyseFeedback,
  RemindOfConclusion,
)
export type FeedbackWaveCommand = TypeOf<typeof FeedbackWaveCommand>
