import { called, count, list, LocalDate, record, type TypeOf } from '@dutybook/modelling'
import { ContractRef, ProviderReportId, ProviderReportStatus, ReportingPeriodId } from '@dutybook/domain'
import { provedBy } from '../columns.js'

const ReportStep = record(
  'ProviderReportStep',
  { et: 'Aruande käik', en: 'Step of the report' },
  { status: ProviderReportStatus, on: called(LocalDate, 'Päev', 'On') },
)

const fields = {
  report: ProviderReportId,
  contract: ContractRef,
  period: ReportingPeriodId,
  due: called(LocalDate, 'Tähtpäev', 'Due'),
  daysLate: count('DaysLate', { et: 'Hilinenud päevi', en: 'Days late' }),
  steps: list(ReportStep, { et: 'Aruande käik', en: 'Steps' }, { max: 10_000 }),
  lastEvent: provedBy('aruande seis', 'status of the report'),
}

export const ReportRow = record('ProviderReportRow', { et: 'Teenuseosutaja aruanne', en: 'Report of a provider' }, fields)
export type ReportRow = TypeOf<typeof ReportRow>

export const ShownReport = record(
  'ShownProviderReport',
  { et: 'Teenuseosutaja aruanne päeva seisuga', en: 'Report of a provider as of a day' },
  { ...fields, status: ProviderReportStatus },
)
export type ShownReport = TypeOf<typeof ShownReport>
