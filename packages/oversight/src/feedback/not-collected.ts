import { plusDays, type LocalDate, type ReadingDay, type VerdictFinding } from '@dutybook/modelling'
import { expectedResult, feedbackCycle } from '@dutybook/domain'
import { reasonCode, reasons } from '../reasons.js'
import { proofs } from '../verdict-parts.js'
import { feedbackDuty, type FeedbackRows, type FeedbackSearch } from './feedback-rows.js'
import { collectedUntil, isTellable, type WaveRow } from './wave-row.js'

const subject = expectedResult('3.4(c)').number

/** A system of feedback is in force. */
export const noSystem: FeedbackSearch = ({ systems }, { day }) => {
  const inForce = systems.some(({ establishedOn, lastDay }) => establishedOn <= day && (lastDay === undefined || day <= lastDay))
  return inForce ? [] : [{ ...withoutSystem, evidence: proofs(...systems.map(({ closedEvent }) => closedEvent)) }]
}

const withoutSystem: Omit<VerdictFinding, 'evidence'> = {
  code: reasonCode('NO_FEEDBACK_SYSTEM'),
  text: reasons.NO_FEEDBACK_SYSTEM.text,
  basis: feedbackDuty,
  weight: 'breach',
  subject,
}

const latestOf = (days: readonly LocalDate[]): LocalDate | undefined => [...days].sort().at(-1)

/** The last day on which so many had answered that it could be analysed. */
const lastCollected = (waves: readonly WaveRow[], on: ReadingDay): LocalDate | undefined =>
  latestOf(waves.filter((wave) => isTellable(wave, on)).flatMap((wave) => collectedUntil(wave, on.day) ?? on.day))

/**
 * Feedback was collected within the cycle, counted from the day on which the first system was established. A wave that so few answered
 * that nobody may analyse it does not count: else a system that nobody uses would do (our decision).
 */
export const notCollected: FeedbackSearch = (rows, on) => {
  const { systems, waves } = rows
  const [first] = systems.map(({ establishedOn }) => establishedOn).sort()
  if (first === undefined) return []
  const { value, basis } = on.law.valueOn(feedbackCycle, on.day)
  const by = on.calendar.lastDay(lastCollected(waves, on) ?? first, value)
  return on.day <= by ? [] : [uncollected(rows, by, basis)]
}

const uncollected = ({ systems, waves }: FeedbackRows, by: LocalDate, basis: VerdictFinding['basis']): VerdictFinding => ({
  code: reasonCode('FEEDBACK_NOT_COLLECTED'),
  text: {
    et: `Tagasisidet, mida saab analüüsida, tuli koguda hiljemalt ${by}.`,
    en: `Feedback that can be analysed was to be collected by ${by}.`,
  },
  basis,
  weight: 'breach',
  subject,
  since: plusDays(by, 1),
  evidence: proofs(...systems.map(({ establishedEvent }) => establishedEvent), ...waves.map(({ openedEvent }) => openedEvent)),
})
