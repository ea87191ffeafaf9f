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
  RELEASE_NOT_OUT: byLaw(
    [cite('AJ', '3.1'), cite('AJ', '3.4')],
    'Statistika {release} väljaanne {number} ei olnud päeval {day} avaldatud; selle arvud võivad veel muutuda.',
    'The edition {number} of the statistics {release} was not published by {day}; its figures may still change.',
  ),
  RELEASE_OUTSIDE_PERIOD: byOrder(
    'Statistika {release} ei ole perioodi {period} ega selle osa kohta.',
    'The statistics {release} are neither of the period {period} nor of a part of it.',
  ),
  ANALYSIS_EXISTS: byOrder(
    'Perioodi {period} analüüs on juba esitatud teistsugusena.',
    'The analysis of the period {period} has already been completed otherwise.',
  ),
} satisfies RefusalList

export type ServiceAnalysisRefusal = keyof typeof serviceAnalysisRefusals

export const refused = (
  code: ServiceAnalysisRefusal,
  facts?: RefusalFacts,
  pointer?: string,
): Either<Refusal<ServiceAnalysisRefusal>, never> => refuse(code, facts, pointer)
