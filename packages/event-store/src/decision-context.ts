import {
  relatedTo,
  streamOf,
  type AnyDecider,
  type Authority,
  type Calendar,
  type Context,
  type Instant,
  type Law,
  type LocalDate,
  type Need,
} from '@dutybook/modelling'
import type { SentCommand } from './command-input.js'
import type { CommandProblem } from './command-problem.js'
import type { EventStore, ExpectedRevision, Guard } from './event-store.js'
import { noRevision } from './expected-revision.js'
import { loadState, type LoadedState } from './read-history.js'

/** What a decision is made by besides the command and the state. */
export interface World {
  readonly now: Instant
  readonly law: Law
  readonly calendar: Calendar
  readonly authority?: Authority
}

export const exactly = (revision: number): ExpectedRevision => (revision === noRevision ? 'noStream' : { exactly: revision })

/** Facts are taken from the first day of the recorded law up to today. */
export function dateProblem(occurredOn: LocalDate, { now, law, calendar }: World): CommandProblem | undefined {
  const today = calendar.dayOf(now)
  if (occurredOn > today) return { kind: 'futureDate', at: '/occurredOn', occurredOn, today }
  const { firstDay } = law
  return occurredOn < firstDay ? { kind: 'beforeLaw', at: '/occurredOn', occurredOn, firstDay } : undefined
}

export interface Surroundings {
  readonly context: Context
  /** The streams that the decision looks at, at the revisions that it has seen. */
  readonly guards: readonly Guard[]
}

/** The context of a decision, with the states of the streams that `needs` names. */
export async function surroundings(
  eventStore: EventStore,
  decider: AnyDecider,
  { id, command, envelope: { actor } }: SentCommand,
  { state }: LoadedState,
  world: World & { readonly occurredOn: LocalDate },
): Promise<Surroundings> {
  const needed: readonly Need[] = decider.needs?.(state, command, id) ?? []
  const own = streamOf(decider, id)
  const others = new Map(needed.map((each) => [streamOf(each.decider, each.id), each] as const).filter(([stream]) => stream !== own))
  const load = async ([stream, each]: readonly [string, Need]) => [stream, await loadState(eventStore, each.decider, each.id)] as const
  const loaded = await Promise.all([...others].map(load))
  const states = new Map<string, unknown>([[own, state], ...loaded.map(([stream, each]) => [stream, each.state] as const)])
  return {
    context: { ...world, id, actor, related: relatedTo(states) },
    guards: loaded.map(([stream, each]) => ({ stream, expected: exactly(each.revision) })),
  }
}
