import type { Decider } from '@dutybook/modelling'
import { administrativeContract } from '../contract/decider.js'
import { ProviderReportCommand } from './commands.js'
import { ProviderReportEvent } from './events.js'
import { providerReportRefusals } from './refusals.js'
import { accept, giveBack, submit } from './reviewing.js'
import { evolve, type ProviderReport } from './state.js'
import { providerReportSummary, ProviderReportSummary } from './summary.js'
import { ProviderReportId } from './values.js'

/** The report of a provider under a contract for one period: submitted, returned or accepted. */
export const providerReport: Decider<ProviderReport, ProviderReportCommand, ProviderReportEvent> = {
  category: 'providerReport',
  id: ProviderReportId,
  duty: '3.4',
  label: { et: 'Teenuseosutaja aruanne', en: 'Report of a provider' },
  command: ProviderReportCommand,
  event: ProviderReportEvent,
  refusals: providerReportRefusals,
  initialState: { status: 'none' },
  summary: { codec: ProviderReportSummary, of: providerReportSummary },
  needs: (_state, { type, data }) => (type === 'SubmitProviderReport' ? [{ decider: administrativeContract, id: data.contract }] : []),
  // Whoever entered it does not accept it.
  authors: (state, { type }) => (type === 'AcceptProviderReport' && state.status !== 'none' ? [state.submittedBy] : []),
  evolve,
  decide: (context, state, { type, data }) => {
    switch (type) {
      case 'SubmitProviderReport':
        return submit(context, state, data)
      case 'ReturnProviderReport':
        return giveBack(state, data)
      case 'AcceptProviderReport':
        return accept(state)
    }
  },
}
