import { canonicalJson, type DeadLetter, type NewEvent, type StoredEvent } from '@dutybook/event-store'
import type { JSONEventData, RecordedEvent } from '@eventstore/db-client'

/**
 * What goes beside the data of an event. The text of the metadata stands in it byte for byte; `append` names the one append that stored
 * the event, so that a writer knows afterwards whether it was its own.
 */
interface Envelope {
  readonly append: string
  readonly metadata: unknown
  readonly schemaVersion: number
}

/** The client writes `data` with JSON.stringify, and bytes as they are. */
export const toWire = ({ id, type, schemaVersion, data, metadata }: NewEvent, append: string): JSONEventData => ({
  id,
  type,
  contentType: 'application/json',
  data: JSON.parse(data) as JSONEventData['data'],
  metadata: Uint8Array.from(Buffer.from(`{"append":"${append}","metadata":${metadata},"schemaVersion":${schemaVersion}}`)),
})

/** An event as it was read, and what is wrong with its stored form, if anything. */
export interface ReadEvent {
  readonly event: StoredEvent
  readonly append: string
  readonly flaw?: DeadLetter['part']
}

/** Every event comes out, also one that is not in the form of this program: its text is then one that no codec accepts. */
export function fromWire(record: RecordedEvent, stream: string, position: number): ReadEvent {
  const { id, type, revision, isJson } = record
  const envelope = envelopeOf(record.metadata)
  const data = isJson && typeof record.data !== 'string' ? canonicalText(record.data) : undefined
  const metadata = envelope && canonicalText(envelope.metadata)
  const flaw = flawOf(type, data, metadata)
  const event = {
    id: id.toLowerCase(),
    type,
    schemaVersion: envelope?.schemaVersion ?? 0,
    stream,
    revision: Math.min(Number(revision), Number.MAX_SAFE_INTEGER),
    position,
    data: data ?? brokenText(record.data),
    metadata: metadata ?? brokenText(record.metadata),
  }
  return { event, append: envelope?.append ?? '', ...(flaw ? { flaw } : {}) }
}

/** A type of the server's own in one of our streams is the mark of a deletion. */
function flawOf(type: string, data: string | undefined, metadata: string | undefined): ReadEvent['flaw'] {
  if (type.startsWith('$')) return 'type'
  if (data === undefined) return 'data'
  return metadata === undefined ? 'metadata' : undefined
}

function envelopeOf(value: unknown): Envelope | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { append, schemaVersion, metadata } = value as Partial<Envelope>
  const isOurs = typeof append === 'string' && Number.isSafeInteger(schemaVersion) && metadata !== undefined
  return isOurs ? (value as Envelope) : undefined
}

/** What JSON.stringify would write otherwise than RFC 8785: names that look like indexes come first; and numbers that are not exact. */
const needsCare = /[{,]"\d+":|(?:":|[[,])-?(?:\d+[.e]|\d{16})/

/** The text that was stored, from the value that the client made of it. Undefined when it cannot have been ours. */
function canonicalText(value: unknown): string | undefined {
  const text = JSON.stringify(value)
  if (!needsCare.test(text)) return text
  try {
    return canonicalJson(value)
  } catch {
    return undefined
  }
}

/** Marked, so that it is no JSON even where the rest of it would be. */
function brokenText(value: unknown): string {
  if (typeof value === 'string') return `not JSON: ${value}`
  if (value instanceof Uint8Array) return `not JSON: ${Buffer.from(value).toString('utf8')}`
  return `not as stored by Dutybook: ${value === undefined ? 'nothing' : JSON.stringify(value)}`
}
