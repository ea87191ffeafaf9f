import { flatMap, pipe, right } from '@dutybook/fp'
import type { Context, LocalDate } from '@dutybook/modelling'
import { notBefore } from './order-of-days.js'
import type { PointId, PreceptId } from './precept-values.js'
import { refused } from './refusals.js'
import { underWay, type Staged, type UnderWay } from './stage.js'
import type { Point, Precept, Proceeding } from './state.js'

/**
 * The authorised official issues precepts and sees to their fulfilment: somebody whom the order names, from its day on, and who acts as such
 * (VVS § 75¹ lg 4). The manager initiates and takes part, no more (domain model §4, 3.5).
 */
export const enforcing = (context: Context, state: Proceeding): Staged<UnderWay> =>
  pipe(
    underWay(context, state),
    flatMap((proceeding) => {
      const { actor, occurredOn } = context
      const { officials, issuedOn } = proceeding.initiation.mandate
      const authorised = actor.actingAs === 'authorisedOfficial' && officials.includes(actor.person) && issuedOn <= occurredOn
      return authorised ? right(proceeding) : refused('NO_MANDATE')
    }),
  )

/** A precept of a proceeding under way. */
export interface FoundPrecept {
  readonly proceeding: UnderWay
  readonly precept: Precept
}

export interface FoundPoint extends FoundPrecept {
  readonly point: Point
}

export const preceptOf = (state: Proceeding, id: PreceptId): Precept | undefined => state.precepts.find(({ precept }) => precept === id)

export const pointIn = (precept: Precept | undefined, id: PointId): Point | undefined =>
  precept?.points.find(({ issued }) => issued.point === id)

/** Nothing is done about a precept before the day on which it was made known. */
export function foundPrecept(context: Context, proceeding: UnderWay, id: PreceptId): Staged<FoundPrecept> {
  const precept = preceptOf(proceeding, id)
  return precept ? notBefore(context, precept.notifiedOn, { proceeding, precept }) : refused('UNKNOWN_PRECEPT', { precept: id })
}

interface PointRef {
  readonly precept: PreceptId
  readonly point: PointId
}

export const foundPoint = (context: Context, proceeding: UnderWay, ids: PointRef): Staged<FoundPoint> =>
  pipe(
    foundPrecept(context, proceeding, ids.precept),
    flatMap((found) => {
      const point = pointIn(found.precept, ids.point)
      return point ? right({ ...found, point }) : refused('UNKNOWN_POINT', { precept: ids.precept, point: ids.point })
    }),
  )

/** Something is still to be done about it: a point that is overdue or penalised is open too. */
export const isOpen = ({ status }: Point): boolean => status !== 'fulfilled' && status !== 'annulled'

/** It was neither fulfilled nor annulled by that day, whenever it was recorded. */
export const isOpenOn = ({ fulfilledOn, annulledOn }: Point, day: LocalDate): boolean =>
  ![fulfilledOn, annulledOn].some((ended) => ended !== undefined && ended <= day)

export const isAnnulledOn = ({ annulledOn }: Point, day: LocalDate): boolean => annulledOn !== undefined && annulledOn <= day

/** By the day of the act: what was done before a point was fulfilled or annulled may be recorded after it. */
export const openOn = ({ occurredOn }: Context, found: FoundPoint): Staged<FoundPoint> =>
  isOpenOn(found.point, occurredOn) ? right(found) : refused('POINT_NOT_OPEN', namesOf(found))

/** How a refusal names the point. */
export const namesOf = ({ precept, point }: FoundPoint): { precept: string; point: string } => ({
  precept: precept.precept,
  point: point.issued.point,
})
