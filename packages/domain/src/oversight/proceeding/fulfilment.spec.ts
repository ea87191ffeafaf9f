import { givenProceeding, people, samples, until } from '../../testing.js'

const { official, reviewer, system } = people
const { proceedingWithPenalty: told, proceedingWithChallenge: challenged } = samples
const issued = until(told, 'PreceptIssued')
const p1 = { precept: 'e1', point: 'p1' }
const extension = (deadline: string, reason = 'Lukk hilineb.') => ({ ...p1, deadline, reason })
const extended = (deadline: string, extendedOn: string) =>
  ({ type: 'PreceptDeadlineExtended', data: { ...extension(deadline), extendedOn } }) as const
const extend = (deadline: string, reason?: string) => ({ type: 'ExtendPreceptDeadline' as const, data: extension(deadline, reason) })
const fulfil = (...evidence: readonly string[]) => ({ type: 'ConfirmPointFulfilled' as const, data: { ...p1, evidence } })
const overdue = { type: 'RecordPointOverdue', data: p1 } as const
const on = (occurredOn: string) => ({ actor: official, occurredOn })
const asSystem = (occurredOn: string) => ({ actor: system, occurredOn })

describe('an extension of a deadline', () => {
  it('is possible through the last day of the present one', () =>
    givenProceeding(issued)
      .when(extend('2026-02-27'), on('2025-12-31'))
      .then([extended('2026-02-27', '2025-12-31')]))

  it('goes by the day of the decision when it is recorded after the deadline', () =>
    givenProceeding(until(told, 'PreceptPointOverdue'))
      .when(extend('2026-02-27'), { ...on('2025-12-30'), now: '2026-01-05T08:00:00.000Z' })
      .then([extended('2026-02-27', '2025-12-30')]))

  it('is put on record once, and must be later each time', () => {
    const past = [...issued, extended('2026-02-27', '2025-12-30')]
    givenProceeding(past).when(extend('2026-02-27'), on('2026-01-05')).thenNothing()
    givenProceeding(past)
      .when(extend('2026-02-27', 'Muu põhjus.'), on('2026-01-05'))
      .thenRefused('EXTENSION_NOT_LATER', { point: 'p1', deadline: '2026-02-27' })
    givenProceeding(past)
      .when(extend('2026-03-31'), on('2026-02-27'))
      .then([extended('2026-03-31', '2026-02-27')])
    givenProceeding(past)
      .when(extend('2026-03-31'), on('2025-12-29'))
      .thenRefused('BEFORE_EARLIER_ACT', { occurredOn: '2025-12-29', earliest: '2025-12-30' })
  })

  it('is not for anybody without a mandate, nor of a point that is no longer open', () => {
    givenProceeding(issued)
      .when(extend('2026-02-27'), { ...on('2025-12-20'), actor: reviewer })
      .thenRefused('NO_MANDATE')
    givenProceeding(until(told, 'PreceptPointFulfilled')).when(extend('2026-02-27'), on('2026-01-20')).thenRefused('POINT_NOT_OPEN', p1)
  })
})

describe('an extension that is recorded late', () => {
  const fulfilled = {
    type: 'PreceptPointFulfilled',
    data: { ...p1, evidence: ['5.1-3/42-20'], fulfilledOn: '2025-12-20', late: false },
  } as const

  it('is judged by its own day: what was decided before the point was fulfilled opens nothing again', () => {
    const { when } = givenProceeding([...issued, fulfilled])
    when(extend('2026-02-27'), on('2025-12-19')).then([extended('2026-02-27', '2025-12-19')])
    when(extend('2026-02-27'), on('2025-12-20')).thenRefused('POINT_NOT_OPEN', p1)
    const { state } = givenProceeding([...issued, fulfilled, extended('2026-02-27', '2025-12-19')])
    expect(state.precepts[0]?.points[0]).toMatchObject({ status: 'fulfilled', deadline: '2026-02-27' })
  })

  it('is not of a day before a penalty payment that followed from the deadline', () =>
    givenProceeding(until(told, 'PenaltyPaymentApplied'))
      .when(extend('2026-02-27'), on('2025-12-30'))
      .thenRefused('BEFORE_EARLIER_ACT', { occurredOn: '2025-12-30', earliest: '2026-01-12' }))
})

