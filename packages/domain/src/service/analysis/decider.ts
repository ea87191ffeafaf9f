import { right } from '@dutybook/fp'
import { once, without, type Context, type Decider, type Decision } from '@dutybook/modelling'
import { reportingPeriodFold } from '../../settlement/reporting-period/fold.js'
import { ReportingPeriodId } from '../../settlement/reporting-period/values.js'
import { ServiceAnalysisCommand } from './commands.js'
import { ServiceAnalysisEvent } from './events.js'
import { refused, serviceAnalysisRefusals, type ServiceAnalysisRefusal } from './refusals.js'
import { serviceAnalysisSummary, ServiceAnalysisSummary, type ServiceAnalysis } from './summary.js'

/** Once for a period, and only from figures that no longer change. */
function complete(
  { id, related }: Context,
  state: ServiceAnalysis,
  { data }: ServiceAnalysisCommand,
): Decision<ServiceAnalysisEvent, ServiceAnalysisRefusal> {
  const known = state.status === 'none' ? undefined : without(state, 'status')
  return once({ known, asked: data, taken: () => refused('ANALYSIS_EXISTS', { period: id }) }, () =>
    related.stateOf(reportingPeriodFold, id).status === 'closed'
      ? right([{ type: 'ServiceAnalysisCompleted', data }])
      : refused('PERIOD_OPEN', { period: id }),
  )
}

/** The analysis of the service in one reporting period, under the id of that period. */
export const serviceAnalysis: Decider<ServiceAnalysis, ServiceAnalysisCommand, ServiceAnalysisEvent> = {
  category: 'serviceAnalysis',
  id: ReportingPeriodId,
  duty: '3.1',
  label: { et: 'Teenuse analüüs', en: 'Service analysis' },
  command: ServiceAnalysisCommand,
  event: ServiceAnalysisEvent,
  refusals: serviceAnalysisRefusals,
  initialState: { status: 'none' },
  summary: { codec: ServiceAnalysisSummary, of: serviceAnalysisSummary },
  needs: (_state, _command, id) => [{ decider: reportingPeriodFold, id }],
  evolve: (_state, { data }) => ({ status: 'completed', ...data }),
  decide: complete,
}
