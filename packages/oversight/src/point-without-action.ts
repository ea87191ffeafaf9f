import { cite, pointKey } from '@dutybook/domain'
import { plusDays, type LocalDate, type VerdictFinding } from '@dutybook/modelling'
import type { Search } from './oversight-rows.js'
import { enforceableFrom, isOpen, latest } from './point-on-day.js'
import type { PointOnDay } from './point-row.js'
import { reasonCode } from './reasons.js'
import { proofs } from './verdict-parts.js'

/** No point is overdue without action (domain model §4 3.5). */
export const pointsWithoutAction: Search = ({ points }, { day }) =>
  points.flatMap((point) => {
    const since = actionDueFrom(point)
    return since === undefined || day < since || actedOn(point) ? [] : [{ ...withoutAction(point), since }]
  })

/**
 * The first day on which an open point calls for action: nothing bars enforcement any more, and a challenge has been decided before
 * that day. While a challenge waits the agency is acting on it, whether enforcement is suspended or not (our decision).
 */
function actionDueFrom(point: PointOnDay): LocalDate | undefined {
  const from = isOpen(point) && point.challenge !== 'pending' ? enforceableFrom(point) : undefined
  return from && latest(from, point.decidedOn && plusDays(point.decidedOn, 1))
}

/**
 * A penalty payment or a follow-up check of the point after its deadline is an action; an extension moves the deadline itself.
 * To record that a point is overdue is only to take note of it (our decision).
 */
const actedOn = ({ deadline, penalisedOn, checkedOn }: PointOnDay): boolean =>
  [penalisedOn, checkedOn].some((day) => day !== undefined && day > deadline)

function withoutAction(point: PointOnDay): VerdictFinding {
  const name = pointKey(point)
  return {
    code: reasonCode('POINT_OVERDUE_WITHOUT_ACTION'),
    text: {
      et: `Ettekirjutuse punkt ${name} jäi tähtajaks ${point.deadline} täitmata ja pärast seda ei ole midagi ette võetud.`,
      en: `The point ${name} was not fulfilled by its deadline ${point.deadline}, and nothing has been done about it since.`,
    },
    basis: [cite('VVS', '75¹ lg 4'), cite('ATSS', '8')],
    weight: 'breach',
    subject: name,
    evidence: proofs(point.issuedEvent, point.extensionEvent, point.challengeEvent),
  }
}
