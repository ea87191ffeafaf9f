import { flatMap, pipe, right } from '@dutybook/fp'
import { same, type Context } from '@dutybook/modelling'
import { happened, nothingNew, type Decide } from './decision.js'
import { enforcing, foundPoint, namesOf, openOn, pointIn, preceptOf, type FoundPoint } from './enforcement.js'
import { lastOf, notBefore } from './order-of-days.js'
import { refused } from './refusals.js'
import { initiated, type Staged } from './stage.js'
import type { Extension } from './state.js'

/** The official may give more time on the provider's reasoned request, as long as time is left (ATSS § 8 lg 2 [K]; that it must be left: [P]). */
export const extendDeadline: Decide<'ExtendPreceptDeadline'> = (context, state, { data }) => {
  const known = pointIn(preceptOf(state, data.precept), data.point)?.extension
  if (same(known, data)) return nothingNew
  return pipe(
    enforcing(context, state),
    flatMap((proceeding) => foundPoint(context, proceeding, data)),
    flatMap((found) => openOn(context, found)),
    flatMap((found) => afterOtherActs(context, found)),
    flatMap((found) => extensible(context, found, data)),
    flatMap(() => happened({ type: 'PreceptDeadlineExtended', data: { ...data, extendedOn: context.occurredOn } })),
  )
}

/** A deadline is extended from the one that holds, and not once a penalty payment has followed from it. */
const afterOtherActs = (context: Context, found: FoundPoint): Staged<FoundPoint> =>
  notBefore(context, lastOf([found.point.extendedOn, found.point.penalisedOn]), found)

function extensible({ occurredOn }: Context, found: FoundPoint, { point, deadline: wanted }: Extension): Staged<FoundPoint> {
  const { deadline } = found.point
  if (wanted <= deadline) return refused('EXTENSION_NOT_LATER', { point, deadline }, '/deadline')
  return occurredOn <= deadline ? right(found) : refused('EXTENSION_AFTER_DEADLINE', { point, deadline })
}

/** The official has seen proof that a point is fulfilled. Late fulfilment ends the matter too; it is put on record as late (ATSS § 2 lg 2). */
export const confirmFulfilled: Decide<'ConfirmPointFulfilled'> = (context, state, { data }) => {
  const known = pointIn(preceptOf(state, data.precept), data.point)?.fulfilment
  if (same(known, data)) return nothingNew
  return pipe(
    enforcing(context, state),
    flatMap((proceeding) => foundPoint(context, proceeding, data)),
    flatMap((found) => openOn(context, found)),
    flatMap((found) => (found.point.fulfilment ? refused('POINT_NOT_OPEN', namesOf(found)) : right(found))),
    flatMap((found) =>
      happened({ type: 'PreceptPointFulfilled', data: { ...data, fulfilledOn: context.occurredOn, late: isLate(context, found) } }),
    ),
  )
}

/** The deadline itself is the last day in time. */
export const isLate = ({ occurredOn }: Context, { point }: Pick<FoundPoint, 'point'>): boolean => occurredOn > point.deadline

/** A deadline was missed; that stays true of a point that was fulfilled later, and of a proceeding that is over. Each deadline is missed once; one that was extended later can be missed again. */
export const recordOverdue: Decide<'RecordPointOverdue'> = (context, state, { data }) => {
  const known = pointIn(preceptOf(state, data.precept), data.point)
  if (known && known.missed === known.deadline) return nothingNew
  return pipe(
    initiated(context, state),
    flatMap((proceeding) => foundPoint(context, proceeding, data)),
    flatMap((found) => openOn(context, found)),
    flatMap((found) => {
      const { deadline } = found.point
      if (!isLate(context, found)) return refused('DEADLINE_NOT_PASSED', { point: data.point, deadline })
      return happened({ type: 'PreceptPointOverdue', data: { ...data, deadline } })
    }),
  )
}
