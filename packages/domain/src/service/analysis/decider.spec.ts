import { given, type Plain, type Surroundings } from '@dutybook/modelling/testing'
import { estonia, people, quarterAnalysis, samples, tellsEachRefusal } from '../../testing.js'
import { serviceAnalysis } from './decider.js'
import type { ServiceAnalysisEvent } from './events.js'
import { serviceAnalysisRefusals } from './refusals.js'
import { serviceAnalysisSummary } from './summary.js'

const { secondQuarterClosed, secondQuarterAnalysed, juneClosed } = samples
const past = (events: readonly Plain<ServiceAnalysisEvent>[], around: Surroundings = { related: [secondQuarterClosed] }) =>
  given(serviceAnalysis, events, { ...estonia, now: '2025-09-01T09:00:00.000Z', id: '2025-q2', ...around })

const otherwise = { ...quarterAnalysis, data: { ...quarterAnalysis.data, document: '5.1-3/120-2' } }

describe('an analysis of the service', () => {
  tellsEachRefusal(serviceAnalysisRefusals, {
    PERIOD_OPEN: { outcome: () => past([], { related: [juneClosed] }).when(quarterAnalysis), facts: { period: '2025-q2' } },
    ANALYSIS_EXISTS: { outcome: () => past(secondQuarterAnalysed.events).when(otherwise), facts: { period: '2025-q2' } },
  })

  it('is completed by the manager or an analyst when its very period is closed', () => {
    const analyst = { person: 'person-analyst1', position: 'analyst', actingAs: 'analyst' } as const
    for (const actor of [people.manager, analyst])
      past([])
        .when(quarterAnalysis, { actor })
        .then([{ type: 'ServiceAnalysisCompleted', data: quarterAnalysis.data }])
    past([]).when(quarterAnalysis, { actor: people.adviser }).thenRefused('POSITION_NOT_ENTITLED')
    past([], { related: [secondQuarterClosed], id: '2025-06' })
      .when(quarterAnalysis)
      .thenRefused('PERIOD_OPEN', { period: '2025-06' })
  })

  it('is completed once', () => past(secondQuarterAnalysed.events).when(quarterAnalysis).thenNothing())

  it('tells in its summary where it is and how much it found', () => {
    expect(serviceAnalysisSummary({ status: 'none' })).toEqual({ status: 'none' })
    expect(serviceAnalysisSummary(past(secondQuarterAnalysed.events).state)).toEqual({
      status: 'completed',
      document: '5.1-3/120-1',
      findings: 2,
    })
  })
})
