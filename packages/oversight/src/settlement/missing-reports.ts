import {
  cite,
  daysOf,
  monthsIn,
  providerReportDue,
  providerReportRhythm,
  type ReportingPeriodId,
  type ReportingRhythm,
} from '@dutybook/domain'
import { plusDays, type LocalDate, type ReadingDay, type VerdictFinding } from '@dutybook/modelling'
import { reasonCode } from '../reasons.js'
import { proofs, unbrokenSince } from '../verdict-parts.js'
import type { ContractRow } from './contract-row.js'
import { isInForceWithin } from './contracts.js'
import { reportStatusOn } from './provider-reports.js'
import type { ReportRow } from './report-row.js'
import type { SettlementSearch } from './settlement-rows.js'

/** A period for which a provider owes a report under one contract. */
interface Owed {
  readonly contract: ContractRow
  readonly period: ReportingPeriodId
  readonly due: LocalDate
  /** The reports under the contract that cover the whole period. */
  readonly reports: readonly ReportRow[]
}

function periodOf(month: ReportingPeriodId, rhythm: ReportingRhythm): ReportingPeriodId {
  const [year = '', number = ''] = month.split('-')
  if (rhythm === 'month') return month
  return (rhythm === 'year' ? year : `${year}-q${Math.ceil(Number(number) / 3)}`) as ReportingPeriodId
}

/** The last day on which the report could be submitted, as `SubmitProviderReport` counts it. */
const dueOf = (period: ReportingPeriodId, { law, calendar }: ReadingDay): LocalDate => {
  const { to } = daysOf(period)
  return calendar.deadline(to, law.valueOn(providerReportDue, to).value)
}

const covers = (report: ReportRow, period: ReportingPeriodId): boolean => {
  const [wide, narrow] = [daysOf(report.period), daysOf(period)]
  return wide.from <= narrow.from && narrow.to <= wide.to
}

function owedUnder(contract: ContractRow, reports: readonly ReportRow[], on: ReadingDay): readonly Owed[] {
  const own = reports.filter((each) => each.contract === contract.contract)
  const rhythmOf = (month: ReportingPeriodId) => on.law.valueOn(providerReportRhythm, daysOf(month).to).value
  const months = contract.from <= on.day ? monthsIn({ from: contract.from, to: on.day }) : []
  const periods = [...new Set(months.map((month) => periodOf(month, rhythmOf(month))))]
  return periods.map((period) => ({
    ...{ contract, period, due: dueOf(period, on) },
    reports: own.filter((each) => covers(each, period)),
  }))
}

/** Past its day without a report, or with one that was returned and not submitted anew. */
const isMissing = ({ contract, period, due, reports }: Owed, day: LocalDate): boolean =>
  due < day &&
  isInForceWithin(contract, daysOf(period), day) &&
  reports.every((each) => ['none', 'returned'].includes(reportStatusOn(each, day)))

function changesOf({ contract, due, reports }: Owed): readonly (LocalDate | undefined)[] {
  const { signedOn, terminatedOn, prolonged } = contract
  return [
    plusDays(due, 1),
    signedOn,
    terminatedOn,
    ...prolonged.map(({ on }) => on),
    ...reports.flatMap(({ steps }) => steps.map(({ on }) => on)),
  ]
}

/** Reporting is ensured (job description 3.4): whoever provides under a contract has reported for each period that is over. */
export const missingReports: SettlementSearch = ({ contracts, reports }, on) =>
  contracts.flatMap((contract) =>
    owedUnder(contract, reports, on).flatMap((owed) => {
      const since = unbrokenSince(on.day, changesOf(owed), (day) => isMissing(owed, day))
      return since === undefined ? [] : [{ ...missing(owed, on), since }]
    }),
  )

function missing({ contract, period, due, reports }: Owed, { law }: ReadingDay): VerdictFinding {
  const { contract: name, provider, draftEvent, signatureEvent, changeEvent } = contract
  return {
    code: reasonCode('PROVIDER_REPORT_MISSING'),
    text: {
      et: `Teenuseosutaja ${provider} aruanne perioodi ${period} kohta (leping ${name}) tuli esitada hiljemalt ${due}.`,
      en: `The report of the provider ${provider} for the period ${period} (contract ${name}) was to be submitted by ${due}.`,
    },
    basis: [...law.valueOn(providerReportDue, daysOf(period).to).basis, cite('HKTS', '10')],
    weight: 'breach',
    subject: `${name}/${period}`,
    evidence: proofs(draftEvent, signatureEvent, changeEvent, ...reports.map(({ lastEvent }) => lastEvent)),
  }
}
