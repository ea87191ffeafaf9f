import { isLeft } from '@dutybook/fp'
import { decodeOrReport, Metadata, type AnyCodec, type AnyEventCodec, type Message } from '@dutybook/modelling'
import { canonicalJson } from './canonical-json.js'
import { StoreError } from './event-store.js'
import type { NewEvent } from './stored-event.js'

/** An event as it goes into a store. Throws `invalid` when it or its metadata is not of its codec: a fault of the program. */
export function encodeEvent(definition: AnyEventCodec, id: string, event: Message, metadata: Metadata): NewEvent {
  mustBe(definition, event, `The event ${event.type}`)
  mustBe(Metadata, metadata, `The metadata of the event ${event.type}`)
  return {
    id,
    type: definition.type,
    schemaVersion: definition.schemaVersion,
    data: canonicalJson(event.data),
    metadata: canonicalJson(metadata),
  }
}

function mustBe(codec: AnyCodec, value: unknown, what: string): void {
  const decoded = decodeOrReport(codec, value)
  if (!isLeft(decoded)) return
  const errors = decoded.left.map((each) => `${each.pointer || '/'} (${each.rule}: ${each.text.en})`)
  throw new StoreError('invalid', `${what} cannot be stored, see ${errors.join(', ')}.`)
}
