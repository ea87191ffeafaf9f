import { isRight } from '@dutybook/fp'
import { months, project, Verdict, type AnyView, type LocalDate, type RecordedEvent, type RowsOf } from '@dutybook/modelling'
import { inLogOrder } from '@dutybook/modelling/testing'
import { datedLaw, oversightCycle } from '@dutybook/domain'
import { estonia, facts, recordedLog, samples } from '@dutybook/domain/testing'
import { verdictOnOversight } from './verdict-3-5.js'

const f = facts

/** The verdict on a day from the facts that held by then, as far as they were recorded by the given moment. */
function verdictOn(day: string, log: readonly RecordedEvent[], recordedBy = '9999', law = estonia.law): Verdict {
  const known = log.filter(({ metadata }) => metadata.occurredOn <= day && metadata.recordedAt <= recordedBy)
  const rowsOf = ((view: AnyView) => project(view, known)) as RowsOf
  const verdict = verdictOnOversight.of(rowsOf, { ...estonia, law, day: day as LocalDate })
  expect(isRight(Verdict.decode(verdict))).toBe(true)
  return verdict
}

const codesOn = (day: string, ...events: readonly RecordedEvent[]) => verdictOn(day, inLogOrder(events)).findings.map(({ code }) => code)
const reasonOn = (day: string, ...events: readonly RecordedEvent[]) => {
  const log = inLogOrder(events)
  const { holds, findings } = verdictOn(day, log)
  const reasons = findings.map(({ code, weight, subject, since, evidence }) => {
    return { code, weight, subject, since, evidence: evidence.map((id) => log.findIndex((event) => event.id === id)) }
  })
  return { holds, reasons }
}

describe('a provider', () => {
  const code = 'PROVIDER_NOT_CHECKED_IN_CYCLE'
  const start = f.registered('2023-03-15')
  const high = f.assessed('2023-03-20', 'high')

  it.each([
    ['2024-03-15', true],
    ['2024-03-16', false],
  ])('that was never checked is counted from its registration: on %s the result holds = %s', (day, holds) => {
    expect(verdictOn(day, inLogOrder([start, high]))).toMatchObject({ day, holds })
  })

  it('that was not checked in time is named with the day, the rule and the events', () => {
    expect(reasonOn('2025-02-01', start, high, f.visited('2024-01-10'))).toEqual({
      holds: false,
      reasons: [{ code, weight: 'breach', subject: f.provider, since: '2025-01-11', evidence: [0, 2, 1] }],
    })
    const [reason] = verdictOn('2025-02-01', inLogOrder([start, high])).findings
    expect(reason?.text.en).toBe(
      'The provider prov-aaaa was not checked within its oversight cycle; it was to be checked by 2024-03-15 (risk class: high).',
    )
    expect(reason?.text.et).toContain('hiljemalt 2024-03-15 (riskiklass: kõrge)')
    expect(reason?.basis).toEqual([
      { act: 'AJ', section: '3.5' },
      { act: 'OAS', section: '15 lg 4' },
    ])
  })

  it('is checked by a visit, not by a follow-up check', () => {
    expect(codesOn('2024-04-01', start, high, f.visited('2024-03-15'))).toEqual([])
    expect(codesOn('2024-04-01', start, high, f.checked('2024-03-15', 'fulfilled'))).toEqual([code])
  })

  it('is no longer looked at from the day of its release', () => {
    const events = [start, high, f.registered('2024-01-01', 'prov-bbbb'), f.released('2024-05-01')]
    expect(codesOn('2024-04-30', ...events)).toEqual([code])
    expect(codesOn('2024-05-01', ...events)).toEqual([])
  })

  it('is looked at by the law of the day', () => {
    const [usual] = oversightCycle.versions
    const stricter = { ...usual, value: { ...usual.value, high: months(6) }, from: '2024-01-01' as LocalDate }
    const law = datedLaw([{ ...oversightCycle, versions: [usual, stricter] }])
    const log = inLogOrder([start, high])
    expect(verdictOn('2023-12-31', log, '9999', law).holds).toBe(true)
    expect(verdictOn('2024-02-01', log, '9999', law).findings).toMatchObject([{ code, since: '2024-01-01' }])
  })

  it('whose visit was recorded late was not known to be checked before, and was checked all the same', () => {
    const log = inLogOrder([start, high, f.visited({ occurredOn: '2024-03-10', recordedAt: '2024-04-20T09:00:00.000Z' })])
    expect(verdictOn('2024-04-01', log, '2024-04-01T23:00:00.000Z').holds).toBe(false)
    expect(verdictOn('2024-04-01', log, '2024-04-20T23:00:00.000Z').holds).toBe(true)
  })
})

