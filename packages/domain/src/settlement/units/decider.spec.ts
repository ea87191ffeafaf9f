import { given, type Plain } from '@dutybook/modelling/testing'
import { cents, estonia, people, samples, tellsEachRefusal, until } from '../../testing.js'
import type { UnitRecordCommand } from './commands.js'
import { serviceUnitRecord } from './decider.js'
import type { UnitRecordEvent } from './events.js'
import { unitRefusals } from './refusals.js'
import { unitRecordSummary } from './summary.js'

const { juneBeds, juneVisits, juneInvoice, healthInvoice, shelterContract, therapyContract, juneClosed } = samples
const { adviser, manager } = people

const late = { now: '2026-06-01T09:00:00.000Z' }
const beside = [shelterContract, therapyContract, juneInvoice, healthInvoice]
const past = (events: readonly Plain<UnitRecordEvent>[], id = juneBeds.id) =>
  given(serviceUnitRecord, events, { ...estonia, ...late, id, related: beside })
/** The same, with June closed. */
const pastClosed = (events: readonly Plain<UnitRecordEvent>[]) =>
  given(serviceUnitRecord, events, { ...estonia, ...late, id: juneBeds.id, related: [...beside, juneClosed] })

type Report = Extract<Plain<UnitRecordCommand>, { type: 'ReportServiceUnits' }>
const june = { from: '2025-06-01', to: '2025-06-30' }
const report = (data: Partial<Report['data']> = {}): Report => ({
  type: 'ReportServiceUnits',
  data: { contract: shelterContract.id, period: june, element: 'E5', unit: 'day', units: 60, ...data },
})
const verify = { type: 'VerifyServiceUnits', data: {} } as const
const claim = (units: number, invoice = 'prov-4fk2m9-9') => ({ type: 'ClaimServiceUnits', data: { invoice, units } }) as const
const release = (invoice: string) => ({ type: 'ReleaseServiceUnits', data: { invoice, reason: 'Vale arve.' } }) as const
const giveBack = (reason = 'Vale arv.') => ({ type: 'ReturnServiceUnits', data: { reason } }) as const

const returned = until(juneBeds, 'ServiceUnitsReturned')
const reported = until(juneVisits, 'ServiceUnitsReported')
const verified = until(juneBeds, 'ServiceUnitsVerified')
const outOfTerm = {
  contract: therapyContract.id,
  element: 'E8',
  unit: 'session',
  period: { from: '2025-07-01', to: '2025-07-31' },
} as const

