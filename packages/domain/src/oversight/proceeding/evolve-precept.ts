import { without, type LocalDate } from '@dutybook/modelling'
import { advanced, type DataOf } from './evolve.js'
import { isOpen } from './enforcement.js'
import type { PreceptId, PointId } from './precept-values.js'
import type { ChallengeOnRecord, Point, Precept, Proceeding } from './state.js'
import type { ProceedingEvent } from './events.js'

type Evolve<Type extends ProceedingEvent['type']> = (state: Proceeding, data: DataOf<Type>) => Proceeding

export const issued: Evolve<'PreceptIssued'> = (state, { precept, reference, issuedBy, notifiedOn, challengeUntil, points }) => ({
  ...state,
  status: advanced(state.status, 'preceptIssued'),
  precepts: [
    ...state.precepts,
    {
      ...{ precept, reference, issuedBy, notifiedOn, challengeUntil },
      points: points.map((each) => ({ issued: each, status: 'open', deadline: each.deadline })),
      ...{ challenges: [], suspensions: [], decisions: [], upheld: [], annulled: [] },
    },
  ],
})

export const challenged: Evolve<'PreceptChallenged'> = (state, data) =>
  withPrecept(state, data.precept, (precept) => ({
    ...precept,
    challenges: [...precept.challenges, challengeOnRecord(precept, data)],
  }))

/** One that is recorded after a decision of a later day was decided by it. */
const challengeOnRecord = (
  { decisions }: Precept,
  { precept, reference, challengedOn: on }: DataOf<'PreceptChallenged'>,
): ChallengeOnRecord => ({
  ...{ precept, reference, on },
  decided: decisions.some((day) => day > on),
})

export const suspended: Evolve<'EnforcementSuspended'> = (state, data) =>
  withPrecept(state, data.precept, (precept) => ({ ...precept, suspensions: [...precept.suspensions, without(data, 'points')] }))

export const upheld: Evolve<'PreceptUpheld'> = (state, data) =>
  withPrecept(state, data.precept, (precept) => ({
    ...decided(precept, data.decidedOn),
    upheld: [...precept.upheld, without(data, 'points', 'decidedOn')],
  }))

export const annulled: Evolve<'PreceptAnnulled'> = (state, data) => {
  const rest = withPoints(state, data.precept, data.points, (point) => ({ ...point, status: 'annulled', annulledOn: data.decidedOn }))
  return withPrecept(rest, data.precept, (precept) => ({
    ...decided(precept, data.decidedOn),
    annulled: [...precept.annulled, without(data, 'remaining', 'decidedOn')],
  }))
}

/** A decision on the challenge ends a suspension that was to last until then; one with a last day holds through it, whatever is decided. */
const decided = (precept: Precept, decidedOn: LocalDate): Precept => ({
  ...precept,
  suspensions: precept.suspensions.map((each) =>
    each.until === undefined && !each.endedOn && each.from <= decidedOn ? { ...each, endedOn: decidedOn } : each,
  ),
  challenges: precept.challenges.map((each) => (each.on <= decidedOn ? { ...each, decided: true } : each)),
  decisions: [...precept.decisions, decidedOn],
})

/** A new deadline starts the point anew: what followed from the old one does not count against it. One recorded late opens nothing again. */
export const extended: Evolve<'PreceptDeadlineExtended'> = (state, data) =>
  withPoints(state, data.precept, [data.point], (point) => ({
    ...point,
    status: isOpen(point) ? 'open' : point.status,
    deadline: data.deadline,
    extension: without(data, 'extendedOn'),
    extendedOn: data.extendedOn,
  }))

export const fulfilled: Evolve<'PreceptPointFulfilled'> = (state, data) =>
  withPoints(state, data.precept, [data.point], (point) => ({
    ...point,
    status: point.status === 'annulled' ? 'annulled' : 'fulfilled',
    fulfilledOn: data.fulfilledOn,
    fulfilment: without(data, 'late', 'fulfilledOn'),
  }))

export const missed: Evolve<'PreceptPointOverdue'> = (state, { precept, point, deadline }) =>
  withPoints(state, precept, [point], (each) => ({
    ...each,
    missed: deadline,
    status: each.status === 'open' ? 'overdue' : each.status,
  }))

export const checked: Evolve<'FollowUpCheckCarriedOut'> = (state, data) => ({
  ...state,
  status: advanced(state.status, 'followUp'),
  checks: [...state.checks, without(data, 'checkedOn')],
})

/** A penalty payment that is recorded late, after the point was fulfilled or annulled, does not open it again. */
export const penalised: Evolve<'PenaltyPaymentApplied'> = (state, data) => ({
  ...withPoints(state, data.precept, [data.point], (point) => ({
    ...point,
    status: isOpen(point) ? 'penalised' : point.status,
    penalisedOn: later(data.appliedOn, point.penalisedOn),
  })),
  penalties: [...state.penalties, without(data, 'provider', 'appliedOn')],
})

const later = (day: LocalDate, known: LocalDate | undefined): LocalDate => (known !== undefined && known > day ? known : day)

const withPrecept = (state: Proceeding, id: PreceptId, change: (precept: Precept) => Precept): Proceeding => ({
  ...state,
  precepts: state.precepts.map((each) => (each.precept === id ? change(each) : each)),
})

const withPoints = (state: Proceeding, id: PreceptId, points: readonly PointId[], change: (point: Point) => Point): Proceeding =>
  withPrecept(state, id, (precept) => ({
    ...precept,
    points: precept.points.map((each) => (points.includes(each.issued.point) ? change(each) : each)),
  }))