describe('a point of a precept', () => {
  const code = 'POINT_OVERDUE_WITHOUT_ACTION'
  const start = f.registered('2025-01-01')
  const precept = f.issued('2025-12-10', ['2025-12-31'], { challengeUntil: '2026-01-09' })
  const free = f.issued('2025-11-10', ['2025-12-31'], { challengeUntil: '2025-12-10' })

  it.each([
    ['its deadline', free, '2025-12-31', []],
    ['the day after its deadline', free, '2026-01-01', [code]],
    ['the last day to challenge', precept, '2026-01-09', []],
    ['the day after the last day to challenge', precept, '2026-01-10', [code]],
  ])('calls for action after its deadline and the time to challenge: on %s', (_, issued, day, codes) => {
    expect(codesOn(day, start, issued)).toEqual(codes)
  })

  it('that nobody has acted on is named with the day and the events', () => {
    expect(reasonOn('2026-02-01', start, precept, f.notedOverdue('2026-01-01', '2025-12-31'))).toEqual({
      holds: false,
      reasons: [{ code, weight: 'breach', subject: 'jm-1a/e1/p1', since: '2026-01-10', evidence: [1] }],
    })
  })

  it.each([
    ['fulfilled', f.fulfilled('2026-01-08', { late: true })],
    ['penalised', f.penalised('2026-01-10')],
    ['checked after its deadline', f.checked('2026-01-01', 'notFulfilled')],
    ['extended', f.extended('2025-12-30', '2026-02-01')],
    ['annulled', f.annulled('2026-01-05', ['p1'])],
    ['under a challenge that waits', f.challenged('2026-01-09')],
  ])('that was %s is not without action', (_, event) => expect(codesOn('2026-02-01', start, precept, event)).toEqual([]))

  it('that was only checked by its deadline, or recorded as overdue, is without action', () => {
    expect(codesOn('2026-02-01', start, precept, f.checked('2025-12-31', 'partly'))).toEqual([code])
    expect(codesOn('2026-02-01', start, precept, f.notedOverdue('2026-01-01', '2025-12-31'))).toEqual([code])
  })

  it('calls for action again after an extended deadline, which no earlier action answers', () => {
    const events = [start, free, f.checked('2026-01-05', 'partly'), f.extended('2026-01-06', '2026-02-27')]
    expect(reasonOn('2026-02-27', ...events).holds).toBe(true)
    expect(reasonOn('2026-02-28', ...events).reasons).toEqual([
      { code, weight: 'breach', subject: 'jm-1a/e1/p1', since: '2026-02-28', evidence: [1, 3] },
    ])
  })

  it('calls for action from the day after a challenge was decided', () => {
    const events = [start, precept, f.challenged('2026-01-05'), f.upheld('2026-02-10')]
    expect(codesOn('2026-02-10', ...events)).toEqual([])
    expect(reasonOn('2026-03-01', ...events).reasons).toMatchObject([{ code, since: '2026-02-11', evidence: [1, 3] }])
  })

  it('does not call for action while enforcement is suspended', () => {
    const until = [start, precept, f.challenged('2026-01-05'), f.suspended('2026-01-06', '2026-03-10'), f.upheld('2026-02-10')]
    expect(codesOn('2026-03-10', ...until)).toEqual([])
    expect(reasonOn('2026-03-20', ...until).reasons).toMatchObject([{ code, since: '2026-03-11' }])
  })
})

