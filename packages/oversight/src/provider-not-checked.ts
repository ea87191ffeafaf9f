import { RiskClass, cite } from '@dutybook/domain'
import type { ReadingDay, VerdictFinding } from '@dutybook/modelling'
import { checkDue, isUnderOversight, lateSince, riskClassOn } from './check-cycle.js'
import type { Search } from './oversight-rows.js'
import type { SubjectRow } from './subject-row.js'
import { reasonCode } from './reasons.js'
import { proofs } from './verdict-parts.js'

/** Each provider under oversight was visited within the cycle of its risk class (domain model §4 3.5). */
export const providersNotChecked: Search = ({ subjects }, on) =>
  subjects.filter(isUnderOversight).flatMap((subject) => {
    const since = lateSince(subject, on)
    return since === undefined ? [] : [{ ...notChecked(subject, on), since }]
  })

function notChecked(subject: SubjectRow, on: ReadingDay): VerdictFinding {
  const { provider, registrationEvent, riskEvent, checkEvent } = subject
  const { lastDay, basis } = checkDue(subject, on)
  const risk = RiskClass.options[riskClassOn(subject, on.day)]
  return {
    code: reasonCode('PROVIDER_NOT_CHECKED_IN_CYCLE'),
    text: {
      et: `Teenuseosutajat ${provider} ei ole järelevalve tsükli jooksul kontrollitud; kontrollida tuli hiljemalt ${lastDay} (riskiklass: ${risk.et}).`,
      en: `The provider ${provider} was not checked within its oversight cycle; it was to be checked by ${lastDay} (risk class: ${risk.en}).`,
    },
    basis: [...basis, cite('OAS', '15 lg 4')],
    weight: 'breach',
    subject: provider,
    evidence: proofs(registrationEvent, checkEvent, riskEvent),
  }
}
