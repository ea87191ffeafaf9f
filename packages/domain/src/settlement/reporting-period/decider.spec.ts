import { given, type Plain } from '@dutybook/modelling/testing'
import { estonia, people, samples, tellsEachRefusal, type Sample } from '../../testing.js'
import { reportingPeriod } from './decider.js'
import type { ReportingPeriodEvent } from './events.js'
import { reportingPeriodRefusals } from './refusals.js'
import { reportingPeriodSummary } from './summary.js'

const { aprilClosed, mayClosed, juneClosed, secondQuarterClosed } = samples
const close = { type: 'CloseReportingPeriod', data: {} } as const
const late = { now: '2026-03-02T09:00:00.000Z' }

const period = (id: string, related: readonly Sample[] = [], events: readonly Plain<ReportingPeriodEvent>[] = []) =>
  given(reportingPeriod, events, { ...estonia, ...late, id, related })

describe('a reporting period', () => {
  tellsEachRefusal(reportingPeriodRefusals, {
    PERIOD_NOT_OVER: {
      outcome: () => period('2025-06').when(close, { occurredOn: '2025-06-30' }),
      facts: { lastDay: '2025-06-30' },
    },
    MONTH_OPEN: { outcome: () => period('2025-q2', [aprilClosed, juneClosed]).when(close), facts: { month: '2025-05' } },
  })

  it('is closed by finance or the manager from the day after its last', () => {
    const closed = { type: 'ReportingPeriodClosed', data: { from: '2025-06-01', to: '2025-06-30' } } as const
    for (const actor of [people.accountant, people.manager])
      period('2025-06').when(close, { occurredOn: '2025-07-01', actor }).then([closed])
    period('2025-06').when(close, { actor: people.adviser }).thenRefused('POSITION_NOT_ENTITLED')
  })

  it('is closed once', () => period(juneClosed.id, [], juneClosed.events).when(close).thenNothing())

  it('is closed after all of its months where it is a quarter or a year', () => {
    period('2025-q2', [aprilClosed, mayClosed, juneClosed])
      .when(close)
      .then([{ type: 'ReportingPeriodClosed', data: { from: '2025-04-01', to: '2025-06-30' } }])
    period('2025', [aprilClosed, mayClosed, juneClosed, secondQuarterClosed]).when(close).thenRefused('MONTH_OPEN', { month: '2025-01' })
  })

  it('tells in its summary whether it is closed', () => {
    expect(reportingPeriodSummary(period('2025-06').state)).toEqual({ status: 'open' })
    expect(reportingPeriodSummary(period('2025-06', [], juneClosed.events).state)).toEqual({
      status: 'closed',
      from: '2025-06-01',
      to: '2025-06-30',
    })
  })
})
