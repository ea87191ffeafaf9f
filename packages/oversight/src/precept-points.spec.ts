import { project, without, type LocalDate, type RecordedEvent } from '@dutybook/modelling'
import { inLogOrder } from '@dutybook/modelling/testing'
import { estonia, facts, recordedLog, samples } from '@dutybook/domain/testing'
import type { PointRow, ShownPoint } from './point-row.js'
import { preceptPoints } from './precept-points.js'

const { issued, challenged, suspended, upheld, annulled, extended, fulfilled, notedOverdue, checked, penalised } = facts

const day = (text: string) => text as LocalDate
const rows = (...events: readonly RecordedEvent[]) => project<PointRow>(preceptPoints, inLogOrder(events))
const point = (...events: readonly RecordedEvent[]): PointRow | undefined => rows(...events).get('jm-1a/e1/p1')
const on = (date: string, row: PointRow | undefined): ShownPoint | undefined =>
  row && preceptPoints.show(row, { ...estonia, day: day(date) })

const challengeUntil = '2026-01-09'
const precept = issued('2025-12-10', ['2025-12-31'], { challengeUntil })

describe('a point of a precept', () => {
  it('is told as it was issued', () => {
    expect(point(precept)).toEqual({
      proceeding: 'jm-1a',
      precept: 'e1',
      point: 'p1',
      provider: 'prov-aaaa',
      notifiedOn: '2025-12-10',
      originalDeadline: '2025-12-31',
      deadline: '2025-12-31',
      extensions: 0,
      obligation: 'Paigaldada lukk.',
      basisAct: 'OAS',
      basisSection: '24 lg 2',
      warningAmount: { cents: 100_000, currency: 'EUR' },
      challengeUntil,
      challenge: 'none',
      status: 'open',
      penaltySumCents: 0,
      issuedOn: '2025-12-10',
      steps: [],
      issuedEvent: inLogOrder([precept])[0]?.id,
    })
  })

  it('has a row of its own, for every point of the precept', () => {
    expect([...rows(issued('2025-12-10', ['2025-12-31', '2026-01-30'])).keys()]).toEqual(['jm-1a/e1/p1', 'jm-1a/e1/p2'])
  })

  it('keeps its original deadline when it is extended', () => {
    const row = point(precept, extended('2025-12-20', '2026-01-31'), extended('2026-01-20', '2026-02-28'))
    expect(row).toMatchObject({ originalDeadline: '2025-12-31', deadline: '2026-02-28', extensions: 2 })
  })

  it('is fulfilled once, and no later act makes it open again', () => {
    const row = point(
      precept,
      fulfilled('2025-12-20'),
      fulfilled('2026-01-02'),
      penalised('2026-01-12'),
      extended('2026-01-13', '2026-02-01'),
    )
    expect(row).toMatchObject({ status: 'fulfilled', fulfilledOn: '2025-12-20', fulfilledLate: false })
  })

  it('is late by the deadline that held on the day of its fulfilment, whenever the extension was recorded and whatever was noted', () => {
    const inTime = fulfilled('2026-01-15', { late: true })
    expect(point(precept, inTime)).toMatchObject({ fulfilledLate: true })
    expect(point(precept, inTime, extended('2025-12-20', '2026-01-15'))).toMatchObject({ fulfilledLate: false })
    expect(point(precept, inTime, extended('2025-12-20', '2026-01-14'))).toMatchObject({ fulfilledLate: true })
    expect(point(precept, extended('2025-12-20', '2026-01-15'), inTime)).toMatchObject({ fulfilledLate: false })
  })

  it('stays annulled when it is fulfilled all the same', () => {
    const row = point(precept, challenged('2025-12-15'), annulled('2025-12-20', ['p1']), fulfilled('2025-12-22'))
    expect(row).toMatchObject({ status: 'annulled', annulledOn: '2025-12-20' })
    expect(row).not.toHaveProperty('fulfilledOn')
  })

  it('is annulled alone where the annulment is in part; the other points stay and their challenge is decided', () => {
    const all = rows(issued('2025-12-10', ['2025-12-31', '2025-12-31']), challenged('2025-12-15'), annulled('2026-01-20', ['p1'], ['p2']))
    expect(all.get('jm-1a/e1/p1')).toMatchObject({ status: 'annulled', challenge: 'annulled', annulledOn: '2026-01-20' })
    expect(all.get('jm-1a/e1/p2')).toMatchObject({ status: 'open', challenge: 'upheld', decidedOn: '2026-01-20' })
  })

  it('keeps the result of the last follow-up check, whenever an earlier one is recorded', () => {
    const late = { occurredOn: '2026-01-05', recordedAt: '2026-02-01T09:00:00.000Z' }
    const row = point(precept, checked('2026-01-15', 'partly'), checked(late, 'notFulfilled'))
    expect(row).toMatchObject({ checkedOn: '2026-01-15', checkResult: 'partly' })
  })

  it('has the result that the check came to on this point, not on another one', () => {
    expect(point(precept, checked('2026-01-15', 'partly', 'p2'))).not.toHaveProperty('checkedOn')
    const both = facts.inProceeding('2026-01-15', {
      type: 'FollowUpCheckCarriedOut',
      data: {
        check: 'j1',
        checkedOn: '2026-01-15',
        inspectors: ['person-quality2'],
        results: [
          { precept: 'e1', point: 'p1', result: 'notFulfilled' },
          { precept: 'e1', point: 'p2', result: 'fulfilled' },
          { precept: 'e2', point: 'p1', result: 'partly' },
        ],
        evidence: ['5.1-3/42-13'],
      },
    })
    expect(point(precept, both)).toMatchObject({ checkResult: 'notFulfilled' })
  })

  it('takes note that it was recorded as overdue, and its stored status stays open', () => {
    expect(point(precept, notedOverdue('2026-01-01', '2025-12-31'))).toMatchObject({ status: 'open', overdueNotedOn: '2026-01-01' })
  })

  it('is penalised, each time with its sum, and open again under a new deadline', () => {
    const twice = [precept, penalised('2026-01-12'), penalised('2026-02-12', 80_000, { penalty: 's2' })]
    expect(point(...twice)).toMatchObject({ status: 'penalised', penalisedOn: '2026-02-12', penaltySumCents: 130_000 })
    expect(point(...twice, extended('2026-02-20', '2026-03-31'))).toMatchObject({ status: 'open', penaltySumCents: 130_000 })
  })

  it.each([
    ['a fulfilment', fulfilled('2026-01-02')],
    ['an extension', extended('2026-01-02', '2026-03-01')],
    ['a check', checked('2026-01-02', 'partly')],
    ['a challenge', challenged('2026-01-02')],
    ['an annulment', annulled('2026-01-02', ['p1'], ['p2'])],
  ])('has no row after %s alone', (_, event) => expect(rows(event).size).toBe(0))
})

