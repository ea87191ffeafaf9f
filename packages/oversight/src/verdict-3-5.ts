import { cite, expectedResult } from '@dutybook/domain'
import type { MessageId, ReadingDay, RowsOf, Verdict, VerdictFinding } from '@dutybook/modelling'
import { isUnderOversight } from './check-cycle.js'
import { contractsToEnd } from './contract-termination.js'
import { oversightFindings } from './oversight-findings.js'
import { oversightOn, type OversightRows, type Search } from './oversight-rows.js'
import { oversightSubjects } from './oversight-subjects.js'
import { pointsWithoutAction } from './point-without-action.js'
import { preceptPoints } from './precept-points.js'
import { providersNotChecked } from './provider-not-checked.js'
import { severeFindingsRecurring } from './severe-finding-recurs.js'
import type { VerdictDefinition } from './verdict-definition.js'
import { reasonCode, reasons } from './reasons.js'
import { inKeyOrder, verdictBy } from './verdict-parts.js'

const { number: result, label } = expectedResult('3.5')

/** Nothing is wrong where nothing is provided, so the result holds; but no event proves it, and a reader must know that. */
const nobodyOverseen: Search = ({ subjects }) => (subjects.some(isUnderOversight) ? [] : [nobodyUnderOversight])

const nobodyUnderOversight: VerdictFinding = {
  code: reasonCode('NO_PROVIDER_UNDER_OVERSIGHT'),
  text: reasons.NO_PROVIDER_UNDER_OVERSIGHT.text,
  basis: [cite('OAS', '15 lg 4')],
  weight: 'alert',
  subject: result,
  evidence: [],
}

const breaches: readonly Search[] = [providersNotChecked, pointsWithoutAction, severeFindingsRecurring]
const alerts: readonly Search[] = [contractsToEnd, nobodyOverseen]

/** The last check of every provider, and the event by which every point came to stand as it does. */
const proofOf = ({ subjects, points }: OversightRows): readonly (MessageId | undefined)[] => [
  ...subjects.filter(isUnderOversight).map(({ checkEvent, registrationEvent }) => checkEvent ?? registrationEvent),
  ...points.map(
    (each) =>
      each.resolutionEvent ?? each.penaltyEvent ?? each.checkEvent ?? each.challengeEvent ?? each.extensionEvent ?? each.issuedEvent,
  ),
]

/** "Necessary and high-quality services are ensured": holds when there is no breach; an alert alone leaves it standing. */
export const oversightVerdict = (rows: OversightRows, on: ReadingDay): Verdict =>
  verdictBy({ result, label }, on, proofOf(rows), { breaches, alerts }, (search, day) => search(oversightOn(rows, day), { ...on, day }))

export const verdictOnOversight: VerdictDefinition = {
  result,
  label,
  reads: [oversightSubjects, preceptPoints, oversightFindings],
  of: (rowsOf: RowsOf, on) =>
    oversightVerdict(
      {
        subjects: inKeyOrder(rowsOf(oversightSubjects)),
        points: inKeyOrder(rowsOf(preceptPoints)),
        findings: inKeyOrder(rowsOf(oversightFindings)),
      },
      on,
    ),
}
