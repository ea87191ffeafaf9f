import { choice, optional, record, type TypeOf } from '@dutybook/modelling'
import { ProviderReportSubmitted } from './events.js'
import type { ProviderReport } from './state.js'

export const ProviderReportStatus = choice(
  'ProviderReportStatus',
  { et: 'Aruande seis', en: 'Status of the report' },
  {
    none: { et: 'esitamata', en: 'not submitted' },
    submitted: { et: 'esitatud', en: 'submitted' },
    returned: { et: 'tagastatud', en: 'returned' },
    accepted: { et: 'vastu võetud', en: 'accepted' },
  },
)

const { contract, period, document, due, daysLate } = ProviderReportSubmitted.data.fields

export const ProviderReportSummary = record(
  'ProviderReportSummary',
  { et: 'Teenuseosutaja aruanne', en: 'Report of a provider' },
  {
    status: ProviderReportStatus,
    contract: optional(contract),
    period: optional(period),
    document: optional(document),
    due: optional(due),
    daysLate: optional(daysLate),
  },
)

export const providerReportSummary = (known: ProviderReport): TypeOf<typeof ProviderReportSummary> =>
  known.status === 'none' ? known : { status: known.status, ...known.report, due: known.due, daysLate: known.daysLate }