describe('the fulfilment of a point', () => {
  it('is in time through the deadline, late from the day after', () => {
    const fulfilled = (fulfilledOn: string, late: boolean) =>
      [{ type: 'PreceptPointFulfilled', data: { ...p1, evidence: ['5.1-3/42-20'], fulfilledOn, late } }] as const
    givenProceeding(issued).when(fulfil('5.1-3/42-20'), on('2025-12-31')).then(fulfilled('2025-12-31', false))
    givenProceeding(issued).when(fulfil('5.1-3/42-20'), on('2026-01-01')).then(fulfilled('2026-01-01', true))
    givenProceeding([...issued, extended('2026-02-27', '2025-12-30')])
      .when(fulfil('5.1-3/42-20'), on('2026-01-01'))
      .then(fulfilled('2026-01-01', false))
  })

  it('is not confirmed for a day before the initiation', () =>
    givenProceeding(issued).when(fulfil('5.1-3/42-20'), on('2025-10-05')).thenRefused('BEFORE_EARLIER_ACT'))

  it('is confirmed once; other proof of it comes too late', () => {
    const { when } = givenProceeding(until(told, 'PreceptPointFulfilled'))
    when(fulfil('5.1-3/42-12'), on('2026-02-01')).thenNothing()
    when(fulfil('5.1-3/42-20'), on('2026-02-01')).thenRefused('POINT_NOT_OPEN', p1)
    when(fulfil('5.1-3/42-20'), on('2026-01-19')).thenRefused('POINT_NOT_OPEN', p1)
  })

  it('of a day before the annulment is still put on record, and leaves the point annulled', () => {
    const past = until(challenged, 'PreceptAnnulled')
    const p2 = { precept: 'e1', point: 'p2' }
    const { when } = givenProceeding(past)
    const confirm = { type: 'ConfirmPointFulfilled', data: { ...p2, evidence: ['5.1-3/42-20'] } } as const
    when(confirm, on('2025-07-21')).thenRefused('POINT_NOT_OPEN', p2)
    const events = [{ type: 'PreceptPointFulfilled', data: { ...confirm.data, fulfilledOn: '2025-07-20', late: false } }] as const
    when(confirm, on('2025-07-20')).then(events)
    expect(givenProceeding([...past, ...events]).state.precepts[0]?.points[1]?.status).toBe('annulled')
  })

  it('ends also a point that is overdue or penalised', () => {
    for (const past of [until(told, 'PreceptPointOverdue'), until(told, 'PenaltyPaymentApplied')])
      expect(givenProceeding(past).when(fulfil('5.1-3/42-20'), on('2026-01-15')).decision).toMatchObject({
        right: [{ data: { late: true } }],
      })
  })
})

describe('an act on a point', () => {
  it('is not done before the day on which the precept was made known', () => {
    const facts = { occurredOn: '2025-12-09', earliest: '2025-12-10' }
    const { when } = givenProceeding(issued)
    when(fulfil('5.1-3/42-20'), on('2025-12-09')).thenRefused('BEFORE_EARLIER_ACT', facts)
    when(extend('2026-02-27'), on('2025-12-09')).thenRefused('BEFORE_EARLIER_ACT', facts)
    when({ type: 'RecordChallenge', data: { precept: 'e1', reference: '5.1-3/42-9' } }, on('2025-12-09')).thenRefused(
      'BEFORE_EARLIER_ACT',
      facts,
    )
    expect(when(fulfil('5.1-3/42-20'), on('2025-12-10')).decision._tag).toBe('Right')
  })
})

describe('a missed deadline', () => {
  const missed = (deadline: string) => [{ type: 'PreceptPointOverdue', data: { ...p1, deadline } }] as const

  it('is recorded from the day after it', () => {
    givenProceeding(issued).when(overdue, asSystem('2025-12-31')).thenRefused('DEADLINE_NOT_PASSED')
    givenProceeding(issued).when(overdue, asSystem('2026-01-01')).then(missed('2025-12-31'))
  })

  it('is recorded once, also after a penalty payment', () => {
    givenProceeding(until(told, 'PreceptPointOverdue')).when(overdue, asSystem('2026-01-05')).thenNothing()
    givenProceeding(until(told, 'PenaltyPaymentApplied')).when(overdue, asSystem('2026-01-14')).thenNothing()
  })

  it('can be missed again when it was extended', () => {
    const past = [...until(told, 'PreceptPointOverdue'), extended('2026-02-27', '2025-12-30')]
    givenProceeding(past).when(overdue, asSystem('2026-02-27')).thenRefused('DEADLINE_NOT_PASSED')
    givenProceeding(past).when(overdue, asSystem('2026-02-28')).then(missed('2026-02-27'))
  })

  it('is none of a point that was fulfilled or annulled', () => {
    const fulfilled = [
      ...issued,
      { type: 'PreceptPointFulfilled', data: { ...p1, evidence: ['5.1-3/42-20'], fulfilledOn: '2025-12-30', late: false } } as const,
    ]
    givenProceeding(fulfilled).when(overdue, asSystem('2026-01-05')).thenRefused('POINT_NOT_OPEN', p1)
    givenProceeding(until(challenged, 'PreceptAnnulled'))
      .when({ type: 'RecordPointOverdue', data: { precept: 'e1', point: 'p2' } }, asSystem('2025-12-01'))
      .thenRefused('POINT_NOT_OPEN', { precept: 'e1', point: 'p2' })
  })
})