describe('a severe finding', () => {
  const code = 'SEVERE_FINDING_RECURS'
  const start = f.registered('2022-06-01')
  const visits = [f.visited('2023-01-10'), f.visited('2024-12-20', {}, 'jm-2b'), f.visited('2026-06-01', {}, 'jm-3c')]
  const first = f.found('2023-01-10')
  const again = (on: string, data: Parameters<typeof f.found>[1] = {}, id = 'jm-2b') => f.found(on, data, id)

  it('that was found again is named with the day and the events of both', () => {
    expect(reasonOn('2025-01-10', start, ...visits, first, again('2025-01-10'))).toEqual({
      holds: false,
      reasons: [{ code, weight: 'breach', subject: f.provider, since: '2025-01-10', evidence: [4, 5] }],
    })
  })

  it.each([
    ['again on the last day of the look-back', again('2025-01-10'), [code]],
    ['again a day later', again('2025-01-11'), []],
    ['again on another requirement', again('2025-01-10', { requirement: 'reporting' }), []],
    ['again, but less severe', again('2025-01-10', { severity: 'significant' }), []],
    ['at another provider', again('2025-01-10', { provider: 'prov-bbbb' }), []],
    ['again in the same proceeding', again('2025-01-10', { finding: 'l2' }, 'jm-1a'), []],
  ])('recurs when it is found again within the look-back: %s', (_, event, codes) => {
    expect(codesOn('2025-02-01', start, ...visits, first, event)).toEqual(codes)
  })

  it('does not recur when a correction shows that one of the two was not severe', () => {
    expect(codesOn('2025-02-01', start, ...visits, first, again('2025-01-10'), f.corrected('2025-01-20'))).toEqual([])
  })

  it('recurs when a correction makes the later one severe', () => {
    const events = [start, ...visits, first, again('2025-01-10', { severity: 'minor' })]
    expect(codesOn('2025-02-01', ...events)).toEqual([])
    expect(codesOn('2025-02-01', ...events, f.corrected('2025-01-20', { severity: 'severe' }, 'jm-2b'))).toEqual([code])
  })

  it('weighs as long as the look-back lasts after it', () => {
    const events = [start, ...visits, first, again('2024-12-20')]
    expect(codesOn('2026-12-20', ...events)).toEqual([code])
    expect(codesOn('2026-12-21', ...events)).toEqual([])
  })

  it('no longer weighs when the provider is released', () => {
    const events = [start, f.registered('2024-06-01', 'prov-bbbb'), ...visits, first, again('2024-12-20')]
    expect(codesOn('2025-06-01', ...events, f.released('2025-05-01'))).toEqual([])
  })

  it('whose first finding was recorded late recurs from the day of the second, once it is known', () => {
    const late = f.found({ occurredOn: '2023-01-10', recordedAt: '2025-03-01T09:00:00.000Z' })
    const log = inLogOrder([start, ...visits, again('2025-01-10'), late])
    expect(verdictOn('2025-02-01', log, '2025-02-01T23:00:00.000Z').holds).toBe(true)
    expect(verdictOn('2025-02-01', log, '2025-03-01T23:00:00.000Z').findings).toMatchObject([{ code, since: '2025-01-10' }])
  })
})

