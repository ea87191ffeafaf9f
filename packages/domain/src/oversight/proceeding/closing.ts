import { flatMap, pipe, right } from '@dutybook/fp'
import { once, type Context } from '@dutybook/modelling'
import { happened, type Decide } from './decision.js'
import { isOpenOn } from './enforcement.js'
import { notBefore } from './order-of-days.js'
import { refused } from './refusals.js'
import type { Closing } from './state.js'
import { proposed, visited, type Proposed, type Staged } from './stage.js'

/** An oversight ends with a conclusion on what was seen; without a visit it can only be discontinued [P]. */
export const closeOversight: Decide<'CloseOversight'> = (context, state, { data }) =>
  once({ known: state.closing, asked: data, taken: () => refused('CLOSED') }, () =>
    pipe(
      data.conclusion === 'discontinued' ? proposed(context, state) : visited(context, state),
      flatMap((proceeding) => withoutOpenPoints(context, proceeding)),
      flatMap((proceeding) => asFound(proceeding, data)),
      flatMap((proceeding) => notBefore(context, proceeding.lastActOn, proceeding)),
      flatMap(() => happened({ type: 'OversightClosed', data: { ...data, closedOn: context.occurredOn } })),
    ),
  )

/**
 * Requirements are not met where a severe finding stands as it was last corrected; when it has been put right, the conclusion is that.
 * The domain model does not say it: our decision [P]. Lesser findings leave the conclusion to whoever closes.
 */
function asFound(proceeding: Proposed, { conclusion }: Closing): Staged<Proposed> {
  const severe = proceeding.findings.filter(({ current }) => current.severity === 'severe').map(({ recorded }) => recorded.finding)
  return conclusion === 'compliant' && severe.length > 0
    ? refused('SEVERE_FINDING', { findings: severe.join(', ') }, '/conclusion')
    : right(proceeding)
}

/** Every point was fulfilled or annulled by that day: an overdue or penalised one still waits for its aim (domain model §4, 3.5; ATSS § 2 lg 2). */
function withoutOpenPoints({ occurredOn }: Context, proceeding: Proposed): Staged<Proposed> {
  const open = proceeding.precepts.flatMap(({ precept, points }) =>
    points.filter((point) => isOpenOn(point, occurredOn)).map(({ issued }) => `${precept} ${issued.point}`),
  )
  return open.length === 0 ? right(proceeding) : refused('OPEN_POINTS', { open: open.length, points: open.join(', ') })
}
