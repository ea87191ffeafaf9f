import { called, CalendarDays, calendarDays, choice, count, record, type TypeOf } from '@dutybook/modelling'
import { cite } from './acts.js'
import { policy, version } from './policy.js'

/** For which periods a provider reports. */
export const ReportingRhythm = choice(
  'ReportingRhythm',
  { et: 'Aruandluse sagedus', en: 'Rhythm of reports' },
  {
    month: { et: 'iga kuu kohta', en: 'for each month' },
    quarter: { et: 'iga kvartali kohta', en: 'for each quarter' },
    year: { et: 'iga aasta kohta', en: 'for each year' },
  },
)
export type ReportingRhythm = TypeOf<typeof ReportingRhythm>

/** Providers report and invoice monthly (domain model §2 "Settlement", known and unchecked); the contract may say otherwise. */
export const providerReportRhythm = policy<ReportingRhythm>(
  'provider.reportRhythm',
  { et: 'Teenuseosutaja aruannete sagedus', en: 'How often a provider reports' },
  ReportingRhythm,
  version('month', 'P', [cite('AJ', '3.4')]),
)

/** How far the forecast of a budget line may be from what was allotted, in per cent of it, and from which day of the year it is told. */
const BurnDeviation = record(
  'BurnDeviation',
  { et: 'Eelarve täitmise lubatud kõrvalekalle', en: 'Tolerated deviation of the burn' },
  {
    abovePercent: count('BurnAbovePercent', { et: 'Üle eraldise (%)', en: 'Above what was allotted (%)' }, { max: 1000 }),
    belowPercent: count('BurnBelowPercent', { et: 'Alla eraldise (%)', en: 'Below what was allotted (%)' }, { max: 100 }),
    after: called(CalendarDays, 'Aasta algusest', 'After the beginning of the year'),
  },
)

export const budgetBurnDeviation = policy(
  'budget.burnDeviation',
  { et: 'Eelarve täitmise kõrvalekalle kavast', en: 'Deviation of the burn from the plan' },
  BurnDeviation,
  version({ abovePercent: 10, belowPercent: 25, after: calendarDays(90) }, 'P', [cite('AJ', '3.4')]),
)

export const settlementPolicies = [providerReportRhythm, budgetBurnDeviation] as const
