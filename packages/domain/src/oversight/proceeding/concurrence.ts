import { flatMap, pipe, right } from '@dutybook/fp'
import type { Context, Position } from '@dutybook/modelling'
import { happened, nothingNew, type Decide } from './decision.js'
import { refused } from './refusals.js'
import { proposed, type Staged } from './stage.js'
import type { Proceeding, Proposal } from './state.js'

/** Oversight is a joint act of the service and the quality unit (job description 3.5). */
export const concur: Decide<'ConcurWithOversight'> = (context, state) =>
  pipe(
    byReviewer(context, state),
    flatMap(() => {
      if (state.concurredOn) return nothingNew
      if (state.declinedFor !== undefined) return refused('ALREADY_DECLINED')
      return pipe(
        proposed(context, state),
        flatMap(() =>
          happened({ type: 'QualityUnitConcurred', data: { concurredBy: context.actor.person, concurredOn: context.occurredOn } }),
        ),
      )
    }),
  )

/** The quality unit declines with a reason, and the proceeding is over. */
export const decline: Decide<'DeclineOversight'> = (context, state, { data }) =>
  pipe(
    byReviewer(context, state),
    flatMap(() => {
      if (state.declinedFor !== undefined) return state.declinedFor === data.reason ? nothingNew : refused('ALREADY_DECLINED')
      if (state.concurredOn) return refused('ALREADY_CONCURRED')
      return pipe(
        proposed(context, state),
        flatMap(() => happened({ type: 'QualityUnitDeclined', data: { ...data, declinedOn: context.occurredOn } })),
      )
    }),
  )

/** The quality unit reviews; where the agency checks its own work, its internal control may do so too [P]. */
const reviewersOf = ({ kind }: Proposal): readonly Position[] =>
  kind === 'internalControl' ? ['qualityUnit', 'internalControl'] : ['qualityUnit']

function byReviewer({ actor }: Context, { proposal }: Proceeding): Staged<Proposal> {
  if (!proposal) return refused('NOT_PROPOSED')
  return reviewersOf(proposal).includes(actor.actingAs) ? right(proposal) : refused('CONCURRENCE_BY_QUALITY_UNIT')
}
