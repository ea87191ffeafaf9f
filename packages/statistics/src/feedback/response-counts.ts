import { codesOf, count, record, type TypeOf } from '@dutybook/modelling'
import { FeedbackChannel, FeedbackGroup } from '@dutybook/domain'
import { isWithin, type CountTable } from '../count-table.js'
import { askedFacts } from './asked-facts.js'
import { responseFacts } from './response-facts.js'

// These tables are exact and for use inside: cells below the threshold (policy `disclosure.threshold`) are hidden by a release, not here.

const ResponseCounts = record(
  'FeedbackResponseCounts',
  { et: 'Tagasiside kanali ja vastajate rühma järgi', en: 'Feedback by channel and group of respondents' },
  { channel: FeedbackChannel, group: FeedbackGroup, responses: count('ResponsesCounted', { et: 'Vastuseid', en: 'Responses' }) },
)
type ResponseCounts = TypeOf<typeof ResponseCounts>

const RateCounts = record(
  'FeedbackRateCounts',
  { et: 'Küsituid ja vastanuid kanali järgi', en: 'Asked and answered by channel' },
  {
    channel: FeedbackChannel,
    asked: count('PeopleAskedCounted', { et: 'Küsituid', en: 'People asked' }),
    answered: count('PeopleAnsweredCounted', { et: 'Neist vastas', en: 'Answered, of these' }),
  },
)
type RateCounts = TypeOf<typeof RateCounts>

/** A row for every channel and group, by the day of the response. Not for publication as it is: small counts are hidden by the release. */
export const responsesByChannel: CountTable<ResponseCounts> = {
  name: 'feedbackResponses',
  label: ResponseCounts.label,
  duty: '3.4',
  reads: [responseFacts],
  row: ResponseCounts,
  of: (rowsOf, period) => {
    const received = [...rowsOf(responseFacts).values()].filter(({ receivedOn }) => isWithin(receivedOn, period))
    return codesOf(FeedbackChannel).flatMap((channel) =>
      codesOf(FeedbackGroup).map((group) => ({
        ...{ channel, group },
        responses: received.filter((each) => each.channel === channel && each.group === group).length,
      })),
    )
  },
}

/**
 * A row for every channel: of the waves analysed in the period in which it is known how many were asked on it, how many were asked and
 * how many of them answered. Not for publication as it is: small counts are hidden by the release.
 */
export const responseRates: CountTable<RateCounts> = {
  name: 'feedbackResponseRates',
  label: RateCounts.label,
  duty: '3.4',
  reads: [askedFacts, responseFacts],
  row: RateCounts,
  of: (rowsOf, period) => {
    const asked = [...rowsOf(askedFacts).values()].filter(({ analysedOn }) => isWithin(analysedOn, period))
    const answered = Map.groupBy(rowsOf(responseFacts).values(), ({ wave, channel }) => `${wave}/${channel}`)
    return codesOf(FeedbackChannel).map((channel) => {
      const there = asked.filter((each) => each.channel === channel)
      return {
        channel,
        asked: there.reduce((sum, { people }) => sum + people, 0),
        answered: there.reduce((sum, { wave }) => sum + (answered.get(`${wave}/${channel}`)?.length ?? 0), 0),
      }
    })
  },
}
