import { aggregates } from '@dutybook/domain'
import { categoryOf, StoreError, undecodableText } from '@dutybook/event-store'
import { isLeft } from '@dutybook/fp'
import { StreamId, type AnyDecider, type RecordedEvent } from '@dutybook/modelling'
import { mapPersonal } from '@dutybook/modelling/personal-reading'
import { UsageFault, type Audit } from '../audit.js'
import { wholeStream, type Unreadable } from './entries.js'
import { sealedMark } from './shown-event.js'

/** The aggregate whose stream this is. A stream of no aggregate has no state to ask for. */
export function aggregateOf(stream: string): AnyDecider {
  const found = aggregates.find(({ category }) => category === categoryOf(stream))
  if (found && StreamId.is(stream)) return found
  throw new UsageFault({ et: `„${stream}” ei ole ühegi asja voog.`, en: `“${stream}” is the stream of no thing that has a state.` })
}

/** The events of a stream, all of them readable: no state is true without one of its events. */
export async function* readableStream(audit: Audit, stream: string): AsyncIterable<RecordedEvent> {
  for await (const entry of wholeStream(audit, stream)) {
    if (isLeft(entry)) throw unreadableError(entry.left)
    yield entry.right
  }
}

export const unreadableError = (event: Unreadable): StoreError =>
  new StoreError(event.part === 'type' || event.part === 'schemaVersion' ? 'unknownVersion' : 'damaged', undecodableText(event))

export const nothingRecorded = (stream: string): UsageFault =>
  new UsageFault({ et: `Voos „${stream}” ei olnud siis midagi kirjas.`, en: `Nothing was recorded of “${stream}” by then.` })

/** What a reader is told of a state, field by field: a JSON Pointer and the value that stands there. */
export type Fields = ReadonlyMap<string, unknown>

/** Personal values are one field each, and stay sealed. */
export function fieldsOf({ summary: { codec, of } }: AnyDecider, state: unknown): Fields {
  return new Map(leaves(mapPersonal(codec, of(state), sealedMark), ''))
}

function leaves(value: unknown, pointer: string): readonly (readonly [string, unknown])[] {
  const isSealed = typeof value === 'object' && value !== null && 'state' in value && value.state === 'Sealed'
  if (typeof value !== 'object' || value === null || isSealed) return value === undefined ? [] : [[pointer, value]]
  const entries = Object.entries(value)
  if (entries.length === 0) return [[pointer, value]]
  return entries.flatMap(([key, each]) => leaves(each, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`))
}

/** The fields in which two states differ, in the order of their pointers. */
export const changedFields = (before: Fields, after: Fields): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((each) => JSON.stringify(before.get(each)) !== JSON.stringify(after.get(each)))
    .sort()
