import { cite, earlierFindings, OversightRequirement, recurrenceLookBack } from '@dutybook/domain'
import type { LocalDate, ReadingDay, VerdictFinding } from '@dutybook/modelling'
import { isUnderOversight } from './check-cycle.js'
import type { GradedFinding } from './finding-on-day.js'
import type { Search } from './oversight-rows.js'
import { latest } from './point-on-day.js'
import { reasonCode } from './reasons.js'
import { proofs } from './verdict-parts.js'

/**
 * No severe finding recurs (domain model §4 3.5): none was found again, on the same requirement at the same provider, within the
 * look-back after the earlier one. The recurrence weighs as long as the look-back lasts after it, and while the provider is
 * under oversight (our decisions).
 */
export const severeFindingsRecurring: Search = ({ subjects, findings }, on) => {
  const overseen = new Map(subjects.filter(isUnderOversight).map((each) => [each.provider, each.underOversightSince] as const))
  const severe = findings.filter(({ severity, provider }) => severity === 'severe' && overseen.has(provider))
  const before = earlierFindings(severe)
  const { value: lookBack, basis, from } = on.law.valueOn(recurrenceLookBack, on.day)
  const weighs = (found: GradedFinding, day: ReadingDay['day']): boolean => day <= on.calendar.lastDay(found.foundOn, lookBack)
  return severe
    .filter((finding) => weighs(finding, on.day))
    .flatMap((finding) => {
      const earlier = before(finding).filter((each) => weighs(each, finding.foundOn))
      if (earlier.length === 0) return []
      const since = latest(overseen.get(finding.provider), from, severeSince(finding, earlier))
      return [{ ...recurrence(finding, earlier), since, basis: [...basis, cite('OAS', '15 lg 4')] }]
    })
}

/** Since when the finding and at least one of the earlier ones have been severe; a correction may make one so. */
function severeSince({ foundOn, gradedSince }: GradedFinding, earlier: readonly GradedFinding[]): LocalDate {
  const [first] = earlier.map((each) => each.gradedSince).sort()
  return latest(foundOn, gradedSince, first)
}

function recurrence(finding: GradedFinding, earlier: readonly GradedFinding[]): Omit<VerdictFinding, 'basis' | 'since'> {
  const { provider, requirement, foundOn } = finding
  const name = OversightRequirement.options[requirement]
  const days = earlier.map((each) => each.foundOn).join(', ')
  return {
    code: reasonCode('SEVERE_FINDING_RECURS'),
    text: {
      et: `Teenuseosutajal ${provider} leiti ${foundOn} uuesti raske puudus: ${name.et}; varem leiti see ${days}.`,
      en: `A severe finding recurred at the provider ${provider} on ${foundOn}: ${name.en}; it was found before on ${days}.`,
    },
    weight: 'breach',
    subject: provider,
    evidence: proofs(...[...earlier, finding].flatMap(({ foundEvent, correctionEvent }) => [foundEvent, correctionEvent])),
  }
}
