import type { Either } from '@dutybook/fp'
import { byLaw, byOrder, refuse, type Refusal, type RefusalFacts, type RefusalList } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'

/** Every reason for which an act on the report of a provider is refused. */
export const providerReportRefusals = {
  REPORT_ID_WRONG: byOrder('Selle aruande tunnus on {expected}.', 'The report has the id {expected}.'),
  REPORT_EXISTS: byOrder(
    'Aruanne on juba esitatud teistsugusena; enne uut esitamist see tagastatakse.',
    'The report has already been submitted otherwise; it is returned before it is submitted anew.',
  ),
  PERIOD_NOT_OVER: byOrder(
    'Periood lõpeb {lastDay}; enne seda sellest aru ei anta.',
    'The period ends on {lastDay}; it is not reported on before that day.',
  ),
  CONTRACT_NOT_IN_FORCE: byLaw(
    [cite('HKTS', '10')],
    'Leping {contract} ei kehti perioodi {period} ühelgi päeval.',
    'The contract {contract} is in force on no day of the period {period}.',
  ),
  NO_REPORT: byOrder('Aruannet ei ole esitatud.', 'No report has been submitted.'),
  REPORT_NOT_WAITING: byOrder('Aruanne ei oota läbivaatamist.', 'The report does not wait for a review.'),
} satisfies RefusalList

export type ProviderReportRefusal = keyof typeof providerReportRefusals

export const refused = (code: ProviderReportRefusal, facts?: RefusalFacts, at?: string): Either<Refusal<ProviderReportRefusal>, never> =>
  refuse(code, facts, at)
