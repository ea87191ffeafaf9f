import { called, CalendarDays, calendarDays, count, list, Months, months, record, WorkingDays, workingDays } from '@dutybook/modelling'
import { ServiceElementCode } from '../vocabulary.js'
import { cite } from './acts.js'
import { policy, version } from './policy.js'

/**
 * How long a person who is only suspected to be a victim may get the service: a maximum duration, never moved to a working day.
 * Of the earlier Act we read the subsection that says who is a presumed victim, and the number of days in reports about it.
 */
export const suspectedMaxService = policy(
  'suspected.maxService',
  { et: 'Oletatava ohvri teenuse pikim kestus', en: 'Longest service on suspicion' },
  CalendarDays,
  version(calendarDays(60), 'F', [cite('OAS 2004', '3 lg 1²')]),
  version(calendarDays(14), 'F', [cite('OAS', '24 lg 4')], '2023-04-01'),
)

const ReflectionLimits = record(
  'ReflectionLimits',
  { et: 'Järelemõtlemisaja piirid', en: 'Limits of the reflection period' },
  {
    shortest: called(CalendarDays, 'Lühim', 'Shortest'),
    longest: called(CalendarDays, 'Pikim', 'Longest'),
  },
)

export const reflection = policy(
  'reflection',
  { et: 'Järelemõtlemisaeg', en: 'Reflection period' },
  ReflectionLimits,
  version({ shortest: calendarDays(30), longest: calendarDays(60) }, 'F', [cite('VMS', '205')]),
)

/** Payment of a provider's invoice, counted from its receipt. */
export const invoicePay = policy(
  'invoice.pay',
  { et: 'Arve tasumise tähtaeg', en: 'Payment of an invoice' },
  CalendarDays,
  version(calendarDays(30), 'K', [cite('VÕS', '82¹')]),
)

/** The report of a provider, counted from the last day of its period. */
export const providerReportDue = policy(
  'provider.reportDue',
  { et: 'Teenuseosutaja aruande tähtaeg', en: 'Report of a provider' },
  CalendarDays,
  version(calendarDays(10), 'P', [cite('AJ', '3.4')]),
)

/** How long source documents of accounting are kept, counted from the end of the financial year. */
export const accountingRetention = policy(
  'retention.accounting',
  { et: 'Raamatupidamise algdokumentide säilitamine', en: 'Retention of accounting source documents' },
  Months,
  version(months(7 * 12), 'F', [cite('RPS', '12')]),
)

export const enquiryReply = policy(
  'enquiry.reply',
  { et: 'Võrgustikuliikme küsimusele vastamine', en: 'Answer to an enquiry of a network member' },
  WorkingDays,
  version(workingDays(3), 'P', [cite('AJ', '3.2')]),
)

export const contractRenewalAlert = policy(
  'contract.renewalAlert',
  { et: 'Lepingu lõppemise hoiatus', en: 'Alert before a contract ends' },
  CalendarDays,
  version(calendarDays(180), 'P', [cite('AJ', '3.7')]),
)

const GapAlert = record(
  'GapAlert',
  { et: 'Katkestusest teavitamine', en: 'Alert of a gap' },
  {
    elements: list(
      called(ServiceElementCode, 'Teenuse osa', 'Service element'),
      { et: 'Kohe teavitatavad osad', en: 'Elements told at once' },
      { max: 10 },
    ),
    hours: count('HoursToResolve', { et: 'Tunde lahendamiseks', en: 'Hours to resolve' }, { min: 1, max: 720 }),
  },
)

/** A gap of which elements is told at once, and after how many hours without a solution it goes to the superior (domain model §4.9). */
export const gapAlert = policy(
  'element.gapAlert',
  { et: 'Teenuse osa katkestusest teavitamine', en: 'Alert of a gap of an element' },
  GapAlert,
  version({ elements: ['E1', 'E5'], hours: 4 }, 'P', [cite('AJ', '3.1')]),
)

export const pageReview = policy(
  'page.review',
  { et: 'Veebilehe ülevaatamise sagedus', en: 'How often a web page is reviewed' },
  Months,
  version(months(6), 'P', [cite('AJ', '3.8')]),
)

export const pageFix = policy(
  'page.fix',
  { et: 'Veebilehe vea parandamine', en: 'Correction of a web page' },
  WorkingDays,
  version(workingDays(2), 'P', [cite('AJ', '3.8')]),
)

export const servicePolicies = [
  suspectedMaxService,
  reflection,
  invoicePay,
  providerReportDue,
  accountingRetention,
  enquiryReply,
  contractRenewalAlert,
  gapAlert,
  pageReview,
  pageFix,
] as const
