import { categoryOf, type Position, type ReadAllOptions, type StoredEvent } from '@dutybook/event-store'
import type { RecordedEvent } from '@eventstore/db-client'
import type { Direction } from './cluster.js'
import { Overdue } from './failure.js'
import { readingOn, type Inside } from './inside.js'
import type { StreamNames } from './names.js'
import { positionOf } from './position.js'
import { fromWire } from './wire-event.js'

/** Events per call: one call for the whole log would be held open by its slowest reader. */
const pageSize = 4096

/** Other streams stand between ours: about so many are asked for beyond what is wanted. */
const spare = 16

/** Reads the whole log of the server and lets through what is ours. */
export async function* readAll(inside: Inside, options: ReadAllOptions = {}): AsyncIterable<StoredEvent> {
  const { after, direction = 'forwards', limit = Infinity, categories } = options
  let left = categories?.length === 0 ? 0 : limit
  if (left <= 0) return
  const isWanted = (stream: string) => categories?.includes(categoryOf(stream)) ?? true
  const count = categories || left === Infinity ? pageSize : Math.min(left + spare, pageSize)
  for await (const records of recordsOf(inside, { after, direction, count })) {
    for (const record of records) {
      const event = eventOf(record, inside.names)
      if (!event || !isWanted(event.stream)) continue
      yield event
      left -= 1
      if (left === 0) return
    }
  }
}

export function eventOf(record: RecordedEvent, names: StreamNames): StoredEvent | undefined {
  const stream = names.inLog(record.streamId)
  return stream === undefined ? undefined : fromWire(record, stream, positionOf(record)).event
}

interface LogRead {
  readonly after: Position | undefined
  readonly direction: Direction
  /** Of the first page; who is not content with it gets larger ones. */
  readonly count: number
}

/**
 * Page after page. The server takes a position only where an event begins; a caller may name any. So a read begins at the event of the
 * index that is nearest, or at the end of the log, and what lies before the place is left out. A page that ends before what the index knows
 * of was cut short, however orderly.
 */
async function* recordsOf(inside: Inside, { after, direction, count }: LogRead): AsyncIterable<readonly RecordedEvent[]> {
  const { index, cluster, signal } = inside
  const isBeyond = (position: Position) => after === undefined || (direction === 'forwards' ? position > after : position < after)
  const outermost = direction === 'forwards' ? index.head() : (index.atOrAfter(0) ?? 0)
  const isWhole = () =>
    outermost === 0 || (typeof from === 'number' ? (direction === 'forwards' ? from >= outermost : from <= outermost) : false)
  let from = beginning(inside, after, direction)
  let size = count
  let seen = 0
  async function* page(): AsyncIterable<readonly RecordedEvent[]> {
    if (seen < size) yield* cluster.readLog({ from, direction, count: size - seen }, signal)
    if (seen < size && !isWhole()) throw new Overdue('The server ended the log before its end')
  }
  for (; ; [seen, size] = [0, Math.min(size * 4, pageSize)]) {
    for await (const records of readingOn(inside, page)) {
      const last = records.at(-1)
      seen += records.length
      yield records.filter((each) => isBeyond(positionOf(each)) && positionOf(each) !== from)
      if (last) from = positionOf(last)
    }
    if (seen < size) return
  }
}

function beginning({ index }: Inside, after: Position | undefined, direction: Direction): Position | 'start' | 'end' {
  if (direction === 'forwards') return (after === undefined ? undefined : index.atOrBefore(after)) ?? 'start'
  return (after === undefined ? undefined : index.atOrAfter(after)) ?? 'end'
}

/**
 * Position of the last event of the log, as the leader knows it now. Looks back no further than the index has come; if the index is behind,
 * it has to follow soon, or subscribes anew.
 */
export async function headOf(inside: Inside): Promise<Position> {
  const head = await lastPosition(inside)
  if (head > inside.index.head()) inside.indexed(() => inside.index.head() >= head).catch(() => undefined)
  return head
}

async function lastPosition(inside: Inside): Promise<Position> {
  const known = inside.index.head()
  for await (const records of recordsOf(inside, { after: undefined, direction: 'backwards', count: spare * 2 })) {
    for (const record of records) {
      if (positionOf(record) <= known) return known
      if (inside.names.inLog(record.streamId) !== undefined) return positionOf(record)
    }
  }
  return known
}
