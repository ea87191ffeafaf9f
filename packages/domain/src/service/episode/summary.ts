import { called, flag, list, LocalDate, optional, record, type TypeOf } from '@dutybook/modelling'
import { ServiceElementCode } from '../../vocabulary.js'
import { EndingReason, HealthInsurance } from '../codes/index.js'
import { EpisodeStatus } from './outcome-values.js'
import type { Entitled } from './entitled.js'
import type { Episode } from './state.js'
import { GrantId, VictimRef } from './values.js'

const GrantSummary = record(
  'GrantSummary',
  { et: 'Antud teenuse osa', en: 'Element given' },
  {
    grant: GrantId,
    element: ServiceElementCode,
    from: called(LocalDate, 'Algus', 'From'),
    endedOn: optional(called(LocalDate, 'Lõpp', 'Ended on')),
  },
)

/** The episode as its events left it; what follows from today's date is for the entitlement board. */
export const EpisodeSummary = record(
  'EpisodeSummary',
  { et: 'Teenuse juhtum', en: 'Service episode' },
  {
    status: EpisodeStatus,
    victim: optional(VictimRef),
    treatedAsMinor: flag('TreatedAsMinor', { et: 'Koheldakse alaealisena', en: 'Treated as a minor' }),
    expiresOn: optional(called(LocalDate, 'Kahtluse alusel kuni', 'On suspicion until')),
    insurance: optional(HealthInsurance),
    grants: list(GrantSummary, { et: 'Antud teenuse osad', en: 'Elements given' }, { max: 10_000 }),
    reason: optional(EndingReason),
  },
)

type Progress = Pick<Entitled, 'refusal' | 'ending' | 'reflection' | 'confirmation' | 'provisional' | 'assessments' | 'referral'>

/** How far the episode has come; what comes first here outweighs the rest. */
export function episodeStatus(state: Progress): EpisodeStatus {
  if (state.refusal) return 'refused'
  if (state.ending) return 'ended'
  if (state.reflection) return 'reflection'
  if (state.confirmation) return 'confirmed'
  if (state.provisional) return 'provisional'
  if (state.assessments.length > 0) return 'assessed'
  return state.referral ? 'referred' : 'none'
}

export const episodeSummary = (state: Episode): TypeOf<typeof EpisodeSummary> => ({
  status: episodeStatus(state),
  treatedAsMinor: state.treatedAsMinor,
  grants: state.grants.map(({ asked: { grant, element }, on, endedOn }) => ({
    grant,
    element,
    from: on,
    ...(endedOn === undefined ? {} : { endedOn }),
  })),
  ...(state.referral ? { victim: state.referral.asked.victim } : {}),
  ...(state.provisional ? { expiresOn: state.provisional.expiresOn } : {}),
  ...(state.insurance ? { insurance: state.insurance } : {}),
  ...(state.ending ? { reason: state.ending.asked.reason } : {}),
})
