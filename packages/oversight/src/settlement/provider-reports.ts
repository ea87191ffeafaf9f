import { viewOf, type LocalDate, type RecordedOf, type RowFold } from '@dutybook/modelling'
import { providerReport, type ProviderReportEvent } from '@dutybook/domain'
import { ReportRow, ShownReport } from './report-row.js'

/** How far the report had come by that day. */
export const reportStatusOn = ({ steps }: ReportRow, day: LocalDate): ShownReport['status'] =>
  steps.findLast(({ on }) => on <= day)?.status ?? 'none'

const step = (status: ShownReport['status'], { metadata }: RecordedOf<ProviderReportEvent>) => ({ status, on: metadata.occurredOn })

const reports: RowFold<ReportRow, ProviderReportEvent> = {
  opens: {
    ProviderReportSubmitted: (event, key) => ({
      report: key as ReportRow['report'],
      ...{ contract: event.data.contract, period: event.data.period, due: event.data.due, daysLate: event.data.daysLate },
      steps: [step('submitted', event)],
      lastEvent: event.id,
    }),
  },
  changes: {
    ProviderReportSubmitted: ({ steps }, event) => ({
      ...{ due: event.data.due, daysLate: event.data.daysLate },
      steps: [...steps, step('submitted', event)],
      lastEvent: event.id,
    }),
    ProviderReportReturned: ({ steps }, event) => ({ steps: [...steps, step('returned', event)], lastEvent: event.id }),
    ProviderReportAccepted: ({ steps }, event) => ({ steps: [...steps, step('accepted', event)], lastEvent: event.id }),
  },
}

/** The reports of providers, with their due day and how late they were. */
export const providerReports = viewOf({
  name: 'providerReports',
  version: 1,
  label: { et: 'Teenuseosutajate aruanded', en: 'Reports of providers' },
  duty: '3.4',
  row: ReportRow,
  shown: ShownReport,
  show: (row, { day }) => ({ ...row, status: reportStatusOn(row, day) }),
  sources: [providerReport],
  keys: (_event: RecordedOf<ProviderReportEvent>, id) => [id],
  fold: reports,
})
