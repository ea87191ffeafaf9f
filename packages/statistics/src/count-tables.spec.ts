import { isRight } from '@dutybook/fp'
import { project, type AnyView, type LocalDate, type Period, type RecordedEvent, type RowsOf } from '@dutybook/modelling'
import { inLogOrder } from '@dutybook/modelling/testing'
import { facts, recordedLog, samples } from '@dutybook/domain/testing'
import { countsOf, countTables } from './count-tables.js'
import { statisticsViews } from './views.js'

const { proposed, initiated, found, corrected, issued, extended, fulfilled, penalised, closed } = facts

const period = (from: string, to: string): Period => ({ from: from as LocalDate, to: to as LocalDate })
const counts = (log: readonly RecordedEvent[], within: Period) => {
  const all = countsOf(((view: AnyView) => project(view, log)) as RowsOf, within)
  for (const table of countTables) for (const row of all[table.name] ?? []) expect(isRight(table.row.decode(row))).toBe(true)
  return all as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
}
const year2025 = period('2025-01-01', '2025-12-31')
const countsOf2025 = (...events: readonly RecordedEvent[]) => counts(inLogOrder(events), year2025)

/** The rows with anything in them. */
const filled = (rows: readonly Readonly<Record<string, unknown>>[] = []) =>
  rows.filter((row) => Object.entries(row).some(([column, cell]) => !calendar.includes(column) && typeof cell === 'number' && cell > 0))
const calendar = ['year', 'month']

describe('the tables of counts', () => {
  it('say 0 in every cell of an empty period', () => {
    const empty = counts(recordedLog(...Object.values(samples)), period('1999-01-01', '1999-12-31'))
    const { victimsByYear = [], ...others } = empty
    expect(Object.values(others).flatMap(filled)).toEqual([])
    expect(victimsByYear).toMatchObject([{ year: 1999, method: 1, breaksSeries: false, suspected: 0, identified: 0, registered: 0 }])
    expect(Object.fromEntries(Object.entries(empty).map(([name, rows]) => [name, rows.length]))).toEqual({
      registeredVictims: 72,
      victimsByForm: 120,
      victimsByFormAndCitizenship: 60,
      victimsByControlMeans: 17,
      victimsByAgeGroup: 36,
      victimsByYear: 1,
      conversionOfSuspected: 1,
      childVictims: 1,
      referralsBySource: 16,
      timeToAssessment: 1,
      endingsByReason: 8,
      reflectionPeriods: 1,
      hotlineContacts: 120,
      serviceDaysByElement: 10,
      elementAvailability: 0,
      unitsByElement: 0,
      invoiceHandling: 1,
      costByProvider: 0,
      budgetLines: 0,
      proceedingsByKindAndReason: 18,
      findingsByRequirement: 27,
      repeatFindings: 0,
      daysToFulfil: 1,
      penaltyPayments: 1,
      feedbackResponses: 20,
      feedbackResponseRates: 4,
      feedbackSatisfaction: 24,
    })
    expect(empty['daysToFulfil']).toEqual([
      { issued: 0, extended: 0, annulled: 0, fulfilled: 0, fulfilledLate: 0, medianDays: 0, meanDays: 0, longestDays: 0 },
    ])
  })

  it('have names of their own and read the fact tables of this package', () => {
    expect(new Set(countTables.map(({ name }) => name)).size).toBe(countTables.length)
    for (const { reads } of countTables) expect(statisticsViews).toEqual(expect.arrayContaining([...reads]))
  })

  it('count each step of a proceeding in its own time, both ends of the period included', () => {
    const events = [
      proposed('2024-12-31'),
      initiated('2025-01-01'),
      closed('2025-12-31'),
      proposed('2025-12-31', { planned: false }, 'jm-2b'),
    ]
    expect(filled(countsOf2025(...events, proposed('2026-01-01', {}, 'jm-3c'))['proceedingsByKindAndReason'])).toEqual([
      { kind: 'administrative', reason: 'riskCycle', proposed: 1, planned: 0, initiated: 1, closed: 1 },
    ])
  })

  it('count a late fact in the time in which it held', () => {
    const late = proposed({ occurredOn: '2025-12-30', recordedAt: '2026-01-20T09:00:00.000Z' })
    expect(filled(countsOf2025(late)['proceedingsByKindAndReason'])).toMatchObject([{ proposed: 1 }])
  })

  it('count findings as they stand after corrections', () => {
    const events = [found('2025-03-01'), found('2025-03-01', { finding: 'l2' }), corrected('2026-02-01', { requirement: 'reporting' })]
    expect(filled(countsOf2025(...events)['findingsByRequirement'])).toEqual([
      { requirement: 'safety', severity: 'severe', findings: 1, repeated: 0 },
      { requirement: 'reporting', severity: 'minor', findings: 1, repeated: 0 },
    ])
  })

  it('count a finding as repeated that was found before the period in another proceeding, and no longer when that one is corrected', () => {
    const events = [
      found('2023-03-01'),
      found('2025-03-01', { severity: 'minor' }, 'jm-2b'),
      found('2025-04-01', { finding: 'l2' }, 'jm-2b'),
    ]
    const { findingsByRequirement, repeatFindings } = countsOf2025(...events)
    expect(filled(findingsByRequirement)).toEqual([
      { requirement: 'safety', severity: 'minor', findings: 1, repeated: 1 },
      { requirement: 'safety', severity: 'severe', findings: 1, repeated: 1 },
    ])
    expect(repeatFindings).toEqual([{ provider: 'prov-aaaa', requirement: 'safety', repeated: 2 }])
    expect(countsOf2025(...events, corrected('2025-05-01', { requirement: 'reporting' }))['repeatFindings']).toEqual([])
  })

  it('measure the days of the points fulfilled in the period, whenever they were notified', () => {
    const events = [
      issued('2024-12-22', ['2025-01-31', '2025-01-11', '2026-01-31']),
      extended('2025-01-05', '2025-02-28'),
      fulfilled('2025-01-01'),
      fulfilled('2025-01-12', { point: 'p2', late: true }),
      fulfilled('2026-01-01', { point: 'p3' }),
      issued('2025-02-01', ['2025-03-01'], {}, 'jm-2b'),
    ]
    expect(countsOf2025(...events)['daysToFulfil']).toEqual([
      { issued: 1, extended: 0, annulled: 0, fulfilled: 2, fulfilledLate: 1, medianDays: 16, meanDays: 16, longestDays: 21 },
    ])
    expect(counts(inLogOrder(events), period('2024-01-01', '2024-12-31'))['daysToFulfil']).toMatchObject([
      { issued: 3, extended: 1, fulfilled: 0 },
    ])
  })

  it('add up the penalty payments of the period', () => {
    const events = [
      penalised('2025-01-01', 10_000),
      penalised('2025-12-31', 20_050, { penalty: 's2' }),
      penalised('2026-01-01', 1, { penalty: 's3' }),
    ]
    expect(countsOf2025(...events)['penaltyPayments']).toEqual([{ penalties: 2, sumCents: 30_050 }])
  })
})
