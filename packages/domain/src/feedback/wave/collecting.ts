import { once, type LocalDate, type RecordOf } from '@dutybook/modelling'
import { feedbackAnalyse, feedbackCycle, feedbackQuestionnaire } from '../../law/feedback-policies.js'
import { feedbackPlanOn, feedbackSystemFold } from '../system/fold.js'
import type { Questionnaire, reach } from '../values.js'
import type { TypeOf } from '@dutybook/modelling'
import { happened, nothingNew, type Decide } from './decision.js'
import type { FeedbackWave, Response } from './fold.js'
import { refused } from './refusals.js'

/**
 * A wave is over before the next one is due. Its analysis is due counted from the last planned day also where nobody closed it.
 */
export const open: Decide<'OpenFeedbackWave'> = ({ law, calendar, occurredOn, related }, { opening }, data) =>
  once({ known: opening?.asked, asked: data, taken: () => refused('WAVE_EXISTS') }, () => {
    const { system, lastDay } = data
    const plan = feedbackPlanOn(related.stateOf(feedbackSystemFold, system), occurredOn)
    if (!plan) return refused('NO_SYSTEM_ON_DAY', { system, day: occurredOn }, '/system')
    if (lastDay < occurredOn) return refused('LAST_DAY_TOO_EARLY', {}, '/lastDay')
    const latest = calendar.lastDay(occurredOn, law.valueOn(feedbackCycle, occurredOn).value)
    if (lastDay > latest) return refused('WAVE_TOO_LONG', { latest }, '/lastDay')
    const { channels, groups, languages } = plan
    const questionnaire = law.valueOn(feedbackQuestionnaire, occurredOn).value
    const analyseBy = calendar.deadline(lastDay, law.valueOn(feedbackAnalyse, lastDay).value)
    return happened({
      type: 'FeedbackWaveOpened',
      data: { ...data, channels, groups, languages, questionnaire, openedOn: occurredOn, analyseBy },
    })
  })

type Opening = NonNullable<FeedbackWave['opening']>

function outsideReach({ channels, groups, languages }: RecordOf<typeof reach>, { channel, group, language }: Response): string | undefined {
  if (!channels.includes(channel)) return '/channel'
  if (!groups.includes(group)) return '/group'
  return languages.includes(language) ? undefined : '/language'
}

/** The first answer that the questionnaire has no place for. */
function misplacedAnswer({ version, questions }: TypeOf<typeof Questionnaire>, { answers }: Response) {
  const at = answers.findIndex(({ question }, index) => !questions.includes(question) || isRepeated(answers, index))
  const question = answers[at]?.question
  if (question === undefined) return undefined
  const place = `/answers/${at}/question`
  return questions.includes(question)
    ? refused('ANSWERED_TWICE', { question }, place)
    : refused('QUESTION_NOT_ASKED', { version, question }, place)
}

const isRepeated = (answers: Response['answers'], index: number): boolean =>
  answers.findIndex(({ question }) => question === answers[index]?.question) < index

/** The last day on which answers were taken: the planned one, or that of an earlier closing. */
const lastDayOf = ({ lastDay }: Opening, closedOn: LocalDate | undefined): LocalDate =>
  closedOn !== undefined && closedOn < lastDay ? closedOn : lastDay

/** A form that came in time may be entered late, as long as the wave is not analysed. */
export const recordResponse: Decide<'RecordFeedback'> = ({ occurredOn }, { opening, responses, closedOn, analysis }, data) => {
  const known = responses.find(({ asked }) => asked.response === data.response)?.asked
  return once({ known, asked: data, taken: () => refused('RESPONSE_EXISTS') }, () => {
    if (!opening || occurredOn < opening.openedOn) return refused('WAVE_NOT_OPEN')
    const lastDay = lastDayOf(opening, closedOn)
    if (occurredOn > lastDay) return refused('WAVE_OVER', { lastDay })
    if (analysis) return refused('ALREADY_ANALYSED')
    const at = outsideReach(opening, data)
    if (at !== undefined) return refused('OUTSIDE_REACH', {}, at)
    return misplacedAnswer(opening.questionnaire, data) ?? happened({ type: 'FeedbackRecorded', data: { ...data, receivedOn: occurredOn } })
  })
}

export const close: Decide<'CloseFeedbackWave'> = ({ law, calendar, occurredOn }, { opening, responses, closedOn }) => {
  if (!opening || occurredOn < opening.openedOn) return refused('WAVE_NOT_OPEN')
  if (closedOn !== undefined) return nothingNew
  const later = responses.find(({ on }) => on > occurredOn)
  if (later) return refused('RESPONSE_LATER', { day: later.on })
  const lastDay = lastDayOf(opening, occurredOn)
  const analyseBy = calendar.deadline(lastDay, law.valueOn(feedbackAnalyse, lastDay).value)
  return happened({ type: 'FeedbackWaveClosed', data: { closedOn: occurredOn, analyseBy } })
}
