// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, event, law, LocalDate, oneOf, optional, type TypeOf } from '@dutybook/modelling'
import { DocumentRef } from '../../vocabulary.js'
import { EpisodeRef } from '../episode/values.js'

/** The episode in which help on suspicion is to begin, and, for another suspicion about the same person, where its circumstances are described. */
export const claim = { episode: EpisodeRef, circumstances: optional(called(DocumentRef, 'Uued asjaolud', 'New circumstances')) }

export const ProvisionalHelpClaimed = event(
  'ProvisionalHelpClaimed',
  { et: 'Abi kahtluse alusel broneeritud', en: 'Provisional help claimed' },
  { ...claim, claimedOn: called(LocalDate, 'Broneeritud', 'Claimed on') },
  // Kept from others like the episode that it names (AvTS § 40 [K]).
  { basis: [law('OAS', '24 lg 4')], restricted: { ground: law('AvTS', '35 lg 1 p 12'), months: 900 } },
)

export const SuspicionEvent = oneOf('SuspicionEvent', { et: 'Kahtluse sündmus', en: 'Event of a suspicion' }, ProvisionalHelpClaimed)
export type SuspicionEvent = TypeOf<typeof SuspicionEvent>
