import { plusDays, type ReadingDay, type VerdictFinding } from '@dutybook/modelling'
import { reasonCode } from '../reasons.js'
import { proofs } from '../verdict-parts.js'
import { feedbackDuty, isRecent, type FeedbackSearch } from './feedback-rows.js'
import { collectedUntil, isTellable, type WaveRow } from './wave-row.js'

const about = ({ wave, openedEvent, closedEvent, analysedEvent }: WaveRow): Pick<VerdictFinding, 'basis' | 'subject' | 'evidence'> => ({
  basis: feedbackDuty,
  subject: wave,
  evidence: proofs(openedEvent, closedEvent, analysedEvent),
})

const outstanding = (wave: WaveRow): VerdictFinding => ({
  ...about(wave),
  code: reasonCode('FEEDBACK_NOT_ANALYSED'),
  text: {
    et: `Tagasisidelaine ${wave.wave} on analüüsimata; tähtpäev oli ${wave.analyseBy}.`,
    en: `The feedback wave ${wave.wave} has not been analysed; it was due by ${wave.analyseBy}.`,
  },
  weight: 'breach',
  since: plusDays(wave.analyseBy, 1),
})

const late = (wave: WaveRow, analysedOn: string): VerdictFinding => ({
  ...about(wave),
  code: reasonCode('FEEDBACK_ANALYSED_LATE'),
  text: {
    et: `Tagasisidelaine ${wave.wave} analüüsiti päeval ${analysedOn}, tähtpäev oli ${wave.analyseBy}.`,
    en: `The feedback wave ${wave.wave} was analysed on ${analysedOn}; it was due by ${wave.analyseBy}.`,
  },
  weight: 'alert',
})

const tooFew = (wave: WaveRow): VerdictFinding => ({
  ...about(wave),
  code: reasonCode('TOO_FEW_RESPONSES'),
  text: {
    et: `Lainele ${wave.wave} vastati nii vähe, et seda ei analüüsita: vastaja võiks olla äratuntav.`,
    en: `So few answered in the wave ${wave.wave} that it is not analysed: whoever answered might be recognised.`,
  },
  weight: 'alert',
})

function findingOn(wave: WaveRow, on: ReadingDay): VerdictFinding | undefined {
  const { analysedOn, analyseBy } = wave
  if (analysedOn !== undefined) return analysedOn > analyseBy && isRecent(analysedOn, on) ? late(wave, analysedOn) : undefined
  const until = collectedUntil(wave, on.day)
  if (until === undefined) return undefined
  if (!isTellable(wave, on)) return isRecent(until, on) ? tooFew(wave) : undefined
  return on.day > analyseBy ? outstanding(wave) : undefined
}

/** Every wave that enough people answered is analysed within its term (domain model §4 3.4). */
export const notAnalysed: FeedbackSearch = ({ waves }, on) => waves.flatMap((wave) => findingOn(wave, on) ?? [])
