import { given, type Plain, type Surroundings } from '@dutybook/modelling/testing'
import { estonia, people, quarterAnalysis, samples, tellsEachRefusal } from '../../testing.js'
import { serviceAnalysis } from './decider.js'
import type { ServiceAnalysisEvent } from './events.js'
import { serviceAnalysisRefusals } from './refusals.js'
import { serviceAnalysisSummary } from './summary.js'

const { secondQuarterClosed, secondQuarterAnalysed, juneClosed, quarterReleased } = samples
const published = [secondQuarterClosed, quarterReleased]
const past = (events: readonly Plain<ServiceAnalysisEvent>[], around: Surroundings = { related: published }) =>
  given(serviceAnalysis, events, { ...estonia, now: '2025-10-06T09:00:00.000Z', id: '2025-q2', ...around })

const resting = (release: string, number = 1) => ({
  ...quarterAnalysis,
  data: {
    ...quarterAnalysis.data,
    releases: [
      { release, number: 1 },
      { release, number },
    ],
  },
})
const otherwise = { ...quarterAnalysis, data: { ...quarterAnalysis.data, document: '5.1-3/120-2' } }

describe('an analysis of the service', () => {
  tellsEachRefusal(serviceAnalysisRefusals, {
    PERIOD_OPEN: { outcome: () => past([], { related: [juneClosed] }).when(quarterAnalysis), facts: { period: '2025-q2' } },
    RELEASE_NOT_OUT: {
      outcome: () => past([]).when(resting('contacts-2025-q2', 2)),
      facts: { release: 'contacts-2025-q2', number: 2, day: '2025-10-06' },
      at: '/releases/1',
    },
    RELEASE_OUTSIDE_PERIOD: {
      outcome: () => past([]).when(resting('contacts-2025-q1')),
      facts: { release: 'contacts-2025-q1', period: '2025-q2' },
      at: '/releases/0',
    },
    ANALYSIS_EXISTS: { outcome: () => past(secondQuarterAnalysed.events).when(otherwise), facts: { period: '2025-q2' } },
  })

  it('is completed by the manager or an analyst when its very period is closed', () => {
    const analyst = { person: 'person-analyst1', position: 'analyst', actingAs: 'analyst' } as const
    for (const actor of [people.manager, analyst])
      past([])
        .when(quarterAnalysis, { actor })
        .then([{ type: 'ServiceAnalysisCompleted', data: quarterAnalysis.data }])
    past([]).when(quarterAnalysis, { actor: people.adviser }).thenRefused('POSITION_NOT_ENTITLED')
    past([], { related: published, id: '2025-06' }).when(quarterAnalysis).thenRefused('PERIOD_OPEN', { period: '2025-06' })
  })

  it('rests on editions that are out by its day, of its period or of a part of it, or on none', () => {
    const none = { ...quarterAnalysis, data: { ...quarterAnalysis.data, releases: [] } }
    past([])
      .when(none)
      .then([{ type: 'ServiceAnalysisCompleted', data: none.data }])
    past([])
      .when(quarterAnalysis, { occurredOn: '2025-09-29' })
      .thenRefused('RELEASE_NOT_OUT', { release: 'contacts-2025-q2', number: 1, day: '2025-09-29' })
    past([], { related: [juneClosed, quarterReleased], id: '2025-06' })
      .when(quarterAnalysis)
      .thenRefused('RELEASE_OUTSIDE_PERIOD', { release: 'contacts-2025-q2', period: '2025-06' })
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
