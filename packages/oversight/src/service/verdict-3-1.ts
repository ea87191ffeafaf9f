import { cite, expectedResult, ServiceElementCode } from '@dutybook/domain'
import { codesOf, type MessageId, type ReadingDay, type RowsOf, type Verdict, type VerdictFinding } from '@dutybook/modelling'
import type { VerdictDefinition } from '../verdict-definition.js'
import { reasonCode, reasons } from '../reasons.js'
import { inKeyOrder, verdictBy } from '../verdict-parts.js'
import { entitlementBoard } from './entitlement-board.js'
import { gapsWithoutCover } from './open-gaps.js'
import { overdueTasks } from './overdue-tasks.js'
import { provisionalPastTheirDay, staysOverUndecided } from './rights-run-out.js'
import { serviceAssurance } from './service-assurance.js'
import type { ServiceRows, ServiceSearch } from './service-rows.js'
import { serviceTasks } from './service-tasks.js'

const { number: result, label } = expectedResult('3.1')

/** Nothing can be missing where nothing is arranged, so the result holds; but no event proves it, and a reader must know that. */
const nothingArranged: VerdictFinding = {
  code: reasonCode('NOTHING_ARRANGED'),
  text: reasons.NOTHING_ARRANGED.text,
  basis: [cite('OAS', '24 lg 2')],
  weight: 'alert',
  subject: result,
  evidence: [],
}

const notArranged = (element: ServiceElementCode): VerdictFinding => ({
  code: reasonCode('ELEMENT_NOT_ARRANGED'),
  text: {
    et: `Teenuse osa ${element} „${ServiceElementCode.options[element].et}” osutamine ei ole korraldatud.`,
    en: `The provision of the element ${element} “${ServiceElementCode.options[element].en}” is not arranged.`,
  },
  basis: [cite('OAS', '24 lg 2')],
  weight: 'alert',
  subject: element,
  evidence: [],
})

/** All ten elements belong to the service; one that nobody arranged has no gap that could be seen, so it alerts (our decision). */
const elementsNotArranged: ServiceSearch = ({ arrangements }, { day }) => {
  const arranged = new Set(arrangements.filter(({ arrangedOn }) => arrangedOn <= day).map(({ element }) => element))
  return arranged.size === 0
    ? [nothingArranged]
    : codesOf(ServiceElementCode)
        .filter((each) => !arranged.has(each))
        .map(notArranged)
}

const breaches: readonly ServiceSearch[] = [gapsWithoutCover, provisionalPastTheirDay, overdueTasks]
const alerts: readonly ServiceSearch[] = [staysOverUndecided, elementsNotArranged]

/** How each element came to be provided and its gaps were closed, how each task ended, and that the service rests on something. */
const proofOf = ({ arrangements, episodes, tasks }: ServiceRows): readonly (MessageId | undefined)[] => [
  ...arrangements.flatMap(({ arrangementEvent, gaps }) => [
    arrangementEvent,
    ...gaps.map(({ restoreEvent, coverEvent }) => restoreEvent ?? coverEvent),
  ]),
  ...tasks.map(({ planEvent, resolutionEvent }) => resolutionEvent ?? planEvent),
  ...episodes.map((each) => each.endEvent ?? each.stayEvent ?? each.confirmationEvent ?? each.provisionalEvent ?? each.referralEvent),
]

/** "The service is ensured and the tasks prescribed for it are fulfilled": holds when there is no breach. */
export const serviceVerdict = (rows: ServiceRows, on: ReadingDay): Verdict =>
  verdictBy({ result, label }, on, proofOf(rows), { breaches, alerts }, (search, day) => search(rows, { ...on, day }))

export const verdictOnService: VerdictDefinition = {
  result,
  label,
  reads: [serviceAssurance, entitlementBoard, serviceTasks],
  of: (rowsOf: RowsOf, on) =>
    serviceVerdict(
      {
        arrangements: inKeyOrder(rowsOf(serviceAssurance)),
        episodes: inKeyOrder(rowsOf(entitlementBoard)),
        tasks: inKeyOrder(rowsOf(serviceTasks)),
      },
      on,
    ),
}
