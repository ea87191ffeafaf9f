import { aggregates } from '@dutybook/domain'
import { decodeEvent, eventDefinitions, isAfter, occurredBy, type UndecodableEvent } from '@dutybook/event-store'
import { isLeft, left, type Either } from '@dutybook/fp'
import type { RecordedEvent } from '@dutybook/modelling'
import { Interrupted, type Audit } from '../audit.js'
import type { Outcome } from '../exit-codes.js'
import type { ReadEvent } from '../source/source.js'

/** An event that cannot be read; `byHash` names the texts that a pack holds only by their hash. */
export type Unreadable = UndecodableEvent & Pick<ReadEvent, 'byHash'>
export type Entry = Either<Unreadable, RecordedEvent>

export const definitions = eventDefinitions(aggregates)

type Reading = Pick<Audit, 'source' | 'options' | 'progress' | 'signal' | 'met'>

/**
 * The log as of what was asked for, one event after the other. One that cannot be read is handed over as such and never left out; the
 * run then ends as broken, of an unknown version, or incomplete.
 */
export async function* wholeLog(audit: Reading, categories?: readonly string[]): AsyncIterable<Entry> {
  audit.progress.expect(await audit.source.log.head())
  yield* entriesOf(audit, audit.source.log.readAll(categories ? { categories } : {}))
}

/** The events behind one position up to another, and none behind what was asked for. */
export const logBetween = (audit: Reading, after: number, upTo: number): AsyncIterable<Entry> =>
  entriesOf(audit, first(audit.source.log.readAll({ after }), upTo))

async function* first(events: AsyncIterable<ReadEvent>, upTo: number): AsyncIterable<ReadEvent> {
  for await (const each of events) {
    if (each.position > upTo) return
    yield each
  }
}

/** The same of one stream. */
export const wholeStream = (audit: Reading, stream: string): AsyncIterable<Entry> => entriesOf(audit, audit.source.log.readStream(stream))

async function* entriesOf(audit: Reading, events: AsyncIterable<ReadEvent>): AsyncIterable<Entry> {
  const { asOf, asOfOccurred } = audit.options
  for await (const stored of events) {
    if (audit.signal.aborted) throw new Interrupted()
    if (typeof asOf === 'number' && stored.position > asOf) return
    audit.progress.step()
    const event = decodeEvent(definitions, stored)
    if (isLeft(event)) {
      const unreadable = { ...event.left, ...(stored.byHash ? { byHash: stored.byHash } : {}) }
      audit.met(meaningOf(unreadable))
      yield left(unreadable)
    } else if (isAfter(asOf, event.right)) return
    else if (occurredBy(asOfOccurred, event.right)) yield event
  }
}

function meaningOf({ part, byHash }: Unreadable): Outcome {
  if (byHash) return 'incomplete'
  return part === 'type' || part === 'schemaVersion' ? 'unknownVersion' : 'broken'
}
