import { asStored, record, viewOf, type RowFold, type TypeOf } from '@dutybook/modelling'
import { feedbackWave, Satisfaction, SatisfactionQuestion, type FeedbackWaveEvent } from '@dutybook/domain'
import { feedbackReaders } from './readers.js'
import { responseColumns, responseOf } from './response-facts.js'

export const AnswerFactRow = record(
  'AnswerFactRow',
  { et: 'Küsimuse vastuse andmed', en: 'Facts of an answer' },
  { ...responseColumns, question: SatisfactionQuestion, answer: Satisfaction },
)
export type AnswerFactRow = TypeOf<typeof AnswerFactRow>

const fold: RowFold<AnswerFactRow, FeedbackWaveEvent> = {
  opens: {
    FeedbackRecorded: ({ data }, key) => {
      const given = data.answers.find(({ question }) => key.endsWith(`/${question}`))
      return given && { ...responseOf(data, key), ...given }
    },
  },
  changes: {},
}

/** One row per question that was answered on a form. */
export const answerFacts = viewOf({
  name: 'feedbackAnswerFacts',
  version: 1,
  label: { et: 'Küsimuste vastused loendamiseks', en: 'Answers to be counted' },
  duty: '3.4',
  readers: feedbackReaders,
  ...asStored(AnswerFactRow),
  sources: [feedbackWave],
  keys: (event, wave) =>
    event.type === 'FeedbackRecorded' ? event.data.answers.map(({ question }) => `${wave}/${event.data.response}/${question}`) : [],
  fold,
})
