import { isLeft, right, type Either } from '@dutybook/fp'
import { once, without, type Context, type Decider, type Decision, type Need, type Refusal } from '@dutybook/modelling'
import { reportingPeriodFold } from '../../settlement/reporting-period/fold.js'
import { daysOf, ReportingPeriodId } from '../../settlement/reporting-period/values.js'
import { statisticsRelease } from '../../statistics/release/decider.js'
import { periodOf } from '../../statistics/release/period.js'
import { ServiceAnalysisCommand } from './commands.js'
import { ServiceAnalysisEvent, type AnalysedEdition } from './events.js'
import { refused, serviceAnalysisRefusals, type ServiceAnalysisRefusal } from './refusals.js'
import { serviceAnalysisSummary, ServiceAnalysisSummary, type ServiceAnalysis } from './summary.js'

/** Published by the day of the act, and about the analysed period or a part of it. */
function citable(
  { id: period, occurredOn: day, related }: Context,
  { release, number }: AnalysedEdition,
  index: number,
): Either<Refusal<ServiceAnalysisRefusal>, void> {
  const [whole, part] = [daysOf(period as ReportingPeriodId), daysOf(periodOf(release))]
  if (part.from < whole.from || part.to > whole.to) return refused('RELEASE_OUTSIDE_PERIOD', { release, period }, `/releases/${index}`)
  const state = related.stateOf(statisticsRelease, release)
  const isOut = state.status === 'planned' && state.released.some((each) => each.number === number && each.on <= day)
  return isOut ? right(undefined) : refused('RELEASE_NOT_OUT', { release, number, day }, `/releases/${index}`)
}

/** Once for a period, and only from figures that no longer change. */
function complete(
  context: Context,
  state: ServiceAnalysis,
  { data }: ServiceAnalysisCommand,
): Decision<ServiceAnalysisEvent, ServiceAnalysisRefusal> {
  const { id, related } = context
  const known = state.status === 'none' ? undefined : without(state, 'status')
  return once({ known, asked: data, taken: () => refused('ANALYSIS_EXISTS', { period: id }) }, () => {
    if (related.stateOf(reportingPeriodFold, id).status === 'open') return refused('PERIOD_OPEN', { period: id })
    const barred = data.releases.map((each, index) => citable(context, each, index)).find(isLeft)
    return barred ?? right([{ type: 'ServiceAnalysisCompleted', data }])
  })
}

const releaseOf = ({ release }: AnalysedEdition): Need => ({ decider: statisticsRelease, id: release })

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
  needs: (_state, { data }, id) => [{ decider: reportingPeriodFold, id }, ...data.releases.map(releaseOf)],
  evolve: (_state, { data }) => ({ status: 'completed', ...data }),
  decide: complete,
}
