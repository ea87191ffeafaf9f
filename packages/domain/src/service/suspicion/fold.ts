import { without, type LocalDate, type RecordOf, type StateFold } from '@dutybook/modelling'
import type { EpisodeRef } from '../episode/values.js'
import { SuspicionEvent, type claim } from './events.js'

export interface Claim extends RecordOf<typeof claim> {
  readonly claimedOn: LocalDate
}

/** All claims of help on suspicion for one person, in the order of their record. */
export interface Suspicion {
  readonly claims: readonly Claim[]
}

export const suspicionFold: StateFold<Suspicion, SuspicionEvent> = {
  category: 'suspicion',
  event: SuspicionEvent,
  initialState: { claims: [] },
  evolve: ({ claims }, { data }) => ({ claims: [...claims, data] }),
}

export const askedBy = (each: Claim): RecordOf<typeof claim> => without(each, 'claimedOn')

/** Whether the help is claimed for that episode by that day. The last claim holds: it is accepted only where those before it led to nothing, or are over. */
export function isClaimedFor({ claims }: Suspicion, episode: EpisodeRef | string, day: LocalDate): boolean {
  const last = claims.at(-1)
  return last !== undefined && last.episode === episode && last.claimedOn <= day
}
