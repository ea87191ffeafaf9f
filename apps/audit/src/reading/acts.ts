import { isLeft } from '@dutybook/fp'
import type { AnyDecider, PersonRef, RecordedEvent } from '@dutybook/modelling'
import type { Audit } from '../audit.js'
import { deciderOf, makes, momentsOf, stateIn, type States } from './deciding-again.js'
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
    const decider = deciderOf(event)
    if (!decider?.authors) yield { event, kind: 'plain' }
    else if (blind.has(event.stream)) yield { event, kind: 'unexplained' }
    else yield actOf(decider, event, states)
    if (decider) states.set(event.stream, decider.evolve(stateIn(states, decider, event.stream), event))
  }
}

/** Decided without the kernel's rules: whether it was somebody's own case is for the reader of the act to see. */
function actOf(decider: AnyDecider, event: RecordedEvent, states: States): Act {
  for (const { codec, command, state, context } of momentsOf(decider, event, states)) {
    if (!codec.by.includes(event.metadata.actor.actingAs) || !makes(decider.decide(context, state, command), event)) continue
    const authors = decider.authors?.(state, command, context) ?? []
    return authors.length > 0 ? { event, kind: 'approval', command: codec.type, authors } : { event, kind: 'plain' }
  }
  return { event, kind: 'unexplained' }
}
