import type { Either } from '@dutybook/fp'
import type { AnyCodec } from './codec.js'
import type { Authority } from './authority.js'
import type { Label } from './label.js'
import type { Calendar, Law } from './law.js'
import type { AnyCommandCodec, AnyEventCodec, Message, OneOf } from './message.js'
import type { Actor, PersonRef } from './actor.js'
import type { Refusal, RefusalList } from './refusal.js'
import type { Instant, LocalDate } from './time.js'

/** A stream whose state a rule needs besides its own. The append is guarded by its revision. */
export interface Need {
  readonly decider: AnyStateFold
  readonly id: string
}

/** The states asked for by `needs`. A stream that does not exist answers with its decider's initial state. */
export interface Related {
  readonly stateOf: <State>(decider: { readonly category: string; readonly initialState: State }, id: string) => State
}

/** All that a decision may look at besides the state and the command. No clock, no random, no I/O. */
export interface Context {
  /** The instance that is decided on: the part of its stream's name after the category. */
  readonly id: string
  readonly now: Instant
  /** The day the fact holds for; may lie before `now`, never after it. */
  readonly occurredOn: LocalDate
  readonly actor: Actor
  /** Who may act as what. Without it the actor is believed: in tests, and where the caller has seen to it. */
  readonly authority?: Authority
  readonly law: Law
  readonly calendar: Calendar
  readonly related: Related
}

export type Decision<Event extends Message, Code extends string = string> = Either<Refusal<Code>, readonly Event[]>

/**
 * How the state of an aggregate follows from its events: all that a rule of another aggregate may ask of it. Where two aggregates ask
 * each other, one of them keeps this part in a file of its own, so that their rules need not import each other.
 */
export interface StateFold<State, Event extends Message> {
  /** The kind of its streams, camelCase without `-`: `oversightProceeding`. */
  readonly category: string
  readonly event: OneOf<Event, AnyEventCodec>
  readonly initialState: State
  /** Never refuses and never throws: what is stored has happened. */
  readonly evolve: (state: State, event: Event) => State
}

/** One aggregate: its messages, its state, its rules. Everything else is built from this value. */
export interface Decider<State, Command extends Message, Event extends Message> extends StateFold<State, Event> {
  /** The line of the job description that it belongs to: `3.5`. */
  readonly duty: string
  readonly label: Label
  /** The form of an instance's id, the part of the stream name after the category. */
  readonly id: AnyCodec
  readonly command: OneOf<Command, AnyCommandCodec>
  readonly refusals: RefusalList
  /** What the rules of this instance ask of others, by its state, the command and its id. */
  readonly needs?: (state: State, command: Command, id: string) => readonly Need[]
  /** Those in whose own case the command would approve, accept, score or grant; the kernel refuses them with SELF_APPROVAL. */
  readonly authors?: (state: State, command: Command, context: Pick<Context, 'id' | 'related'>) => readonly PersonRef[]
  /** The same command twice yields no second event. */
  readonly decide: (context: Context, state: State, command: Command) => Decision<Event>
  /** What a reader is told of the state; the state itself is nobody else's business. */
  readonly summary: { readonly codec: AnyCodec; readonly of: (state: State) => unknown }
}

// A list of unlike deciders cannot name their types; the generic is invariant.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyDecider = Decider<any, any, any>
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as for AnyDecider
export type AnyStateFold = StateFold<any, any>

/** The name of the stream of one instance. */
export const streamOf = (decider: { readonly category: string }, id: string): string => `${decider.category}-${id}`

/** The state after these events. */
export const fold = <State, Event>(
  decider: { readonly initialState: State; readonly evolve: (state: State, event: Event) => State },
  events: readonly Event[],
): State => events.reduce((state, each) => decider.evolve(state, each), decider.initialState)

/**
 * What a decision may see of other streams, by their names. To read one that `needs` does not name is a fault of the program and
 * throws: the append would not be guarded by it.
 */
export const relatedTo = (states: ReadonlyMap<string, unknown>): Related => ({
  stateOf: <State>(decider: { readonly category: string; readonly initialState: State }, id: string): State => {
    const stream = streamOf(decider, id)
    if (!states.has(stream)) throw new Error(`decide reads ${stream}, which needs does not name`)
    return states.get(stream) as State
  },
})
