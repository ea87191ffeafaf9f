import { flatMap, pipe, right } from '@dutybook/fp'
import { once, type Context } from '@dutybook/modelling'
import { happened, type Decide } from './decision.js'
import { isOpenOn } from './enforcement.js'
import { latestDayOf, notBefore } from './order-of-days.js'
import { refused } from './refusals.js'
import { proposed, visited, type Proposed, type Staged } from './stage.js'

/** An oversight ends with a conclusion on what was seen; without a visit it can only be discontinued [P]. */
export const closeOversight: Decide<'CloseOversight'> = (context, state, { data }) =>
  once({ known: state.closing, asked: data, taken: () => refused('CLOSED') }, () =>
    pipe(
      data.conclusion === 'discontinued' ? proposed(context, state) : visited(context, state),
      flatMap((proceeding) => withoutOpenPoints(context, proceeding)),
      flatMap((proceeding) => notBefore(context, latestDayOf(proceeding), proceeding)),
      flatMap(() => happened({ type: 'OversightClosed', data })),
    ),
  )

/** Every point was fulfilled or annulled by that day: an overdue or penalised one still waits for its aim (domain model §4, 3.5; ATSS § 2 lg 2). */
function withoutOpenPoints({ occurredOn }: Context, proceeding: Proposed): Staged<Proposed> {
  const open = proceeding.precepts.flatMap(({ precept, points }) =>
    points.filter((point) => isOpenOn(point, occurredOn)).map(({ issued }) => `${precept} ${issued.point}`),
  )
  return open.length === 0 ? right(proceeding) : refused('OPEN_POINTS', { open: open.length, points: open.join(', ') })
}
