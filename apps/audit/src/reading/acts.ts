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
  type JsonObject,
  type Message,
  type PersonRef,
  type RecordedEvent,
} from '@dutybook/modelling'
import { isDeepStrictEqual } from 'node:util'
import type { Audit } from '../audit.js'
import { wholeLog, type Unreadable } from './entries.js'

/** What an event was in the case that it belongs to. */
export type Act = { readonly event: RecordedEvent } & (
  | { readonly kind: 'plain' }
  /** Nobody may do this in their own case; `authors` are those whose case it was. */
  | { readonly kind: 'approval'; readonly command: string; readonly authors: readonly PersonRef[] }
  /** No command makes this event of what stood before it, so it cannot be said what it was. */
  | { readonly kind: 'unexplained' }
)

/**
 * Every event of the log with what it was. The event does not say which command made it, so it is decided again: the command is the one
 * whose decision, on the state of that moment and the law of that day, is this very event. Only aggregates that know of own cases are asked.
 * The states of all things are held in memory.
 */
export async function* actsIn(audit: Audit): AsyncIterable<Act | { readonly unreadable: Unreadable }> {
  const states = new Map<string, unknown>()
  const blind = new Set<string>()
  for await (const entry of wholeLog(audit)) {
    if (isLeft(entry)) {
      blind.add(entry.left.stream)
      yield { unreadable: entry.left }
      continue
    }
    const event = entry.right
    const decider = aggregates.find(({ category }) => category === categoryOf(event.stream))
    if (!decider?.authors) yield { event, kind: 'plain' }
    else if (blind.has(event.stream)) yield { event, kind: 'unexplained' }
    else yield actOf(decider, event, states)
    if (decider) states.set(event.stream, decider.evolve(stateIn(states, decider, event.stream), event))
  }
}

type States = ReadonlyMap<string, unknown>

const stateIn = (states: States, decider: Pick<AnyDecider, 'initialState'>, stream: string): unknown =>
  states.has(stream) ? states.get(stream) : (decider.initialState as unknown)

function actOf(decider: AnyDecider, event: RecordedEvent, states: States): Act {
  for (const each of decider.command.members) {
    const authors = authorsBy(decider, each, event, states)
    if (authors) return authors.length > 0 ? { event, kind: 'approval', command: each.type, authors } : { event, kind: 'plain' }
  }
  return { event, kind: 'unexplained' }
}

/** Whose case it was, where a command of this type makes the event; undefined where it does not. */
function authorsBy(decider: AnyDecider, codec: AnyCommandCodec, event: RecordedEvent, states: States): readonly PersonRef[] | undefined {
  const command = commandFrom(decider, codec, event.data)
  if (!command || !codec.by.includes(event.metadata.actor.actingAs)) return undefined
  const state = stateIn(states, decider, event.stream)
  const context = contextOf(decider, { state, command, event, states })
  const decision = decider.decide(context, state, command)
  const isIt = ({ type, data }: Message): boolean => type === event.type && isDeepStrictEqual(data, event.data)
  return isRight(decision) && decision.right.some(isIt) ? (decider.authors?.(state, command, context) ?? []) : undefined
}

/** What the command must have said, as far as the event repeats it. */
function commandFrom(decider: AnyDecider, { type, data }: AnyCommandCodec, said: JsonObject): Message | undefined {
  const own = Object.fromEntries(Object.entries(said).filter(([name]) => Object.hasOwn(data.fields, name)))
  const decoded = decodeOrReport(decider.command, { type, data: own })
  return isLeft(decoded) ? undefined : (decoded.right as Message)
}

interface Moment {
  readonly state: unknown
  readonly command: Message
  readonly event: RecordedEvent
  readonly states: States
}

function contextOf(decider: AnyDecider, { state, command, event, states }: Moment): Context {
  const id = event.stream.slice(decider.category.length + 1)
  const needs = (decider.needs?.(state, command, id) ?? []).map((need) => {
    const stream = streamOf(need.decider, need.id)
    return [stream, stateIn(states, need.decider, stream)] as const
  })
  const { recordedAt: now, occurredOn, actor } = event.metadata
  return { id, now, occurredOn, actor, law, calendar, related: relatedTo(new Map(needs)) }
}
