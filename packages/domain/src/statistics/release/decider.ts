import type { Decider, Need } from '@dutybook/modelling'
import { reportingPeriodFold } from '../../settlement/reporting-period/fold.js'
import { recordCheck, recordUnsafe, requestCheck } from './checking.js'
import { StatisticsReleaseCommand } from './commands.js'
import { recordCompilation, requestCompilation } from './compiling.js'
import { StatisticsReleaseEvent } from './events.js'
import { periodOf } from './period.js'
import { openRevision, planRelease } from './planning.js'
import { approve, publish } from './publishing.js'
import { statisticsReleaseRefusals } from './refusals.js'
import { evolve, type StatisticsRelease } from './state.js'
import { statisticsReleaseSummary, StatisticsReleaseSummary } from './summary.js'
import { ReleaseId } from './values.js'

const periodNeeded = (type: StatisticsReleaseCommand['type'], id: string): readonly Need[] =>
  type === 'RequestCompilation' || type === 'RecordCompilation' ? [{ decider: reportingPeriodFold, id: periodOf(id) }] : []

/** The tables of a closed period, frozen: planned, compiled, checked, approved by two and published; then revised, never changed. */
export const statisticsRelease: Decider<StatisticsRelease, StatisticsReleaseCommand, StatisticsReleaseEvent> = {
  category: 'statisticsRelease',
  id: ReleaseId,
  duty: '3.4',
  label: { et: 'Statistika avaldamine', en: 'Statistics release' },
  command: StatisticsReleaseCommand,
  event: StatisticsReleaseEvent,
  refusals: statisticsReleaseRefusals,
  initialState: { status: 'none' },
  summary: { codec: StatisticsReleaseSummary, of: statisticsReleaseSummary },
  needs: (_state, { type }, id) => periodNeeded(type, id),
  // Whoever asked for the figures does not approve them.
  authors: (state, { type }) => (type === 'ApproveRelease' && state.status === 'planned' ? state.edition.authors : []),
  evolve,
  decide: (context, state, { type, data }) => {
    switch (type) {
      case 'PlanRelease':
        return planRelease(context, state, data)
      case 'RequestCompilation':
        return requestCompilation(context, state)
      case 'RecordCompilation':
        return recordCompilation(context, state, data)
      case 'RequestDisclosureCheck':
        return requestCheck(context, state)
      case 'RecordDisclosureCheck':
        return recordCheck(context, state, data)
      case 'RecordUnsafeDisclosure':
        return recordUnsafe(context, state, data)
      case 'ApproveRelease':
        return approve(context, state, data)
      case 'PublishRelease':
        return publish(context, state)
      case 'OpenRevision':
        return openRevision(context, state, data)
    }
  },
}
