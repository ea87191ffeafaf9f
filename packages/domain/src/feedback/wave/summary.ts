import { optional, record, type TypeOf } from '@dutybook/modelling'
import { FeedbackAnalysed, FeedbackWaveClosed, FeedbackWaveOpened } from './events.js'
import type { FeedbackWave } from './fold.js'

const { system, lastDay, openedOn, questionnaire } = FeedbackWaveOpened.data.fields
const { closedOn, analyseBy } = FeedbackWaveClosed.data.fields
const { responses, findings, analysedOn, concludeBy } = FeedbackAnalysed.data.fields

/** The number of responses is told with the analysis, so that it never tells of a few. */
export const FeedbackWaveSummary = record(
  'FeedbackWaveSummary',
  { et: 'Tagasisidelaine', en: 'Feedback wave' },
  {
    system: optional(system),
    openedOn: optional(openedOn),
    lastDay: optional(lastDay),
    questionnaire: optional(questionnaire),
    closedOn: optional(closedOn),
    analyseBy: optional(analyseBy),
    responses: optional(responses),
    findings: optional(findings),
    analysedOn: optional(analysedOn),
    concludeBy: optional(concludeBy),
  },
)

export function feedbackWaveSummary({ opening, closedOn, analyseBy, analysis }: FeedbackWave): TypeOf<typeof FeedbackWaveSummary> {
  if (!opening || analyseBy === undefined) return {}
  return {
    system: opening.system,
    openedOn: opening.openedOn,
    lastDay: opening.lastDay,
    questionnaire: opening.questionnaire,
    analyseBy,
    ...(closedOn === undefined ? {} : { closedOn }),
    ...(analysis ? resultOf(analysis) : {}),
  }
}

const resultOf = ({ responses: number, asked, on, concludeBy: by }: NonNullable<FeedbackWave['analysis']>) => ({
  responses: number,
  findings: asked.findings,
  analysedOn: on,
  concludeBy: by,
})
