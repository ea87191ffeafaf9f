import { flatMap, pipe, type Either } from '@dutybook/fp'
import type { Context, Refusal } from '@dutybook/modelling'
import { notBefore } from './order-of-days.js'
import { refused, type ProceedingRefusal } from './refusals.js'
import type { Initiation, Proceeding, Proposal } from './state.js'

export type Staged<Stage> = Either<Refusal<ProceedingRefusal>, Stage>

export interface Proposed extends Proceeding {
  readonly proposal: Proposal
}

export interface UnderWay extends Proposed {
  readonly initiation: Initiation
}

/** A proposal was made by that day and the proceeding is not over. */
export function proposed(context: Context, state: Proceeding): Staged<Proposed> {
  const { proposal, proposedOn, declinedFor, closing } = state
  if (!proposal) return refused('NOT_PROPOSED')
  return declinedFor === undefined && !closing ? notBefore(context, proposedOn, { ...state, proposal }) : refused('CLOSED')
}

/** It was initiated by that day and is not over. */
export const underWay = (context: Context, state: Proceeding): Staged<UnderWay> =>
  pipe(
    proposed(context, state),
    flatMap((proceeding) => begun(context, proceeding)),
  )

function begun(context: Context, proceeding: Proposed): Staged<UnderWay> {
  const { initiation } = proceeding
  return initiation ? notBefore(context, proceeding.initiatedOn, { ...proceeding, initiation }) : refused('NOT_INITIATED')
}

/** It was initiated by that day, and may be over by now: for what is noticed late. */
export const initiated = (context: Context, state: Proceeding): Staged<UnderWay> =>
  state.proposal ? begun(context, { ...state, proposal: state.proposal }) : refused('NOT_PROPOSED')

/** At least one visit was carried out by that day, and it is not over. */
export const visited = (context: Context, state: Proceeding): Staged<UnderWay> =>
  pipe(
    underWay(context, state),
    flatMap((proceeding) => (proceeding.visits.length > 0 ? notBefore(context, proceeding.visitedOn, proceeding) : refused('NOT_VISITED'))),
  )
