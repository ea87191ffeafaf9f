import { expectedResult } from '@dutybook/domain'
import type { MessageId, ReadingDay, RowsOf, Verdict } from '@dutybook/modelling'
import type { VerdictDefinition } from '../verdict-definition.js'
import { inKeyOrder, verdictFrom } from '../verdict-parts.js'
import { feedbackToChange } from './chain.js'
import type { FeedbackRows, FeedbackSearch } from './feedback-rows.js'
import { notAnalysed } from './not-analysed.js'
import { noSystem, notCollected } from './not-collected.js'
import { notConcluded } from './not-concluded.js'
import { feedbackSystems } from './systems.js'
import { feedbackWaves } from './waves.js'

const { number: result, label } = expectedResult('3.4(c)')

const searches: readonly FeedbackSearch[] = [noSystem, notCollected, notAnalysed, notConcluded]

/** The system as it stands, the analysis of every wave, and the last step of every finding. */
const proofOf = ({ systems, waves, chain }: FeedbackRows): readonly (MessageId | undefined)[] => [
  ...systems.map(({ plannedEvent, closedEvent }) => closedEvent ?? plannedEvent),
  ...waves.map(({ openedEvent, closedEvent, analysedEvent }) => analysedEvent ?? closedEvent ?? openedEvent),
  ...chain.map(
    ({ appliedEvent, declinedEvent, adoptedEvent, analysedEvent }) => appliedEvent ?? declinedEvent ?? adoptedEvent ?? analysedEvent,
  ),
]

/** "User experience is collected, analysed and acted upon": holds when there is no breach; an alert alone leaves it standing. */
export const feedbackVerdict = (rows: FeedbackRows, on: ReadingDay): Verdict =>
  verdictFrom({ result, label }, on, { findings: searches.flatMap((search) => search(rows, on)), proof: proofOf(rows) })

export const verdictOnFeedback: VerdictDefinition = {
  result,
  label,
  reads: [feedbackSystems, feedbackWaves, feedbackToChange],
  of: (rowsOf: RowsOf, on) =>
    feedbackVerdict(
      {
        systems: inKeyOrder(rowsOf(feedbackSystems)),
        waves: inKeyOrder(rowsOf(feedbackWaves)),
        chain: inKeyOrder(rowsOf(feedbackToChange)),
      },
      on,
    ),
}
