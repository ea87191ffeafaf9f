import { choice, count, optional, record, type RecordOf, type TypeOf } from '@dutybook/modelling'
import { analysis } from './events.js'

export type ServiceAnalysis = { readonly status: 'none' } | ({ readonly status: 'completed' } & RecordOf<typeof analysis>)

const ServiceAnalysisStatus = choice(
  'ServiceAnalysisStatus',
  { et: 'Analüüsi seis', en: 'Status of the analysis' },
  { none: { et: 'esitamata', en: 'not completed' }, completed: { et: 'esitatud', en: 'completed' } },
)

export const ServiceAnalysisSummary = record(
  'ServiceAnalysisSummary',
  { et: 'Teenuse analüüs', en: 'Service analysis' },
  {
    status: ServiceAnalysisStatus,
    document: optional(analysis.document),
    findings: optional(count('AnalysisFindingCount', { et: 'Järeldusi', en: 'Findings' })),
  },
)

export const serviceAnalysisSummary = (known: ServiceAnalysis): TypeOf<typeof ServiceAnalysisSummary> =>
  known.status === 'none' ? known : { status: known.status, document: known.document, findings: known.findings.length }
