import { cite, earlierFindings, OversightRequirement, recurrenceLookBack } from '@dutybook/domain'
import type { ReadingDay, VerdictFinding } from '@dutybook/modelling'
import { isUnderOversight } from './check-cycle.js'
import type { FindingRow } from './oversight-findings.js'
import type { Search } from './oversight-rows.js'
import { reasonCode } from './reasons.js'
import { proofs } from './verdict-parts.js'

/**
 * No severe finding recurs (domain model §4 3.5): none was found again, on the same requirement at the same provider, within the
 * look-back after the earlier one. The recurrence weighs as long as the look-back lasts after it, and while the provider is
 * under oversight (our decisions).
 */
export const severeFindingsRecurring: Search = ({ subjects, findings }, on) => {
  const overseen = new Set(subjects.filter(isUnderOversight).map(({ provider }) => provider))
  const severe = findings.filter(({ severity, provider }) => severity === 'severe' && overseen.has(provider))
  const before = earlierFindings(severe)
  const { value: lookBack, basis } = on.law.valueOn(recurrenceLookBack, on.day)
  const weighs = (found: FindingRow, day: ReadingDay['day']): boolean => day <= on.calendar.lastDay(found.foundOn, lookBack)
  return severe
    .filter((finding) => weighs(finding, on.day))
    .flatMap((finding) => {
      const earlier = before(finding).filter((each) => weighs(each, finding.foundOn))
      return earlier.length === 0 ? [] : [{ ...recurrence(finding, earlier), basis: [...basis, cite('OAS', '15 lg 4')] }]
    })
}

function recurrence(finding: FindingRow, earlier: readonly FindingRow[]): Omit<VerdictFinding, 'basis'> {
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
    since: foundOn,
    evidence: proofs(...[...earlier, finding].flatMap(({ foundEvent, correctionEvent }) => [foundEvent, correctionEvent])),
  }
}
