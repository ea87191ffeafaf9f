import { isRight } from '@dutybook/fp'
import type { LocalDate } from '@dutybook/modelling'
import { given } from '@dutybook/modelling/testing'
import { estonia, people, samples, tellsEachRefusal, until } from '../../testing.js'
import { administrativeContract } from './decider.js'
import { coversWork, inForceOn, inForceThroughout, priceOn, pricesIn } from './price-on.js'
import { contractRefusals } from './refusals.js'
import { contractSummary } from './summary.js'

const { manager, managerAsHead, departmentHead, director } = people
const { shelterContract, therapyContract } = samples

const past = (events: typeof shelterContract.events) => given(administrativeContract, events, estonia)
const drafted = until(shelterContract, 'ContractDrafted')
const signed = until(shelterContract, 'ContractSigned')

const [[, , draft], [, , sign], [, , amend]] = shelterContract.steps as [
  (typeof shelterContract.steps)[0],
  (typeof shelterContract.steps)[0],
  (typeof shelterContract.steps)[0],
]
const bed = { element: 'E5', unit: 'day', price: { cents: 4500, currency: 'EUR' } } as const
const amendment = { amendment: 'm9', reference: '7-2/14-9', from: '2025-09-01', prices: [bed] } as const
const amending = (data: object = {}) => ({ type: 'AmendContract', data: { ...amendment, ...data } }) as const
const ending = (lastDay: string) =>
  ({ type: 'TerminateContract', data: { lastDay, ground: 'agreement', reference: '7-2/14-8', reason: 'Kokkulepe.' } }) as const
const on = (occurredOn: string) => ({ occurredOn, now: '2026-03-01T09:00:00.000Z' })
const twice = { ...draft, data: { ...draft.data, prices: [bed, bed] } } as typeof draft

describe('a contract', () => {
  tellsEachRefusal(contractRefusals, {
    CONTRACT_EXISTS: { outcome: () => past(drafted).when({ ...draft, data: { ...draft.data, qualityTerms: '7-2/1-1' } } as typeof draft) },
    NO_CONTRACT: { outcome: () => past([]).when(sign) },
    PRICE_NAMED_TWICE: { outcome: () => past([]).when(twice), facts: { element: 'E5', unit: 'day' }, at: '/prices' },
    ALREADY_SIGNED: { outcome: () => past(signed).when({ ...sign, data: { ...sign.data, reference: '7-2/99' } } as typeof sign) },
    NOT_SIGNED: { outcome: () => past(drafted).when(amending()) },
    RETROACTIVE_PRICE: {
      outcome: () => past(signed).when(amending({ from: '2025-05-31' }), on('2025-06-01')),
      facts: { agreedOn: '2025-06-01', from: '2025-05-31' },
      at: '/from',
    },
    OUTSIDE_TERM: {
      outcome: () => past(signed).when(amending({ from: '2026-01-01' }), on('2025-06-01')),
      facts: { day: '2026-01-01', from: '2025-01-01', to: '2025-12-31' },
      at: '/from',
    },
    NOTHING_AMENDED: {
      outcome: () => past(signed).when({ type: 'AmendContract', data: { amendment: 'm9', reference: '7-2/14-9', from: '2025-09-01' } }),
    },
    TERM_NOT_EXTENDED: {
      outcome: () => past(signed).when(amending({ lastDay: '2025-12-31' })),
      facts: { lastDay: '2025-12-31' },
      at: '/lastDay',
    },
    AMENDMENT_EXISTS: { outcome: () => past(shelterContract.events).when(amending({ amendment: 'm1' })), facts: { amendment: 'm1' } },
    CONTRACT_TERMINATED: { outcome: () => past(therapyContract.events).when(amending()) },
    RETROACTIVE_TERMINATION: {
      outcome: () => past(signed).when(ending('2025-05-31'), on('2025-06-01')),
      facts: { lastDay: '2025-05-31', terminatedOn: '2025-06-01' },
      at: '/lastDay',
    },
  })

  it('is not signed by the manager, and not by whoever drafted it', () => {
    past(drafted).when(sign, { actor: manager }).thenRefused('POSITION_NOT_ENTITLED')
    const promoted = { ...director, person: manager.person }
    past(drafted).when(sign, { actor: promoted }).thenRefused('SELF_APPROVAL', { routedTo: 'internalControl' })
    past(drafted).when(sign, { actor: managerAsHead }).thenRefused('POSITION_NOT_ENTITLED')
  })

  it('is signed on the first day of its term at the latest', () => {
    expect(isRight(past(drafted).when(sign, { actor: departmentHead, ...on('2025-01-01') }).decision)).toBe(true)
    past(drafted).when(sign, on('2025-01-02')).thenRefused('RETROACTIVE_PRICE', { agreedOn: '2025-01-02', from: '2025-01-01' })
  })

  it('may get another price from the very day of the amendment', () =>
    past(signed)
      .when(amending({ from: '2025-06-01' }), on('2025-06-01'))
      .then([{ type: 'ContractAmended', data: { ...amendment, from: '2025-06-01' } }]))

  it('is amended and terminated once', () => {
    past(shelterContract.events).when(amend).thenNothing()
    past(therapyContract.events).when(ending('2025-06-30')).thenRefused('CONTRACT_TERMINATED')
  })
})

