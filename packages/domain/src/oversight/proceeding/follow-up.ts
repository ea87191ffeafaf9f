import { flatMap, pipe, right } from '@dutybook/fp'
import { keeping, once, pointerOf, type Context } from '@dutybook/modelling'
import { happened, type Decide } from './decision.js'
import { foundPoint, isAnnulledOn, namesOf, pointIn, preceptOf } from './enforcement.js'
import type { ProceedingEvent } from './events.js'
import { isLate } from './fulfilment.js'
import { notOnlyNegotiators, withMandate } from './inspectors.js'
import { refused } from './refusals.js'
import { underWay, type Staged, type UnderWay } from './stage.js'
import type { Check } from './state.js'

/** A check of how a precept is fulfilled (domain model §2 "Oversight practice"). What it finds fulfilled is fulfilled from that day on. */
export const carryOutCheck: Decide<'CarryOutFollowUpCheck'> = (context, state, { data }) => {
  const known = state.checks.find(({ check }) => check === data.check)
  return once({ known, asked: data, taken: () => refused('CHECK_EXISTS', { check: data.check }) }, () =>
    pipe(
      underWay(context, state),
      flatMap(withPrecept),
      flatMap((proceeding) => checkRules({ context, proceeding, inspectors: data.inspectors })),
      flatMap(({ proceeding }) => ofPointsThatStand(context, proceeding, data)),
      flatMap((proceeding) =>
        happened(
          { type: 'FollowUpCheckCarriedOut', data: { ...data, checkedOn: context.occurredOn } },
          ...fulfilments(context, proceeding, data),
        ),
      ),
    ),
  )
}

const withPrecept = (proceeding: UnderWay): Staged<UnderWay> => (proceeding.precepts.length > 0 ? right(proceeding) : refused('NO_PRECEPT'))

const checkRules = keeping(withMandate, notOnlyNegotiators)

/** Each result is of another point, which is in force. */
function ofPointsThatStand(context: Context, proceeding: UnderWay, { results }: Check): Staged<UnderWay> {
  for (const [index, each] of results.entries()) {
    const at = pointerOf(['results', index])
    const first = results.findIndex(({ precept, point }) => precept === each.precept && point === each.point)
    if (first < index) return refused('POINT_NAMED_TWICE', { point: each.point }, at)
    const found = foundPoint(context, proceeding, each)
    if (found._tag === 'Left') return refused(found.left.code, found.left.facts, at)
    if (isAnnulledOn(found.right.point, context.occurredOn)) return refused('POINT_NOT_OPEN', namesOf(found.right), at)
  }
  return right(proceeding)
}

/** What was confirmed before is not confirmed again. */
const fulfilments = (context: Context, proceeding: UnderWay, { results, evidence }: Check): readonly ProceedingEvent[] =>
  results.flatMap(({ precept, point: id, result }) => {
    const point = pointIn(preceptOf(proceeding, precept), id)
    if (result !== 'fulfilled' || !point || point.fulfilment) return []
    return [
      {
        type: 'PreceptPointFulfilled',
        data: { precept, point: id, evidence, fulfilledOn: context.occurredOn, late: isLate(context, { point }) },
      },
    ]
  })
