// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, count, event, law, LocalDate, oneOf, PersonRef, type TypeOf } from '@dutybook/modelling'
import { DocumentRef, Reason } from '../../vocabulary.js'
import { ContractRef } from '../contract/values.js'
import { ReportingPeriodId } from '../reporting-period/values.js'

/** What a provider reports under a contract for a period. The figures are in the records of units, not here. */
export const providerReport = { contract: ContractRef, period: ReportingPeriodId, document: DocumentRef }

const options = { basis: [law('HKTS', '10'), law('AJ', '3.4')] }

export const ProviderReportSubmitted = event(
  'ProviderReportSubmitted',
  { et: 'Teenuseosutaja aruanne esitatud', en: 'Report of a provider submitted' },
  {
    ...providerReport,
    submittedBy: called(PersonRef, 'Sisestaja', 'Entered by'),
    due: called(LocalDate, 'Tähtpäev', 'Due'),
    daysLate: count('DaysLate', { et: 'Hilinenud päevi', en: 'Days late' }),
  },
  options,
)

export const ProviderReportReturned = event(
  'ProviderReportReturned',
  { et: 'Teenuseosutaja aruanne tagastatud', en: 'Report of a provider returned' },
  { reason: Reason },
  options,
)

export const ProviderReportAccepted = event(
  'ProviderReportAccepted',
  { et: 'Teenuseosutaja aruanne vastu võetud', en: 'Report of a provider accepted' },
  {},
  options,
)

export const ProviderReportEvent = oneOf(
  'ProviderReportEvent',
  { et: 'Teenuseosutaja aruande sündmus', en: 'Event of a report of a provider' },
  ProviderReportSubmitted,
  ProviderReportReturned,
  ProviderReportAccepted,
)
export type ProviderReportEvent = TypeOf<typeof ProviderReportEvent>
