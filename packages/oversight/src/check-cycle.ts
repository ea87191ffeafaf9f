import { daysBetween, plusDays, type LawRef, type LocalDate, type ReadingDay } from '@dutybook/modelling'
import { oversightCycle } from '@dutybook/domain'
import type { DatedRiskClass, ShownSubject, SubjectRow } from './subject-row.js'

/** When a provider is to be checked, and by which rule. */
export interface CheckDue {
  /** The last day of the cycle, working day or not: a cycle is a longest time between checks, not a term to act. */
  readonly lastDay: LocalDate
  readonly basis: readonly LawRef[]
}

/** A provider whose risk nobody has assessed has the cycle of low risk, which is the agency's usual one (our decision). */
export const riskClassOn = ({ riskClasses }: SubjectRow, day: LocalDate): DatedRiskClass['riskClass'] =>
  riskClasses.findLast(({ since }) => since <= day)?.riskClass ?? 'low'

export const isUnderOversight = ({ releasedOn }: SubjectRow): boolean => releasedOn === undefined

/** The cycle runs from the last visit, or from the day when the provider was placed under oversight where that is later. */
const cycleStart = ({ underOversightSince, lastCheckedOn }: SubjectRow): LocalDate =>
  lastCheckedOn !== undefined && lastCheckedOn > underOversightSince ? lastCheckedOn : underOversightSince

/**
 * The check that is due by the law and the risk class of a day. A follow-up check looks at points only and is no check of the
 * provider (our decision).
 */
export function checkDue(subject: SubjectRow, { day, law, calendar }: ReadingDay): CheckDue {
  const { value, basis } = law.valueOn(oversightCycle, day)
  return { lastDay: calendar.lastDay(cycleStart(subject), value[riskClassOn(subject, day)]), basis }
}

const isLate = (subject: SubjectRow, on: ReadingDay): boolean => on.day > checkDue(subject, on).lastDay

/**
 * The first of the days without a break on which the provider was late, by the class and the law of each of those days: a stricter
 * class makes it late from the day it was set. `undefined` when it is not late.
 */
export function lateSince(subject: SubjectRow, on: ReadingDay): LocalDate | undefined {
  if (!isLate(subject, on)) return undefined
  let first = on.day
  for (let before = plusDays(first, -1); isLate(subject, { ...on, day: before }); before = plusDays(before, -1)) first = before
  return first
}

/** The provider with what follows from the day. */
export function shownSubject(subject: SubjectRow, on: ReadingDay): ShownSubject {
  if (!isUnderOversight(subject)) return { ...subject, underOversight: false }
  const { lastDay } = checkDue(subject, on)
  const over = daysBetween(lastDay, on.day)
  return { ...subject, underOversight: true, checkDueOn: lastDay, ...(over > 0 ? { checkDaysOver: over } : {}) }
}
