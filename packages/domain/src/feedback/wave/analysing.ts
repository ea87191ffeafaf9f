import { once, type RecordOf, type TypeOf } from '@dutybook/modelling'
import { feedbackConclude, feedbackFewest } from '../../law/feedback-policies.js'
import { happened, type Decide, type WaveDecision } from './decision.js'
import type { FeedbackFinding } from './events.js'
import type { FeedbackAnalysis, FeedbackWave, Response } from './fold.js'
import { refused } from './refusals.js'

type Finding = TypeOf<typeof FeedbackFinding>
type Part = Pick<RecordOf<typeof FeedbackFinding.fields>, 'channel' | 'group' | 'language'>

const isOf = (part: Part, response: Response): boolean =>
  (['channel', 'group', 'language'] as const).every((code) => part[code] === undefined || part[code] === response[code])

const answered = ({ question }: Finding, { answers }: Response): boolean =>
  question === undefined || answers.some((each) => each.question === question && each.answer !== 'noAnswer')

/** The responses that a finding rests on. */
const behind = (finding: Finding, { responses }: FeedbackWave): number =>
  responses.filter(({ asked }) => isOf(finding, asked) && answered(finding, asked)).length

/** The place of the first value that stands there before. */
const repeatedAt = (values: readonly string[]): number => values.findIndex((each, index) => values.indexOf(each) < index)

/** No finding may rest on so few answers that somebody could be recognised in it. */
function findingRefused(state: FeedbackWave, { findings }: FeedbackAnalysis, fewest: number): WaveDecision | undefined {
  const twice = repeatedAt(findings.map(({ finding }) => finding))
  const finding = findings[twice]?.finding
  if (finding !== undefined) return refused('FINDING_NAMED_TWICE', { finding }, `/findings/${twice}/finding`)
  const small = findings.findIndex((each) => behind(each, state) < fewest)
  const tooSmall = findings[small]
  return tooSmall && refused('FINDING_OF_TOO_FEW', { finding: tooSmall.finding, fewest }, `/findings/${small}`)
}

function askedRefused({ responses }: FeedbackWave, { asked }: FeedbackAnalysis): WaveDecision | undefined {
  const twice = asked[repeatedAt(asked.map(({ channel }) => channel))]
  if (twice) return refused('CHANNEL_NAMED_TWICE', { channel: twice.channel }, `/asked/${asked.indexOf(twice)}/channel`)
  const answersOf = (channel: string) => responses.filter((each) => each.asked.channel === channel).length
  const few = asked.findIndex(({ channel, people }) => people < answersOf(channel))
  const tooFew = asked[few]
  return tooFew && refused('ASKED_TOO_FEW', { channel: tooFew.channel }, `/asked/${few}/people`)
}

/** Once for a wave, when nothing comes in any more. With it begins the time for conclusions (domain model §4.9). */
export const analyse: Decide<'AnalyseFeedback'> = ({ law, calendar, occurredOn, actor }, state, data) =>
  once({ known: state.analysis?.asked, asked: data, taken: () => refused('ALREADY_ANALYSED') }, () => {
    const { closedOn, responses } = state
    if (closedOn === undefined || occurredOn < closedOn) return refused('NOT_CLOSED')
    const fewest = law.valueOn(feedbackFewest, occurredOn).value
    if (responses.length < fewest) return refused('TOO_FEW_RESPONSES', { fewest })
    const concludeBy = calendar.deadline(occurredOn, law.valueOn(feedbackConclude, occurredOn).value)
    const made = { responses: responses.length, analysedBy: actor.person, analysedOn: occurredOn, concludeBy }
    return (
      findingRefused(state, data, fewest) ?? askedRefused(state, data) ?? happened({ type: 'FeedbackAnalysed', data: { ...data, ...made } })
    )
  })
