import { without, type LocalDate, type PersonRef, type RecordOf } from '@dutybook/modelling'
import type { providerReport, ProviderReportEvent } from './events.js'
import type { ProviderReportId } from './values.js'

type Report = RecordOf<typeof providerReport>

export interface KnownReport {
  readonly status: 'submitted' | 'returned' | 'accepted'
  readonly report: Report
  readonly submittedBy: PersonRef
  readonly due: LocalDate
  readonly daysLate: number
  readonly returnedFor?: string
}

export type ProviderReport = { readonly status: 'none' } | KnownReport

export const providerReportIdOf = ({ contract, period }: Report): ProviderReportId => `${contract}-${period}` as ProviderReportId

export function evolve(state: ProviderReport, event: ProviderReportEvent): ProviderReport {
  if (event.type === 'ProviderReportSubmitted') {
    const { submittedBy, due, daysLate } = event.data
    return { status: 'submitted', report: without(event.data, 'submittedBy', 'due', 'daysLate'), submittedBy, due, daysLate }
  }
  if (state.status === 'none') return state
  return event.type === 'ProviderReportReturned'
    ? { ...state, status: 'returned', returnedFor: event.data.reason }
    : { ...state, status: 'accepted' }
}
