import { right } from '@dutybook/fp'
import { daysBetween, same, type Context, type Decision } from '@dutybook/modelling'
import { providerReportDue } from '../../law/service-policies.js'
import { administrativeContract } from '../contract/decider.js'
import { inForceWithin } from '../contract/price-on.js'
import { daysOf } from '../reporting-period/values.js'
import type { ProviderReportCommand } from './commands.js'
import type { ProviderReportEvent } from './events.js'
import { refused, type ProviderReportRefusal } from './refusals.js'
import { providerReportIdOf, type ProviderReport } from './state.js'

type DataOf<Type extends ProviderReportCommand['type']> = Extract<ProviderReportCommand, { type: Type }>['data']
type ReportDecision = Decision<ProviderReportEvent, ProviderReportRefusal>

/** A late report is taken with the days that it is late; one that was returned may be submitted anew. */
export function submit(context: Context, state: ProviderReport, data: DataOf<'SubmitProviderReport'>): ReportDecision {
  const stands = state.status !== 'none' && state.status !== 'returned'
  if (stands) return same(state.report, data) ? right([]) : refused('REPORT_EXISTS')
  const { id, occurredOn, law, calendar, related, actor } = context
  const expected = providerReportIdOf(data)
  if (id !== expected) return refused('REPORT_ID_WRONG', { expected })
  const days = daysOf(data.period)
  if (occurredOn < days.to) return refused('PERIOD_NOT_OVER', { lastDay: days.to }, '/period')
  if (!inForceWithin(related.stateOf(administrativeContract, data.contract), days))
    return refused('CONTRACT_NOT_IN_FORCE', { contract: data.contract, period: data.period }, '/period')
  const due = calendar.deadline(days.to, law.valueOn(providerReportDue, days.to).value)
  const daysLate = Math.max(0, daysBetween(due, occurredOn))
  return right([{ type: 'ProviderReportSubmitted', data: { ...data, submittedBy: actor.person, due, daysLate } }])
}

export function giveBack(state: ProviderReport, data: DataOf<'ReturnProviderReport'>): ReportDecision {
  if (state.status === 'none') return refused('NO_REPORT')
  if (state.status === 'returned' && state.returnedFor === data.reason) return right([])
  return state.status === 'submitted' ? right([{ type: 'ProviderReportReturned', data }]) : refused('REPORT_NOT_WAITING')
}

export function accept({ status }: ProviderReport): ReportDecision {
  if (status === 'none') return refused('NO_REPORT')
  if (status === 'accepted') return right([])
  return status === 'submitted' ? right([{ type: 'ProviderReportAccepted', data: {} }]) : refused('REPORT_NOT_WAITING')
}
