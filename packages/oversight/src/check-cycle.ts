import { daysBetween, plusDays, type LawRef, type LocalDate, type ReadingDay } from '@dutybook/modelling'
import { oversightCycle } from '@dutybook/domain'
import type { DatedRiskClass, ShownSubject, SubjectRow } from './subject-row.js'

/** When a provider is to be checked, and by which rule. */
export interface CheckDue {
  /** The last day of the cycle, working day or not: a cycle is a longest time between checks, not a term to act. */
  readonly lastDay: LocalDate
  /** From this day on the risk class and the cycle have been what they are. */
  readonly ruledSince: LocalDate
  readonly basis: readonly LawRef[]
}

/** A provider whose risk nobody has assessed has the cycle of low risk, which is the agency's usual one (our decision). */
export const riskClassOn = (subject: SubjectRow, day: LocalDate): DatedRiskClass['riskClass'] =>
  assessedOn(subject, day)?.riskClass ?? 'low'

const assessedOn = ({ riskClasses }: SubjectRow, day: LocalDate): DatedRiskClass | undefined =>
  riskClasses.findLast(({ since }) => since <= day)

export const isUnderOversight = ({ releasedOn }: SubjectRow): boolean => releasedOn === undefined

const later = (one: LocalDate, other: LocalDate | undefined): LocalDate => (other !== undefined && other > one ? other : one)

/**
 * The check that is due by the law and the risk class of a day. The cycle runs from the last visit, or from the day when the provider
 * was placed under oversight where that is later. A follow-up check looks at points only and is no check of the provider (our decisions).
 */
export function checkDue(subject: SubjectRow, { day, law, calendar }: ReadingDay): CheckDue {
  const { value, basis, from } = law.valueOn(oversightCycle, day)
  const start = later(subject.underOversightSince, subject.lastCheckedOn)
  return {
    lastDay: calendar.lastDay(start, value[riskClassOn(subject, day)]),
    ruledSince: later(later(start, assessedOn(subject, day)?.since), from <= day ? from : undefined),
    basis,
  }
}

/**
 * The first of the days without a break on which the provider was late, by the class and the law of each of those days: a stricter
 * class makes it late from the day it was set. `undefined` when it is not late.
 */
export function lateSince(subject: SubjectRow, on: ReadingDay): LocalDate | undefined {
  const { lastDay, ruledSince } = checkDue(subject, on)
  if (on.day <= lastDay) return undefined
  const first = later(plusDays(lastDay, 1), ruledSince)
  return first > ruledSince ? first : (lateSince(subject, { ...on, day: plusDays(ruledSince, -1) }) ?? first)
}

/** The provider with what follows from the day. */
export function shownSubject(subject: SubjectRow, on: ReadingDay): ShownSubject {
  if (!isUnderOversight(subject)) return { ...subject, underOversight: false }
  const { lastDay } = checkDue(subject, on)
  const over = daysBetween(lastDay, on.day)
  return { ...subject, underOversight: true, checkDueOn: lastDay, ...(over > 0 ? { checkDaysOver: over } : {}) }
}
