import type { Either } from '@dutybook/fp'
import { byLaw, byOrder, refuse, type Refusal, type RefusalFacts, type RefusalList } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'

/** Every reason for which an analysis of the service is refused. */
export const serviceAnalysisRefusals = {
  PERIOD_OPEN: byLaw(
    [cite('AJ', '3.1')],
    'Aruandeperiood {period} on sulgemata; selle arvud võivad veel muutuda.',
    'The reporting period {period} is open; its figures may still change.',
  ),
  ANALYSIS_EXISTS: byOrder(
    'Perioodi {period} analüüs on juba esitatud teistsugusena.',
    'The analysis of the period {period} has already been completed otherwise.',
  ),
} satisfies RefusalList

export type ServiceAnalysisRefusal = keyof typeof serviceAnalysisRefusals

export const refused = (code: ServiceAnalysisRefusal, facts?: RefusalFacts): Either<Refusal<ServiceAnalysisRefusal>, never> =>
  refuse(code, facts)