describe('the price of a unit', () => {
  const contract = past(shelterContract.events).state
  const day = (text: string) => text as LocalDate
  const bedDay = { element: 'E5', unit: 'day' } as const

  it('is the one that holds on the day', () => {
    expect(priceOn(contract, bedDay, day('2025-06-30'))).toEqual({ cents: 4000, currency: 'EUR' })
    expect(priceOn(contract, bedDay, day('2025-07-01'))).toEqual({ cents: 4200, currency: 'EUR' })
  })

  it('stays where an amendment is about other units', () =>
    expect(priceOn(contract, { element: 'E6', unit: 'day' }, day('2025-08-01'))).toEqual({ cents: 1500, currency: 'EUR' }))

  it('is none outside the term, for other units, and without a signature', () => {
    expect(priceOn(contract, bedDay, day('2024-12-31'))).toBeUndefined()
    expect(priceOn(contract, bedDay, day('2026-04-01'))).toBeUndefined()
    expect(priceOn(contract, { element: 'E5', unit: 'hour' }, day('2025-02-01'))).toBeUndefined()
    expect(priceOn(past(drafted).state, bedDay, day('2025-02-01'))).toBeUndefined()
    expect(priceOn({ status: 'none' }, bedDay, day('2025-02-01'))).toBeUndefined()
  })

  it('is told for each part of a period in which it changes', () => {
    const prices = pricesIn(contract, bedDay, { from: day('2025-06-15'), to: day('2025-07-01') })
    expect(prices.map((price) => price?.cents)).toEqual([4000, 4200])
    expect(pricesIn(contract, bedDay, { from: day('2025-06-15'), to: day('2025-06-30') })).toHaveLength(1)
    expect(pricesIn({ status: 'none' }, bedDay, { from: day('2025-06-15'), to: day('2025-06-30') })).toEqual([undefined])
  })

  it('of two amendments for the same day is that of the later one', () => {
    const later = { type: 'ContractAmended', data: { ...amendment, from: '2025-07-01', prices: [bed] } } as const
    const state = past([...shelterContract.events, later as never]).state
    expect(priceOn(state, bedDay, day('2025-07-01'))).toEqual(bed.price)
  })
})

describe('a contract in force', () => {
  const day = (text: string) => text as LocalDate

  it('is so from the first to the last day of its term, as extended', () => {
    const { state } = past(shelterContract.events)
    const days = ['2024-12-31', '2025-01-01', '2026-03-31', '2026-04-01']
    expect(days.map((each) => inForceOn(state, day(each)))).toEqual([false, true, true, false])
    expect(inForceOn(past(signed).state, day('2026-01-01'))).toBe(false)
  })

  it('is so to the day of its termination, and throughout a period that ends by then', () => {
    const { state } = past(therapyContract.events)
    expect(inForceThroughout(state, { from: day('2025-05-01'), to: day('2025-05-31') })).toBe(true)
    expect(inForceThroughout(state, { from: day('2025-05-01'), to: day('2025-07-01') })).toBe(false)
    expect(inForceThroughout(state, { from: day('2024-12-31'), to: day('2025-01-01') })).toBe(false)
  })

  it('covers what any of its prices names', () => {
    const { state } = past(shelterContract.events)
    expect(coversWork(state, { element: 'E6', unit: 'day' })).toBe(true)
    expect(coversWork(state, { element: 'E9', unit: 'hour' })).toBe(false)
  })

  it('tells in its summary how it stands', () => {
    expect(contractSummary({ status: 'none' })).toEqual({ status: 'none' })
    expect(contractSummary(past(drafted).state)).toMatchObject({ status: 'drafted', lastDay: '2025-12-31', amendments: 0 })
    expect(contractSummary(past(shelterContract.events).state)).toMatchObject({ status: 'signed', lastDay: '2026-03-31', amendments: 2 })
    expect(contractSummary(past(therapyContract.events).state)).toMatchObject({ status: 'terminated', lastDay: '2025-06-30' })
  })
})