describe('a record of units', () => {
  tellsEachRefusal(unitRefusals, {
    RECORD_ID_WRONG: { outcome: () => past([], juneVisits.id).when(report()), facts: { expected: juneBeds.id } },
    RECORD_EXISTS: { outcome: () => past(verified).when(report({ units: 59 })) },
    PERIOD_NOT_OVER: {
      outcome: () => past([]).when(report(), { occurredOn: '2025-06-29' }),
      facts: { lastDay: '2025-06-30' },
      at: '/period/to',
    },
    PERIOD_TOO_LONG: {
      outcome: () => past([]).when(report({ period: { from: '2025-06-01', to: '2026-06-01' } }), { now: '2026-06-02T09:00:00.000Z' }),
      facts: { months: 12 },
      at: '/period',
    },
    PERIOD_CLOSED: { outcome: () => pastClosed([]).when(report()), facts: { period: '2025-06' }, at: '/period' },
    CONTRACT_NOT_IN_FORCE: {
      outcome: () => past([], 'cont-8qd3tw-2025-07-01-e8-session').when(report(outOfTerm)),
      facts: { contract: therapyContract.id, from: '2025-07-01', to: '2025-07-31' },
      at: '/period',
    },
    WORK_NOT_IN_CONTRACT: {
      outcome: () => past([], 'cont-4fk2m9-2025-06-01-e9-hour').when(report({ element: 'E9', unit: 'hour' })),
      facts: { contract: shelterContract.id, element: 'E9', unit: 'hour' },
    },
    NO_UNITS: { outcome: () => past([]).when(giveBack()) },
    UNITS_NOT_REPORTED: { outcome: () => past(returned).when(verify) },
    UNITS_NOT_VERIFIED: { outcome: () => past(reported).when(claim(1)) },
    UNITS_ABOVE_VERIFIED: { outcome: () => past(verified).when(claim(61)), facts: { units: 61, verified: 60, free: 60 }, at: '/units' },
    CLAIM_EXISTS: {
      outcome: () => past(juneBeds.events).when(claim(59, juneInvoice.id)),
      facts: { invoice: juneInvoice.id, units: 60 },
    },
    NO_CLAIM: { outcome: () => past(verified).when(release(juneInvoice.id)), facts: { invoice: juneInvoice.id } },
    UNITS_IN_USE: { outcome: () => past(juneBeds.events).when(release(juneInvoice.id)), facts: { invoice: juneInvoice.id } },
  })

  it('is reported on the last day of its period at the earliest', () =>
    past([])
      .when(report(), { occurredOn: '2025-06-30', actor: adviser })
      .then([
        {
          type: 'ServiceUnitsReported',
          data: { ...report().data, provider: 'prov-4fk2m9', value: cents(240_000), reportedBy: 'person-adviser1' },
        },
      ]))

  it('has no value where its price changes within the period', () => {
    const period = { from: '2025-06-15', to: '2025-07-15' }
    const { decision } = past([], 'cont-4fk2m9-2025-06-15-e5-day').when(report({ period }))
    expect(decision).toMatchObject({ right: [{ data: { provider: 'prov-4fk2m9' } }] })
    expect(decision).not.toMatchObject({ right: [{ data: { value: expect.anything() as unknown } }] })
  })

  it('is not verified by whoever reported it, also when they stand in for somebody', () => {
    past(reported).when(verify, { actor: adviser }).thenRefused('SELF_APPROVAL', { routedTo: 'headOfDepartment' })
    past(reported)
      .when(verify, { actor: { ...adviser, actingAs: 'serviceManager' } })
      .thenRefused('SELF_APPROVAL')
    past(reported)
      .when(verify, { actor: manager })
      .then([{ type: 'ServiceUnitsVerified', data: { provider: 'prov-4fk2m9', period: june } }])
  })

  it('is reported, verified and returned once, and reported anew after a return', () => {
    past(verified).when(report()).thenNothing()
    past(verified).when(verify, { actor: manager }).thenNothing()
    past(returned).when(giveBack('Ühikute arv ei klapi päevikuga.')).thenNothing()
    past(returned).when(giveBack()).thenRefused('UNITS_NOT_REPORTED')
    expect(past(returned).when(report({ units: 61 })).decision._tag).toBe('Right')
  })

  it('cannot be returned once an invoice has claimed units of it', () => {
    past(juneBeds.events).when(giveBack()).thenRefused('UNITS_IN_USE', { invoice: juneInvoice.id })
    expect(past(verified).when(giveBack()).decision._tag).toBe('Right')
  })

  it('keeps the figures of a closed period, and is verified and claimed there to its end', () => {
    pastClosed(returned).when(report()).thenRefused('PERIOD_CLOSED', { period: '2025-06' }, '/period')
    pastClosed(verified).when(giveBack()).thenRefused('PERIOD_CLOSED', { period: '2025-06' })
    pastClosed(verified).when(report()).thenNothing()
    expect(pastClosed(reported).when(verify, { actor: manager }).decision._tag).toBe('Right')
    expect(pastClosed(verified).when(claim(60)).decision._tag).toBe('Right')
  })

  it('is refused where only one of its months is closed', () =>
    pastClosed([])
      .when(report({ period: { from: '2025-06-01', to: '2025-07-31' } }))
      .thenRefused('PERIOD_CLOSED', { period: '2025-06' }))

  it('lets two invoices share its units, and no third one take a unit again', () => {
    const one = { type: 'ServiceUnitsClaimed', data: claim(59, 'prov-4fk2m9-1').data } as const
    past([...verified, one])
      .when(claim(1))
      .then([{ type: 'ServiceUnitsClaimed', data: claim(1).data }])
    past([...verified, one])
      .when(claim(2))
      .thenRefused('UNITS_ABOVE_VERIFIED', { units: 2, verified: 60, free: 1 })
    past(juneBeds.events).when(claim(60, juneInvoice.id)).thenNothing()
  })

  it('gives units back when the invoice was rejected', () =>
    past(juneVisits.events, juneVisits.id)
      .when(release(healthInvoice.id))
      .then([{ type: 'ServiceUnitsReleased', data: { invoice: healthInvoice.id, units: 1, reason: 'Vale arve.' } }]))

  it('tells in its summary how many units are free', () => {
    expect(unitRecordSummary({ status: 'none' })).toEqual({ status: 'none' })
    expect(unitRecordSummary(past(juneBeds.events).state)).toEqual({ status: 'verified', ...report().data, free: 0 })
  })
})
