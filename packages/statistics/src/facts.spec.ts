import { project, type AnyView, type RecordedEvent } from '@dutybook/modelling'
import { inLogOrder } from '@dutybook/modelling/testing'
import { facts, recordedLog, samples } from '@dutybook/domain/testing'
import { findingFacts } from './finding-facts.js'
import { penaltyFacts } from './penalty-facts.js'
import { preceptPointFacts } from './point-facts.js'
import { oversightProceedingFacts } from './proceeding-facts.js'

const { proposed, initiated, visited, found, corrected, issued, extended, annulled, fulfilled, penalised, closed } = facts

const rows = (view: AnyView, ...events: readonly RecordedEvent[]) => Object.fromEntries(project(view, inLogOrder(events)))

describe('the facts of a proceeding', () => {
  it('have the days, years and months of its steps, and how it ended', () => {
    const events = [proposed('2025-01-07'), initiated('2025-02-01'), visited('2025-02-10'), visited('2025-02-20', { visit: 'k2' })]
    expect(rows(oversightProceedingFacts, ...events, closed('2026-12-31', 'compliant'))).toEqual({
      'jm-1a': {
        proceeding: 'jm-1a',
        provider: 'prov-aaaa',
        ...{ kind: 'administrative', planned: true, reason: 'riskCycle' },
        ...{ proposedOn: '2025-01-07', proposedYear: 2025, proposedMonth: 1 },
        ...{ initiatedOn: '2025-02-01', initiatedYear: 2025, initiatedMonth: 2 },
        ...{ visits: 2, lastVisitOn: '2025-02-20' },
        ...{ closedOn: '2026-12-31', closedYear: 2026, closedMonth: 12, conclusion: 'compliant' },
      },
    })
  })

  it('belong to the day on which they held, not to the day on which they were recorded', () => {
    const late = { occurredOn: '2024-12-31', recordedAt: '2025-01-15T09:00:00.000Z' }
    expect(rows(oversightProceedingFacts, proposed(late))['jm-1a']).toMatchObject({ proposedYear: 2024, proposedMonth: 12 })
  })
})

describe('the facts of a finding', () => {
  it('are those after its corrections, in the month in which it was found', () => {
    const events = [found('2025-03-10'), corrected('2025-04-01', { requirement: 'reporting', severity: 'significant' })]
    expect(rows(findingFacts, ...events)).toEqual({
      'jm-1a/l1': {
        ...{ proceeding: 'jm-1a', finding: 'l1', provider: 'prov-aaaa', requirement: 'reporting', severity: 'significant' },
        ...{ foundOn: '2025-03-10', foundYear: 2025, foundMonth: 3, corrections: 1 },
      },
    })
  })
})

describe('the facts of a point', () => {
  const precept = issued('2025-03-10', ['2025-04-30', '2025-05-30'])

  it('have the days from the notification to the fulfilment', () => {
    const all = rows(preceptPointFacts, precept, extended('2025-04-20', '2025-06-30'), fulfilled('2025-06-01', { late: false }))
    expect(all['jm-1a/e1/p1']).toEqual({
      ...{ proceeding: 'jm-1a', precept: 'e1', point: 'p1', provider: 'prov-aaaa' },
      ...{ notifiedOn: '2025-03-10', notifiedYear: 2025, notifiedMonth: 3 },
      ...{ originalDeadline: '2025-04-30', deadline: '2025-06-30', extensions: 1 },
      ...{ fulfilledOn: '2025-06-01', fulfilledLate: false, daysToFulfil: 83 },
    })
    expect(all['jm-1a/e1/p2']).not.toHaveProperty('daysToFulfil')
  })

  it('count the first fulfilment only, and none of an annulled point', () => {
    const all = rows(preceptPointFacts, precept, fulfilled('2025-03-20'), fulfilled('2025-05-20', { late: true }))
    expect(all['jm-1a/e1/p1']).toMatchObject({ fulfilledOn: '2025-03-20', daysToFulfil: 10, fulfilledLate: false })
    const gone = rows(preceptPointFacts, precept, annulled('2025-03-15', ['p1'], ['p2']), fulfilled('2025-03-20'))
    expect(gone['jm-1a/e1/p1']).toMatchObject({ annulledOn: '2025-03-15' })
    expect(gone['jm-1a/e1/p1']).not.toHaveProperty('daysToFulfil')
    expect(gone['jm-1a/e1/p2']).not.toHaveProperty('annulledOn')
  })

  it('take no days when what was asked for was there before the notification', () => {
    expect(rows(preceptPointFacts, precept, fulfilled('2025-03-01'))['jm-1a/e1/p1']).toMatchObject({ daysToFulfil: 0 })
  })
})

describe('the facts of a penalty payment', () => {
  it('are its point, its sum and its day', () => {
    expect(rows(penaltyFacts, ...recordedLog(samples.shelter, samples.proceedingWithPenalty))).toEqual({
      'jm-2025-7/s1': {
        ...{ proceeding: 'jm-2025-7', penalty: 's1', precept: 'e1', point: 'p1', provider: 'prov-4fk2m9' },
        amount: { cents: 50_000, currency: 'EUR' },
        ...{ appliedOn: '2026-01-12', appliedYear: 2026, appliedMonth: 1 },
      },
    })
  })

  it('count a penalty payment once', () => {
    expect(
      Object.keys(rows(penaltyFacts, penalised('2025-01-01'), penalised('2025-01-02'), penalised('2025-01-03', 1, { penalty: 's2' }))),
    ).toEqual(['jm-1a/s1', 'jm-1a/s2'])
  })
})
