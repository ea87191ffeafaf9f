import { isLeft, left, right, type Either } from '@dutybook/fp'
import { decodeOrReport, Metadata, upcast, type FieldError, type MessageId, type RecordedEvent } from '@dutybook/modelling'
import type { EventDefinitions } from './event-definitions.js'
import { StoreError } from './event-store.js'
import type { StoredEvent } from './stored-event.js'

/** A stored event that this program cannot read: written by a newer one, or damaged. Whoever reads decides what follows. */
export interface UndecodableEvent {
  readonly id: string
  readonly type: string
  readonly stream: string
  readonly revision: number
  readonly position: number
  readonly part: 'type' | 'schemaVersion' | 'data' | 'metadata'
  /** What is wrong inside `data` or `metadata`; empty when it is no JSON at all or an upcaster failed. */
  readonly errors: readonly FieldError[]
}

/** The event as this version of the program knows it, by the codecs of its data and metadata. */
export function decodeEvent(definitions: EventDefinitions, stored: StoredEvent): Either<UndecodableEvent, RecordedEvent> {
  const problem = undecodable(stored)
  const definition = definitions(stored.type)
  if (!definition) return problem('type')
  const data = upcast(definition, stored.schemaVersion, parsed(stored.data))
  if (isLeft(data)) return problem(data.left.kind === 'unknownVersion' ? 'schemaVersion' : 'data', data.left.errors)
  const metadata = decodeOrReport(Metadata, parsed(stored.metadata))
  if (isLeft(metadata)) return problem('metadata', metadata.left)
  const { type, schemaVersion, stream, revision, position } = stored
  const id = stored.id as MessageId
  return right({ id, type, schemaVersion, stream, revision, position, data: data.right as RecordedEvent['data'], metadata: metadata.right })
}

/** For readers that cannot go on without the event. */
export function decodedOrThrow(definitions: EventDefinitions, stored: StoredEvent): RecordedEvent {
  const event = decodeEvent(definitions, stored)
  if (isLeft(event)) throw new StoreError('damaged', undecodableText(event.left))
  return event.right
}

/** Which event, which part of it, which fields. It repeats no value. */
export function undecodableText({ id, type, stream, revision, position, part, errors }: UndecodableEvent): string {
  const fields = errors.map((each) => `${each.pointer || '/'} (${each.rule})`).join(', ')
  const where = `position ${position}, revision ${revision} of ${stream}`
  return `The event ${id} (${type}, ${where}) cannot be read: its ${part} is not known here${fields && `, at ${fields}`}.`
}

const undecodable =
  ({ id, type, stream, revision, position }: StoredEvent) =>
  (part: UndecodableEvent['part'], errors: readonly FieldError[] = []): Either<UndecodableEvent, never> =>
    left({ id, type, stream, revision, position, part, errors })

/** `undefined`, which no codec accepts, for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
