import { isOfCodec } from './accepts.js'
import type { AnyCodec } from './codec.js'
import type { AnyEventCodec, Message, OneOf } from './message.js'
import type { RecordedEvent } from './recorded.js'

/** A recorded event of one of these kinds, told apart by `type`. */
export type RecordedOf<Event extends Message> = Event extends Message ? RecordedEvent<Event> : never

/** A kind of stream: its name, the form of an instance's id, and what can happen in it. Every decider is one. */
export interface StreamKind<Event extends Message = Message> {
  readonly category: string
  readonly id: AnyCodec
  readonly event: OneOf<Event, AnyEventCodec>
}

// As for AnyDecider.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyStreamKind = StreamKind<any>

/** The instance whose stream this event stands in; `undefined` when the event is not of this kind of stream. */
export function instanceIn(kind: AnyStreamKind, { stream, type }: RecordedEvent): string | undefined {
  const prefix = `${kind.category}-`
  if (!stream.startsWith(prefix) || kind.event.member(type) === undefined) return undefined
  const id = stream.slice(prefix.length)
  return isOfCodec(kind.id, id) ? id : undefined
}
