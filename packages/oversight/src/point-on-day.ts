import { daysBetween, plusDays, type LocalDate } from '@dutybook/modelling'
import type { PointOnDay, PointRow, ShownPoint } from './point-row.js'

/** Whether the provider still has to fulfil the point. */
export const isOpen = ({ status }: PointOnDay): boolean => status !== 'fulfilled' && status !== 'annulled'

/** A suspension holds through its last day, or until the challenge is decided when it has none (HMS § 81 [K]). */
export const isSuspended = ({ suspendedOn, suspendedUntil }: PointOnDay, day: LocalDate): boolean =>
  suspendedOn !== undefined && (suspendedUntil === undefined || day <= suspendedUntil)

export const latest = (...days: readonly (LocalDate | undefined)[]): LocalDate =>
  days.reduce<LocalDate>((last, each) => (each !== undefined && each > last ? each : last), '' as LocalDate)

/**
 * The first day on which nothing bars enforcement any more: the deadline, the time to challenge and a suspension with a last day are over.
 * `undefined` while a suspension lasts until the decision. The rules are those of `ApplyPenaltyPayment`.
 */
export function enforceableFrom(point: PointOnDay): LocalDate | undefined {
  const { deadline, challengeUntil, suspendedOn, suspendedUntil } = point
  if (suspendedOn !== undefined && suspendedUntil === undefined) return undefined
  return plusDays(latest(deadline, challengeUntil, suspendedUntil), 1)
}

/** A penalty payment needs a warning of one besides (ATSS § 7). */
const penaltyPossibleFrom = (point: PointRow): LocalDate | undefined =>
  isOpen(point) && point.warningAmount ? enforceableFrom(point) : undefined

/** Calendar days after the deadline on which the point was, or on the given day still is, not fulfilled. */
export function daysOver({ status, deadline, fulfilledOn }: PointOnDay, day: LocalDate): number {
  return status === 'annulled' ? 0 : Math.max(0, daysBetween(deadline, fulfilledOn ?? day))
}

/** The point with what follows from the day. An open point is overdue from the day after its deadline. */
export function shownPoint(point: PointRow, day: LocalDate): ShownPoint {
  const over = daysOver(point, day)
  const from = penaltyPossibleFrom(point)
  return {
    ...point,
    status: point.status === 'open' && over > 0 ? 'overdue' : point.status,
    ...(isOpen(point) && over === 0 ? { daysLeft: daysBetween(day, point.deadline) } : {}),
    ...(over > 0 ? { daysOver: over } : {}),
    suspended: isOpen(point) && isSuspended(point, day),
    ...(from ? { penaltyPossibleFrom: from } : {}),
  }
}