describe('a point as of a day', () => {
  it('has days left until its deadline and days over after it', () => {
    const row = point(precept)
    expect(on('2025-12-11', row)).toMatchObject({ status: 'open', daysLeft: 20 })
    expect(on('2025-12-31', row)).toMatchObject({ status: 'open', daysLeft: 0 })
    expect(on('2025-12-31', row)).not.toHaveProperty('daysOver')
    expect(on('2026-01-01', row)).toMatchObject({ status: 'overdue', daysOver: 1 })
    expect(on('2026-01-01', row)).not.toHaveProperty('daysLeft')
  })

  it('is the acceptance scenario of the domain model: overdue on 2 January, penalty possible from 10 January', () => {
    const log = recordedLog(samples.shelter, samples.proceedingWithPenalty).filter(({ metadata }) => metadata.occurredOn <= '2025-12-31')
    const row = project<PointRow>(preceptPoints, log).get('jm-2025-7/e1/p1')
    expect(on('2026-01-02', row)).toMatchObject({ status: 'overdue', daysOver: 2, challengeUntil, penaltyPossibleFrom: '2026-01-10' })
  })

  it('stops counting days over on the day when it was fulfilled, and counts none when it was in time or annulled', () => {
    expect(on('2026-06-01', point(precept, fulfilled('2026-01-20')))).toMatchObject({ status: 'fulfilled', daysOver: 20 })
    expect(on('2026-06-01', point(precept, fulfilled('2025-12-31')))).not.toHaveProperty('daysOver')
    expect(on('2026-06-01', point(precept, challenged('2025-12-15'), annulled('2026-01-15', ['p1'])))).not.toHaveProperty('daysOver')
  })

  it('stays penalised and goes on counting days over', () => {
    expect(on('2026-01-20', point(precept, penalised('2026-01-12')))).toMatchObject({ status: 'penalised', daysOver: 20 })
  })

  it('allows no penalty payment without a warning, nor when it is fulfilled', () => {
    const [unwarned] = rows(issuedWithoutWarning()).values()
    expect(on('2026-02-01', unwarned)).not.toHaveProperty('penaltyPossibleFrom')
    expect(on('2026-02-01', point(precept, fulfilled('2026-01-20')))).not.toHaveProperty('penaltyPossibleFrom')
  })

  it('is suspended through the last day of a suspension that has one, also when the challenge is decided before', () => {
    const row = point(precept, challenged('2025-12-15'), suspended('2025-12-16', '2026-02-10'), upheld('2026-01-20'))
    expect(on('2026-02-10', row)).toMatchObject({ suspended: true, challenge: 'upheld', penaltyPossibleFrom: '2026-02-11' })
    expect(on('2026-02-11', row)).toMatchObject({ suspended: false })
  })

  it('is suspended until the decision when the suspension has no last day', () => {
    const waiting = [precept, challenged('2025-12-15'), suspended('2025-12-16')]
    expect(on('2026-05-01', point(...waiting))).toMatchObject({ suspended: true, challenge: 'pending' })
    expect(on('2026-05-01', point(...waiting))).not.toHaveProperty('penaltyPossibleFrom')
    expect(on('2026-05-01', point(...waiting, upheld('2026-04-30')))).toMatchObject({ suspended: false, penaltyPossibleFrom: '2026-01-10' })
  })
})

describe('the two clocks of a point', () => {
  const late = fulfilled({ occurredOn: '2025-12-30', recordedAt: '2026-01-08T09:00:00.000Z' })
  const log = inLogOrder([precept, late])
  const known = (recordedBy: string, occurredBy: string) =>
    project<PointRow>(
      preceptPoints,
      log.filter(({ metadata }) => metadata.recordedAt <= recordedBy && metadata.occurredOn <= occurredBy),
    ).get('jm-1a/e1/p1')

  it('a fulfilment that was recorded late was not known before, and held all the same', () => {
    expect(on('2026-01-05', known('2026-01-05T23:00:00.000Z', '2026-01-05'))).toMatchObject({ status: 'overdue', daysOver: 5 })
    expect(on('2026-01-05', known('2026-01-08T23:00:00.000Z', '2026-01-05'))).toMatchObject({ status: 'fulfilled' })
    expect(on('2025-12-29', known('2026-01-08T23:00:00.000Z', '2025-12-29'))).toMatchObject({ status: 'open', daysLeft: 2 })
  })
})

function issuedWithoutWarning(): RecordedEvent {
  const [warned = {}] = precept.data['points'] as readonly { readonly warningAmount?: unknown }[]
  return { ...precept, data: { ...precept.data, points: [without(warned, 'warningAmount')] } }
}
