import { preceptRepeatAlert } from '@dutybook/domain'
import { plusDays, type LocalDate, type MessageId, type VerdictFinding } from '@dutybook/modelling'
import { isUnderOversight } from './check-cycle.js'
import type { Search } from './oversight-rows.js'
import { daysOver, isSuspended } from './point-on-day.js'
import type { PointOnDay } from './point-row.js'
import type { SubjectRow } from './subject-row.js'
import { reasonCode } from './reasons.js'
import { proofs } from './verdict-parts.js'

/** A precept that the provider left unfulfilled, from the day after the deadline of its first such point. */
interface UnfulfilledPrecept {
  readonly since: LocalDate
  readonly evidence: readonly (MessageId | undefined)[]
}

/**
 * A contract may be ended for repeatedly leaving the supervisor's precept unfulfilled (HKTS § 11), so the precept with which a provider
 * under contract comes to that number within the look-back raises the alert, not a breach.
 */
export const contractsToEnd: Search = ({ subjects, points }, on) => {
  const { value: rule, basis } = on.law.valueOn(preceptRepeatAlert, on.day)
  const ofProvider = Map.groupBy(points, ({ provider }) => provider)
  return subjects.filter(isUnderContract).flatMap((subject) => {
    const unfulfilled = unfulfilledPrecepts(ofProvider.get(subject.provider) ?? [], on.day).filter(
      ({ since }) => on.day <= on.calendar.lastDay(since, rule.within),
    )
    const reached = unfulfilled[rule.unfulfilled - 1]
    return reached ? [{ ...alert(subject, unfulfilled), since: reached.since, basis }] : []
  })
}

const isUnderContract = (subject: SubjectRow): boolean =>
  isUnderOversight(subject) && subject.elements.some(({ mode }) => mode === 'contract')

/** By the day they became so. A point that was fulfilled late was left unfulfilled too; an annulled or suspended one is not (our decision). */
function unfulfilledPrecepts(points: readonly PointOnDay[], day: LocalDate): readonly UnfulfilledPrecept[] {
  const missed = points.filter((point) => daysOver(point, day) > 0 && !isSuspended(point, day))
  const precepts = Map.groupBy(missed, ({ proceeding, precept }) => `${proceeding}/${precept}`)
  return [...precepts.values()].map(unfulfilledSince).sort((one, other) => (one.since < other.since ? -1 : 1))
}

const unfulfilledSince = (points: readonly PointOnDay[]): UnfulfilledPrecept => ({
  since: points.map(({ deadline }) => plusDays(deadline, 1)).reduce((first, each) => (each < first ? each : first)),
  evidence: points.flatMap(({ issuedEvent, extensionEvent, resolutionEvent }) => [issuedEvent, extensionEvent, resolutionEvent]),
})

const alert = (
  { provider, arrangementEvent }: SubjectRow,
  precepts: readonly UnfulfilledPrecept[],
): Omit<VerdictFinding, 'since' | 'basis'> => ({
  code: reasonCode('CONTRACT_TERMINATION'),
  text: {
    et: `Teenuseosutaja ${provider} on jätnud tähtajaks täitmata ${precepts.length} ettekirjutust; kaaluda tuleb halduslepingu lõpetamist.`,
    en: `The provider ${provider} left ${precepts.length} precepts unfulfilled by their deadlines; ending its contract is to be considered.`,
  },
  weight: 'alert',
  subject: provider,
  evidence: proofs(arrangementEvent, ...precepts.flatMap(({ evidence }) => evidence)),
})
