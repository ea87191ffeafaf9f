import { categoryOf } from '@dutybook/event-store'
import { claimedCheckpoint, entriesOf, EvidenceError, readLeaf, type Files, type Leaf } from '@dutybook/evidence'
import type { AuditedLog, ReadEvent } from './source.js'

/** The events in the leaves of a tree, up to its last checkpoint; undefined where there is none. */
export async function tilesLog(files: Files): Promise<AuditedLog | undefined> {
  const bytes = await files.read('checkpoint')
  if (!bytes) return undefined
  const claimed = claimedCheckpoint(bytes)
  if (!claimed) throw new EvidenceError('checkpoint', 'The checkpoint cannot be read.')
  const { size } = claimed.checkpoint
  const events = () => eventsIn(files, size)
  return {
    head: async () => lastPosition(files, size),
    readStream: (stream) => only(events(), (each) => each.stream === stream),
    readAll: ({ after = 0, limit = Infinity, categories } = {}) =>
      first(
        limit,
        only(events(), (each) => each.position > after && (categories?.includes(categoryOf(each.stream)) ?? true)),
      ),
  }
}

async function* eventsIn(files: Files, size: number): AsyncIterable<ReadEvent> {
  for await (const entry of entriesOf(files, size)) yield eventOf(entry)
}

function eventOf(entry: Buffer): ReadEvent {
  const leaf = readLeaf(entry)
  if (!leaf) throw new EvidenceError('bundle', 'An entry of a bundle is no leaf of an event.')
  const byHash = texts.filter((each) => typeof leaf[each] !== 'string')
  const { position, revision, schemaVersion } = leaf
  return { position, revision, schemaVersion, ...textsOf(leaf), ...(byHash.length > 0 ? { byHash } : {}) }
}

const texts = ['stream', 'id', 'type', 'data', 'metadata'] as const

/** A text that the leaf holds by its hash is empty here, and named in `byHash`. */
const textsOf = (leaf: Leaf): Readonly<Record<(typeof texts)[number], string>> => {
  const text = (name: (typeof texts)[number]): string => {
    const found = leaf[name]
    return typeof found === 'string' ? found : ''
  }
  return { stream: text('stream'), id: text('id'), type: text('type'), data: text('data'), metadata: text('metadata') }
}

async function lastPosition(files: Files, size: number): Promise<number> {
  if (size === 0) return 0
  for await (const entry of entriesOf(files, size, size - 1)) return eventOf(entry).position
  return 0
}

async function* only(events: AsyncIterable<ReadEvent>, isWanted: (event: ReadEvent) => boolean): AsyncIterable<ReadEvent> {
  for await (const each of events) if (isWanted(each)) yield each
}

async function* first(limit: number, events: AsyncIterable<ReadEvent>): AsyncIterable<ReadEvent> {
  let left = limit
  if (left <= 0) return
  for await (const each of events) {
    yield each
    if (--left <= 0) return
  }
}
