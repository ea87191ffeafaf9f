import { aggregates, authorityOfLog, estonianCalendar, estonianLaw, type RootsOfTrust } from '@dutybook/domain'
import {
  authoritySource,
  commandHandler,
  eventDefinitions,
  type AuthoritySource,
  type EventStore,
  type HandleCommand,
} from '@dutybook/event-store'
import type { Instant } from '@dutybook/modelling'
import type { Sealer } from '@dutybook/modelling/personal-reading'
import type { Actor, PersonRef } from '@dutybook/modelling'

export const [definitions, law, calendar] = [eventDefinitions(aggregates), estonianLaw, estonianCalendar]

/** A command handler by another clock, to play a past. */
export type HandlerAt = (clock: () => Instant) => HandleCommand

export interface Deciding {
  readonly eventStore: EventStore
  readonly sealer: Sealer
  /** Who may act as what; where it is absent, actors are believed. */
  readonly authority?: AuthoritySource
}

/** Handlers on the store that ask one source who may act as what, and seal what is personal. */
export const handlersOn =
  (deciding: Deciding): HandlerAt =>
  (clock) =>
    commandHandler({ ...deciding, law, calendar, clock })

/** Nobody’s: where nobody is asked for an appointment, the program acts under it. */
const unnamed = 'person-program' as PersonRef

/** The program itself as an actor. */
export const programOf = (roots: RootsOfTrust | undefined): Actor => ({
  person: roots?.system ?? unnamed,
  position: 'system',
  actingAs: 'system',
})

/** Who may act as what, by the log of the store, with the program among the roots of trust; nothing where nobody is trusted to appoint. */
export function authorityOn(eventStore: EventStore, roots: RootsOfTrust | undefined): Pick<Deciding, 'authority'> {
  if (!roots) return {}
  return { authority: authoritySource({ eventStore, definitions }, authorityOfLog({ system: unnamed, ...roots })) }
}
