import { codesOf, count, record, type TypeOf } from '@dutybook/modelling'
import { EndingReason } from '@dutybook/domain'
import { isWithin, type CountTable } from '../count-table.js'
import { longest, roundedMean, roundedMedian } from '../rounding.js'
import { episodeFacts } from './episode-facts.js'

const AssessmentCounts = record(
  'AssessmentCounts',
  { et: 'Pöördumisest hindamiseni', en: 'From referral to assessment' },
  {
    referrals: count('ReferralCount', { et: 'Pöördumisi', en: 'Referrals' }),
    assessed: count('AssessedCount', { et: 'Neist abivajadus hinnatud', en: 'Assessed, of these' }),
    closedUnassessed: count('ClosedUnassessedCount', { et: 'Neist hindamata lõpetatud', en: 'Closed without assessment, of these' }),
    waiting: count('WaitingCount', { et: 'Neist ootab hindamist', en: 'Waiting for assessment, of these' }),
    medianDays: count('MedianDays', { et: 'Päevi hindamiseni, mediaan', en: 'Days to assessment, median' }),
    meanDays: count('MeanDays', { et: 'Päevi hindamiseni, keskmine', en: 'Days to assessment, mean' }),
    longestDays: count('LongestDays', { et: 'Päevi hindamiseni, suurim', en: 'Days to assessment, longest' }),
  },
)
type AssessmentCounts = TypeOf<typeof AssessmentCounts>

/** One row, of the referrals of the period. Facts have a day and no hour, so it is days that are counted. */
export const timeToAssessment: CountTable<AssessmentCounts> = {
  name: 'timeToAssessment',
  label: AssessmentCounts.label,
  duty: '3.4',
  reads: [episodeFacts],
  row: AssessmentCounts,
  of: (rowsOf, period) => {
    const referrals = [...rowsOf(episodeFacts).values()].filter(({ referredOn }) => isWithin(referredOn, period))
    const days = referrals.flatMap(({ daysToAssessment }) => (daysToAssessment === undefined ? [] : [daysToAssessment]))
    const closed = referrals.filter(
      ({ assessedOn, endedOn, refusedOn }) => assessedOn === undefined && (endedOn ?? refusedOn) !== undefined,
    )
    const counts = { referrals: referrals.length, assessed: days.length, closedUnassessed: closed.length }
    return [
      {
        ...counts,
        waiting: referrals.length - days.length - closed.length,
        medianDays: roundedMedian(days),
        meanDays: roundedMean(days),
        longestDays: longest(days),
      },
    ]
  },
}

const EndingCounts = record(
  'EndingCounts',
  { et: 'Lõppenud juhtumeid põhjuse järgi', en: 'Episodes ended, by reason' },
  { reason: EndingReason, episodes: count('EndedCount', { et: 'Juhtumeid', en: 'Episodes' }) },
)
type EndingCounts = TypeOf<typeof EndingCounts>

/** A row for every reason, by the day on which the service ended, whenever that was recorded. */
export const endingsByReason: CountTable<EndingCounts> = {
  name: 'endingsByReason',
  label: EndingCounts.label,
  duty: '3.4',
  reads: [episodeFacts],
  row: EndingCounts,
  of: (rowsOf, period) => {
    const ended = [...rowsOf(episodeFacts).values()].filter(({ endedOn }) => isWithin(endedOn, period))
    return codesOf(EndingReason).map((reason) => ({
      reason,
      episodes: ended.filter(({ endingReason }) => endingReason === reason).length,
    }))
  },
}
