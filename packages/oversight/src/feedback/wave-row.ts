import { choice, count, LocalDate, called, optional, record, without, type ReadingDay, type TypeOf } from '@dutybook/modelling'
import { feedbackFewest, FeedbackSystemId, FeedbackWaveId } from '@dutybook/domain'
import { maybeDay, maybeProvedBy, provedBy } from '../columns.js'

const responses = count('WaveResponses', { et: 'Vastuseid', en: 'Responses' })
const fields = {
  wave: FeedbackWaveId,
  system: FeedbackSystemId,
  openedOn: called(LocalDate, 'Avatud', 'Opened on'),
  lastDay: called(LocalDate, 'Viimane kogumise päev', 'Last day of collection'),
  closedOn: maybeDay('Suletud', 'Closed on'),
  analyseBy: called(LocalDate, 'Analüüsida hiljemalt', 'Analyse by'),
  analysedOn: maybeDay('Analüüsitud', 'Analysed on'),
  findings: count('WaveFindings', { et: 'Leide', en: 'Findings' }),
  concludeBy: maybeDay('Järeldused teha hiljemalt', 'Conclude by'),
  overdueNotedOn: maybeDay('Järelduseta jäämine kirja pandud', 'Recorded as without a conclusion on'),
  openedEvent: provedBy('avamine', 'opening'),
  closedEvent: maybeProvedBy('sulgemine', 'closing'),
  analysedEvent: maybeProvedBy('analüüs', 'analysis'),
}

/** The number of responses is kept whole, for the verdict; readers are shown it only where nobody can be guessed from it. */
export const WaveRow = record('FeedbackWaveRow', { et: 'Tagasisidelaine', en: 'Feedback wave' }, { ...fields, responses })
export type WaveRow = TypeOf<typeof WaveRow>

export const WaveStatus = choice(
  'FeedbackWaveStatus',
  { et: 'Laine seis', en: 'Status of the wave' },
  {
    open: { et: 'kogutakse', en: 'collecting' },
    toAnalyse: { et: 'ootab analüüsi', en: 'waits for its analysis' },
    overdue: { et: 'analüüs hilineb', en: 'analysis overdue' },
    tooFew: { et: 'vastuseid on analüüsiks liiga vähe', en: 'too few responses to analyse' },
    analysed: { et: 'analüüsitud', en: 'analysed' },
  },
)

/** A wave as a reader sees it on a day. */
export const ShownWave = record(
  'ShownFeedbackWave',
  { et: 'Tagasisidelaine päeva seisuga', en: 'Feedback wave as of a day' },
  { ...fields, status: WaveStatus, responses: optional(responses) },
)
export type ShownWave = TypeOf<typeof ShownWave>

/** The last day on which answers were taken; `undefined` while they still are. */
export function collectedUntil({ lastDay, closedOn }: WaveRow, day: LocalDate): LocalDate | undefined {
  if (closedOn !== undefined && closedOn < lastDay) return closedOn
  return closedOn !== undefined || lastDay < day ? lastDay : undefined
}

/** Whether so many answered that the answers may be analysed and told. */
export const isTellable = ({ responses: given }: WaveRow, { day, law }: ReadingDay): boolean =>
  given >= law.valueOn(feedbackFewest, day).value

function statusOf(wave: WaveRow, on: ReadingDay): ShownWave['status'] {
  if (wave.analysedOn !== undefined) return 'analysed'
  if (collectedUntil(wave, on.day) === undefined) return 'open'
  if (!isTellable(wave, on)) return 'tooFew'
  return on.day > wave.analyseBy ? 'overdue' : 'toAnalyse'
}

export const shownWave = (wave: WaveRow, on: ReadingDay): ShownWave => ({
  ...without(wave, 'responses'),
  status: statusOf(wave, on),
  ...(isTellable(wave, on) ? { responses: wave.responses } : {}),
})
