import { given, type Plain } from '@dutybook/modelling/testing'
import { estonia, people, plainReport, samples, tellsEachRefusal, until } from '../../testing.js'
import { providerReport } from './decider.js'
import type { ProviderReportEvent } from './events.js'
import { providerReportRefusals } from './refusals.js'
import { providerReportSummary } from './summary.js'

const { juneReport, shelterContract } = samples
const past = (events: readonly Plain<ProviderReportEvent>[], id = juneReport.id) =>
  given(providerReport, events, { ...estonia, now: '2026-06-01T09:00:00.000Z', id, related: [shelterContract] })

type Report = typeof plainReport
const report = (data: Partial<Report['data']>): Report => ({ ...plainReport, data: { ...plainReport.data, ...data } })
const giveBack = (reason: string) => ({ type: 'ReturnProviderReport', data: { reason } }) as const
const accept = { type: 'AcceptProviderReport', data: {} } as const

const submitted = until(juneReport, 'ProviderReportSubmitted')
const returned = until(juneReport, 'ProviderReportReturned')

describe('the report of a provider', () => {
  tellsEachRefusal(providerReportRefusals, {
    REPORT_ID_WRONG: { outcome: () => past([], 'cont-4fk2m9-2025-07').when(plainReport), facts: { expected: juneReport.id } },
    REPORT_EXISTS: { outcome: () => past(submitted).when(report({ document: '7-2/31-9' })) },
    PERIOD_NOT_OVER: {
      outcome: () => past([]).when(plainReport, { occurredOn: '2025-06-29' }),
      facts: { lastDay: '2025-06-30' },
      at: '/period',
    },
    CONTRACT_NOT_IN_FORCE: {
      outcome: () => past([], 'cont-4fk2m9-2024-12').when(report({ period: '2024-12' })),
      facts: { contract: shelterContract.id, period: '2024-12' },
      at: '/period',
    },
    NO_REPORT: { outcome: () => past([]).when(accept) },
    REPORT_NOT_WAITING: { outcome: () => past(returned).when(accept) },
  })

  it.each([
    ['2025-06-30', 0],
    ['2025-07-10', 0],
    ['2025-07-11', 1],
    ['2025-07-20', 10],
  ])('is due ten days after its period: submitted on %s it is %i days late', (occurredOn, daysLate) =>
    past([])
      .when(plainReport, { occurredOn, actor: people.adviser })
      .then([
        { type: 'ProviderReportSubmitted', data: { ...plainReport.data, submittedBy: 'person-adviser1', due: '2025-07-10', daysLate } },
      ]),
  )

  it('is for a period in which the contract was in force for a part', () => {
    expect(past([], 'cont-4fk2m9-2025').when(report({ period: '2025' })).decision._tag).toBe('Right')
    const year = { contract: shelterContract.id, period: '2026-q1' }
    expect(past([], 'cont-4fk2m9-2026-q1').when(report(year)).decision._tag).toBe('Right')
  })

  it('is submitted, returned and accepted once, and submitted anew after a return', () => {
    past(submitted).when(plainReport).thenNothing()
    past(returned).when(giveBack('Lisa on puudu.')).thenNothing()
    past(returned).when(giveBack('Muu põhjus.')).thenRefused('REPORT_NOT_WAITING')
    past(juneReport.events).when(accept).thenNothing()
    past(juneReport.events).when(giveBack('Muu põhjus.')).thenRefused('REPORT_NOT_WAITING')
    past([]).when(giveBack('Muu põhjus.')).thenRefused('NO_REPORT')
    expect(past(returned).when(plainReport).decision._tag).toBe('Right')
  })

  it('is not accepted by whoever entered it', () => {
    const promoted = { ...people.manager, person: people.adviser.person }
    past(submitted).when(accept, { actor: promoted }).thenRefused('SELF_APPROVAL')
    past(submitted)
      .when(accept, { actor: people.manager })
      .then([{ type: 'ProviderReportAccepted', data: {} }])
  })

  it('tells in its summary how late it was', () => {
    expect(providerReportSummary({ status: 'none' })).toEqual({ status: 'none' })
    expect(providerReportSummary(past(juneReport.events).state)).toEqual({
      status: 'accepted',
      ...report({ document: '7-2/31-2' }).data,
      due: '2025-07-10',
      daysLate: 2,
    })
  })
})
