import { called, count, optional, record, type Decider, type TypeOf } from '@dutybook/modelling'
import { EpisodeRef, VictimRef } from '../episode/values.js'
import { claimHelp, episodesNeeded } from './claiming.js'
import { SuspicionCommand } from './commands.js'
import type { SuspicionEvent } from './events.js'
import { suspicionFold, type Suspicion } from './fold.js'
import { suspicionRefusals } from './refusals.js'

const SuspicionSummary = record(
  'SuspicionSummary',
  { et: 'Kahtlus', en: 'Suspicion' },
  {
    claims: count('ProvisionalHelpClaims', { et: 'Broneeringuid', en: 'Claims' }),
    heldBy: optional(called(EpisodeRef, 'Viimati broneeritud juhtumis', 'Last claimed for')),
  },
)

const suspicionSummary = ({ claims }: Suspicion): TypeOf<typeof SuspicionSummary> => {
  const last = claims.at(-1)
  return { claims: claims.length, ...(last ? { heldBy: last.episode } : {}) }
}

/** What is suspected about one person, whatever the episodes: it owns the help on suspicion, which is given once for a suspicion. */
export const suspicion: Decider<Suspicion, SuspicionCommand, SuspicionEvent> = {
  ...suspicionFold,
  id: VictimRef,
  duty: '3.1',
  label: { et: 'Kahtlus inimese kohta', en: 'Suspicion about a person' },
  command: SuspicionCommand,
  refusals: suspicionRefusals,
  summary: { codec: SuspicionSummary, of: suspicionSummary },
  needs: episodesNeeded,
  decide: claimHelp,
}
