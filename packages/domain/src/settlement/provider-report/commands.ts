import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { Reason } from '../../vocabulary.js'
import { providerReport } from './events.js'

const reviewer = ['serviceManager', 'headOfDivision'] as const

export const SubmitProviderReport = command(
  'SubmitProviderReport',
  { et: 'Esita teenuseosutaja aruanne', en: 'Submit the report of a provider' },
  ['serviceManager', 'adviser'],
  providerReport,
)

export const ReturnProviderReport = command(
  'ReturnProviderReport',
  { et: 'Tagasta teenuseosutaja aruanne', en: 'Return the report of a provider' },
  [...reviewer, 'adviser'],
  { reason: Reason },
)

export const AcceptProviderReport = command(
  'AcceptProviderReport',
  { et: 'Võta teenuseosutaja aruanne vastu', en: 'Accept the report of a provider' },
  reviewer,
  {},
)

export const ProviderReportCommand = oneOf(
  'ProviderReportCommand',
  { et: 'Teenuseosutaja aruande käsk', en: 'Command of a report of a provider' },
  SubmitProviderReport,
  ReturnProviderReport,
  AcceptProviderReport,
)
export type ProviderReportCommand = TypeOf<typeof ProviderReportCommand>
