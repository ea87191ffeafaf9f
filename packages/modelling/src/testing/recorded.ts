import type { Actor } from '../actor.js'
import type { Codec } from '../codec.js'
import { streamOf } from '../decider.js'
import type { Message } from '../message.js'
import type { Metadata, RecordedEvent } from '../recorded.js'
import type { Instant, LocalDate } from '../time.js'
import { valid, type Plain } from './plain.js'

/** The two clocks of a fact and who recorded it. Recorded on the morning of the day it held for, where the test does not say. */
export interface Clocks {
  readonly occurredOn: string
  readonly recordedAt?: string
  readonly actor?: Actor
}

const somebody: Actor = { person: 'person-0001' as Actor['person'], position: 'authorisedOfficial', actingAs: 'authorisedOfficial' }

const uuid = (n: number): Metadata['commandId'] => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as Metadata['commandId']

/** An event as a store gives it out, the first of its stream and of the log until `inLogOrder` places it. */
export function recorded(stream: string, { type, data }: Message, { occurredOn, recordedAt, actor = somebody }: Clocks): RecordedEvent {
  const metadata: Metadata = {
    recordedAt: (recordedAt ?? `${occurredOn}T09:00:00.000Z`) as Instant,
    occurredOn: occurredOn as LocalDate,
    actor,
    duty: '3.5' as Metadata['duty'],
    policyVersion: 'test',
    access: { class: 'public' },
    correlationId: uuid(1),
    causationId: uuid(1),
    commandId: uuid(1),
    commandDigest: '0'.repeat(64) as Metadata['commandDigest'],
  }
  return { id: uuid(1), schemaVersion: 1, stream, revision: 0, position: 1, type, data, metadata }
}

/** The events as one log: positions in this order, revisions within each stream, an id of its own for each. */
export function inLogOrder(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const lengths = new Map<string, number>()
  return events.map((event, index) => {
    const revision = lengths.get(event.stream) ?? 0
    lengths.set(event.stream, revision + 1)
    const commandId = uuid(index + 1)
    return { ...event, id: commandId, revision, position: index + 1, metadata: { ...event.metadata, commandId } }
  })
}

/** An event of an instance of an aggregate, written with plain ids and days and checked by its codec. */
export const happened = <Event extends Message>(
  decider: { readonly category: string; readonly event: Codec<Event> },
  id: string,
  event: Plain<NoInfer<Event>>,
  clocks: Clocks,
): RecordedEvent => recorded(streamOf(decider, id), valid(decider.event, event), clocks)
