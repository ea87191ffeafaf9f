import { codesOf, count, record, type TypeOf } from '@dutybook/modelling'
import { FeedbackChannel, Satisfaction, SatisfactionQuestion } from '@dutybook/domain'
import { isWithin, type CountTable } from '../count-table.js'
import { answerFacts, type AnswerFactRow } from './answer-facts.js'

const { agree, ratherAgree, ratherDisagree, disagree, noAnswer } = Satisfaction.options

const SatisfactionCounts = record(
  'SatisfactionCounts',
  { et: 'Rahulolu kanali ja küsimuse järgi', en: 'Satisfaction by channel and question' },
  {
    channel: FeedbackChannel,
    question: SatisfactionQuestion,
    agree: count('AgreeCount', agree),
    ratherAgree: count('RatherAgreeCount', ratherAgree),
    ratherDisagree: count('RatherDisagreeCount', ratherDisagree),
    disagree: count('DisagreeCount', disagree),
    noAnswer: count('NoAnswerCount', noAnswer),
  },
)
type SatisfactionCounts = TypeOf<typeof SatisfactionCounts>

function answersIn(rows: readonly AnswerFactRow[]): Omit<SatisfactionCounts, 'channel' | 'question'> {
  const of = (code: AnswerFactRow['answer']) => rows.filter(({ answer }) => answer === code).length
  return {
    agree: of('agree'),
    ratherAgree: of('ratherAgree'),
    ratherDisagree: of('ratherDisagree'),
    disagree: of('disagree'),
    noAnswer: of('noAnswer'),
  }
}

/**
 * A row for every channel and question, by the day of the response. “No answer” is counted where the form said so; a question that the
 * form left out is in no column. Not for publication as it is: small counts are hidden by the release.
 */
export const satisfactionByChannel: CountTable<SatisfactionCounts> = {
  name: 'feedbackSatisfaction',
  label: SatisfactionCounts.label,
  duty: '3.4',
  reads: [answerFacts],
  row: SatisfactionCounts,
  of: (rowsOf, period) => {
    const received = [...rowsOf(answerFacts).values()].filter(({ receivedOn }) => isWithin(receivedOn, period))
    const ofCell = Map.groupBy(received, ({ channel, question }) => `${channel}/${question}`)
    return codesOf(FeedbackChannel).flatMap((channel) =>
      codesOf(SatisfactionQuestion).map((question) => ({ channel, question, ...answersIn(ofCell.get(`${channel}/${question}`) ?? []) })),
    )
  },
}
