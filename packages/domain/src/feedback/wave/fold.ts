import { without, type LocalDate, type PersonRef, type RecordOf, type StateFold } from '@dutybook/modelling'
import type { FeedbackFindingId } from '../values.js'
import { FeedbackWaveEvent, type feedbackAnalysis, type FeedbackWaveOpened, type response, type wave } from './events.js'

type Opened = RecordOf<(typeof FeedbackWaveOpened)['data']['fields']>
export type Response = RecordOf<typeof response>
export type FeedbackAnalysis = RecordOf<typeof feedbackAnalysis>

export interface AnalysedWave {
  readonly asked: FeedbackAnalysis
  readonly responses: number
  readonly by: PersonRef
  readonly on: LocalDate
  readonly concludeBy: LocalDate
}

export interface FeedbackWave {
  readonly opening?: { readonly asked: RecordOf<typeof wave> } & Opened
  readonly responses: readonly { readonly asked: Response; readonly on: LocalDate }[]
  readonly closedOn?: LocalDate
  /** The last day on which the analysis is in time. */
  readonly analyseBy?: LocalDate
  readonly analysis?: AnalysedWave
  readonly overdueToldOf?: LocalDate
}

/** Whether the wave had been analysed by that day, and has that finding. */
export const analysedBy = ({ analysis }: FeedbackWave, day: LocalDate): AnalysedWave | undefined =>
  analysis && analysis.on <= day ? analysis : undefined

export const hasFinding = ({ asked }: AnalysedWave, finding: FeedbackFindingId): boolean =>
  asked.findings.some((each) => each.finding === finding)

function analysed(data: Extract<FeedbackWaveEvent, { type: 'FeedbackAnalysed' }>['data']): AnalysedWave {
  const { document, asked, findings, responses, analysedBy: by, analysedOn: on, concludeBy } = data
  return { asked: { document, asked, findings }, responses, by, on, concludeBy }
}

/** What was collected in a wave and what it showed: all that a conclusion asks of it. */
export const feedbackWaveFold: StateFold<FeedbackWave, FeedbackWaveEvent> = {
  category: 'feedbackWave',
  event: FeedbackWaveEvent,
  initialState: { responses: [] },
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'FeedbackWaveOpened':
        return { ...state, opening: { ...data, asked: { system: data.system, lastDay: data.lastDay } }, analyseBy: data.analyseBy }
      case 'FeedbackRecorded':
        return { ...state, responses: [...state.responses, { asked: without(data, 'receivedOn'), on: data.receivedOn }] }
      case 'FeedbackWaveClosed':
        return { ...state, ...data }
      case 'FeedbackAnalysed':
        return { ...state, analysis: analysed(data) }
      case 'ConclusionOverdue':
        return { ...state, overdueToldOf: data.concludeBy }
    }
  },
}