describe('the alert to end a contract', () => {
  const code = 'CONTRACT_TERMINATION'
  const start = (mode?: 'contract' | 'purchase' | 'inHouse') => f.registered('2024-06-01', f.provider, mode)
  const visits = [f.visited('2025-01-10')]
  const first = [
    f.issued('2025-02-01', ['2025-03-31', '2025-04-30']),
    f.penalised('2025-05-02'),
    f.penalised('2025-05-02', 1, { point: 'p2' }),
  ]
  const second = [f.issued('2025-06-01', ['2025-07-31'], {}, 'jm-2b'), f.penalised('2025-08-01', 50_000, { penalty: 's2' }, 'jm-2b')]

  it('comes with the second precept that was left unfulfilled, and leaves the result standing', () => {
    expect(reasonOn('2025-08-01', start(), ...visits, ...first, ...second)).toEqual({
      holds: true,
      reasons: [{ code, weight: 'alert', subject: f.provider, since: '2025-08-01', evidence: [0, 2, 5] }],
    })
  })

  it.each([
    ['before the second deadline has passed', '2025-07-31', [start(), ...first, ...second], []],
    ['for two points of one precept', '2025-08-01', [start(), ...first], []],
    ['when the first was fulfilled late', '2025-08-01', [start(), ...first, f.fulfilled('2025-05-20', { late: true }), ...second], [code]],
    ['when the second was fulfilled in time', '2025-09-01', [start(), ...first, ...second, f.fulfilled('2025-07-31', {}, 'jm-2b')], []],
    ['when the second was annulled', '2025-09-01', [start(), ...first, ...second, f.annulled('2025-08-20', ['p1'], [], 'jm-2b')], []],
    [
      'while the second is suspended',
      '2025-08-10',
      [start(), ...first, ...second, f.challenged('2025-07-01', 'jm-2b'), f.suspended('2025-07-02', undefined, 'jm-2b')],
      [],
    ],
    ['for a provider without a contract', '2025-08-01', [start('purchase'), ...first, ...second], []],
    [
      'for a provider that was released',
      '2025-08-01',
      [start(), ...first, ...second, f.released('2025-08-01'), f.registered('2025-08-01', 'prov-bbbb')],
      [],
    ],
  ])('comes or not %s', (_, day, events, codes) => expect(codesOn(day, ...visits, ...events)).toEqual(codes))

  it('forgets the first one after the look-back', () => {
    const events = [start(), ...visits, f.visited('2026-12-01'), ...first, ...second]
    expect(codesOn('2027-04-01', ...events)).toEqual([code])
    expect(codesOn('2027-04-02', ...events)).toEqual([])
  })
})

describe('the verdict on the expected result 3.5', () => {
  it('holds on an empty log, with an alert that nothing proves it', () => {
    const { holds, findings, evidence } = verdictOn('2025-01-01', [])
    expect({ holds, codes: findings.map(({ code, weight }) => [code, weight]), evidence }).toEqual({
      holds: true,
      codes: [['NO_PROVIDER_UNDER_OVERSIGHT', 'alert']],
      evidence: [],
    })
  })

  it('holds by the last check of every provider and the way every point ended', () => {
    const log = recordedLog(samples.shelter, samples.proceedingWithPenalty)
    const verdict = verdictOn('2026-03-01', log)
    const types = verdict.evidence.map((id) => log.find((event) => event.id === id)?.type)
    expect(verdict).toMatchObject({ result: '3.5', holds: true, findings: [] })
    expect(types).toEqual(['InspectionVisitCarriedOut', 'PreceptPointFulfilled', 'PreceptPointFulfilled'])
  })

  it('does not hold by the events of its breaches alone', () => {
    const log = inLogOrder([f.registered('2023-03-15'), f.registered('2025-03-15', 'prov-bbbb')])
    expect(verdictOn('2025-04-01', log)).toMatchObject({ holds: false, evidence: [log[0]?.id] })
  })

  it('is the same whatever order the rows come in', () => {
    const log = inLogOrder(['prov-bbbb', 'prov-cccc', 'prov-aaaa'].map((id) => f.registered('2023-03-15', id)))
    const turned = ((view: AnyView) => new Map([...project(view, log)].reverse())) as RowsOf
    const straight = ((view: AnyView) => project(view, log)) as RowsOf
    const on = { ...estonia, day: '2026-03-01' as LocalDate }
    expect(verdictOnOversight.of(straight, on).findings.map(({ subject }) => subject)).toEqual(['prov-aaaa', 'prov-bbbb', 'prov-cccc'])
    expect(verdictOnOversight.of(turned, on)).toEqual(verdictOnOversight.of(straight, on))
  })
})
