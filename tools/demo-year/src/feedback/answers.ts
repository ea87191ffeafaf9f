import { daysBetween, plusDays } from '@dutybook/modelling'
import { actsOn, type DataFor, type DatedAct } from '../act.js'
import { cast } from '../cast.js'
import type { Chance, Weighted } from '../chance.js'
import { day, officeDay } from '../days.js'

const wave = actsOn('feedbackWave')

type Response = DataFor<'feedbackWave', 'RecordFeedback'>
type Answer = Response['answers'][number]

/** Between these answers lies what the wave finds: whoever asked how safe they felt heard less that is good than whoever asked on respect. */
const moods: Readonly<Record<Answer['question'], readonly [Weighted<Answer['answer']>, ...Weighted<Answer['answer']>[]]>> = {
  access: [
    ['agree', 40],
    ['ratherAgree', 32],
    ['ratherDisagree', 16],
    ['disagree', 8],
    ['noAnswer', 4],
  ],
  understood: [
    ['agree', 34],
    ['ratherAgree', 34],
    ['ratherDisagree', 20],
    ['disagree', 8],
    ['noAnswer', 4],
  ],
  language: [
    ['agree', 26],
    ['ratherAgree', 26],
    ['ratherDisagree', 28],
    ['disagree', 18],
    ['noAnswer', 2],
  ],
  safety: [
    ['agree', 44],
    ['ratherAgree', 26],
    ['ratherDisagree', 14],
    ['disagree', 10],
    ['noAnswer', 6],
  ],
  respect: [
    ['agree', 58],
    ['ratherAgree', 28],
    ['ratherDisagree', 6],
    ['disagree', 4],
    ['noAnswer', 4],
  ],
  usefulness: [
    ['agree', 46],
    ['ratherAgree', 34],
    ['ratherDisagree', 10],
    ['disagree', 4],
    ['noAnswer', 6],
  ],
}
const questions = Object.keys(moods) as readonly Answer['question'][]

/** Of the interviews there are so few that nothing may be told of them alone. */
const channels: readonly (readonly [Response['channel'], number])[] = [
  ['web', 16],
  ['paper', 8],
  ['phone', 3],
  ['interview', 3],
]

/** The wave that is answered, and between which days. */
export interface Asking {
  readonly id: string
  readonly opened: string
  readonly lastDay: string
}

/** About thirty answers on all channels. */
export const answers = (asking: Asking, luck: Chance): readonly DatedAct[] =>
  channels.flatMap(([channel, count]) => answered({ ...asking, channel, count: count + luck.between(0, 1) }, luck))

interface Answers extends Asking {
  readonly channel: Response['channel']
  readonly count: number
}

/** A web form comes by itself; the others are entered by the adviser. */
const answered = ({ id, opened, lastDay, channel, count }: Answers, luck: Chance): readonly DatedAct[] =>
  Array.from({ length: count }, () => {
    const on = plusDays(day(opened), luck.between(0, daysBetween(day(opened), day(lastDay))))
    const by = channel === 'web' ? cast.timer : cast.adviser
    return { ...wave(id, by, { type: 'RecordFeedback', data: response(channel, luck) }), on, writtenOn: officeDay(on) }
  })

const response = (channel: Response['channel'], luck: Chance): Response => ({
  response: luck.reference('vastus'),
  channel,
  group: luck.weighted([
    ['client', 45],
    ['formerClient', 25],
    ['partner', 20],
    ['provider', 10],
  ]),
  language: luck.weighted([
    ['et', 24],
    ['ru', 34],
    ['en', 18],
    ['uk', 16],
    ['other', 8],
  ]),
  answers: questions.map((question) => ({ question, answer: luck.weighted(moods[question]) })),
})
