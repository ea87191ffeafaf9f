import { aggregates, estonianCalendar as calendar, estonianLaw as law } from '@dutybook/domain'
import { categoryOf } from '@dutybook/event-store'
import { isLeft, isRight } from '@dutybook/fp'
import {
  decodeOrReport,
  relatedTo,
  streamOf,
  type AnyCommandCodec,
  type AnyDecider,
  type Context,
  type Decision,
  type JsonObject,
  type Message,
  type RecordedEvent,
} from '@dutybook/modelling'
import { isDeepStrictEqual } from 'node:util'

/** The states of all things as of one place in the log, by stream. */
export type States = ReadonlyMap<string, unknown>

/** The aggregate that the stream of the event belongs to; undefined for refused commands, which are no things. */
export const deciderOf = ({ stream }: RecordedEvent): AnyDecider | undefined =>
  aggregates.find(({ category }) => category === categoryOf(stream))

export const stateIn = (states: States, decider: Pick<AnyDecider, 'initialState'>, stream: string): unknown =>
  states.has(stream) ? states.get(stream) : (decider.initialState as unknown)

/** A command that could have made an event as far as the event repeats it, and all that it would be decided on. */
export interface Moment {
  readonly codec: AnyCommandCodec
  readonly command: Message
  readonly state: unknown
  readonly context: Context
}

/**
 * The commands of its aggregate that could have made an event: an event does not say which one did. Each comes with the state of just before
 * the event and the law of that day, so that it can be decided again. Who held which position is not looked at.
 */
export function* momentsOf(decider: AnyDecider, event: RecordedEvent, states: States): Iterable<Moment> {
  const state = stateIn(states, decider, event.stream)
  for (const codec of decider.command.members) {
    const command = commandFrom(decider, codec, event.data)
    if (command) yield { codec, command, state, context: contextOf(decider, { state, command, event, states }) }
  }
}

/** Whether the decision is this very event, alone or among others. */
export const makes = (decision: Decision<Message>, event: RecordedEvent): boolean =>
  isRight(decision) && decision.right.some(({ type, data }) => type === event.type && isDeepStrictEqual(data, event.data))

/** What the command must have said, as far as the event repeats it. */
function commandFrom(decider: AnyDecider, { type, data }: AnyCommandCodec, said: JsonObject): Message | undefined {
  const own = Object.fromEntries(Object.entries(said).filter(([name]) => Object.hasOwn(data.fields, name)))
  const decoded = decodeOrReport(decider.command, { type, data: own })
  return isLeft(decoded) ? undefined : (decoded.right as Message)
}

interface Surroundings {
  readonly state: unknown
  readonly command: Message
  readonly event: RecordedEvent
  readonly states: States
}

function contextOf(decider: AnyDecider, { state, command, event, states }: Surroundings): Context {
  const id = event.stream.slice(decider.category.length + 1)
  const needs = (decider.needs?.(state, command, id) ?? []).map((need) => {
    const stream = streamOf(need.decider, need.id)
    return [stream, stateIn(states, need.decider, stream)] as const
  })
  const { recordedAt: now, occurredOn, actor } = event.metadata
  return { id, now, occurredOn, actor, law, calendar, related: relatedTo(new Map([[event.stream, state] as const, ...needs])) }
}
