import type { Plain } from '@dutybook/modelling/testing'
import type { ProviderReportCommand } from '../settlement/provider-report/commands.js'
import { providerReport } from '../settlement/provider-report/decider.js'
import { shelterContract } from './contract-samples.js'
import { people } from './people.js'
import { sample } from './sample.js'

export const plainReport: Extract<Plain<ProviderReportCommand>, { type: 'SubmitProviderReport' }> = {
  type: 'SubmitProviderReport',
  data: { contract: shelterContract.id, period: '2025-06', document: '7-2/31-1' },
}

/** Submitted in time, returned, submitted anew two days late, and accepted. */
export const juneReport = sample(
  providerReport,
  'cont-4fk2m9-2025-06',
  [
    ['2025-07-08', people.adviser, plainReport],
    ['2025-07-09', people.manager, { type: 'ReturnProviderReport', data: { reason: 'Lisa on puudu.' } }],
    ['2025-07-12', people.adviser, { ...plainReport, data: { ...plainReport.data, document: '7-2/31-2' } }],
    ['2025-07-14', people.manager, { type: 'AcceptProviderReport', data: {} }],
  ],
  [shelterContract],
)
