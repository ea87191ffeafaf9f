import { noRevision, StoreError, type Position, type ReadStreamOptions, type StoredEvent } from '@dutybook/event-store'
import type { RecordedEvent } from '@eventstore/db-client'
import type { ServerRead } from './cluster.js'
import { Overdue } from './failure.js'
import { persistently, readingOn, type Inside } from './inside.js'
import { fromWire } from './wire-event.js'

/** -1 for a stream that does not exist. Asks the leader. */
export const lastRevisionOf = (inside: Inside, stream: string): Promise<number> =>
  persistently('read', inside, () => inside.cluster.lastRevision(inside.names.inCluster(stream), inside.signal))

/** A stream of which something is missing rejects with `damaged`: no state or history without it is true. */
export async function* readStream(inside: Inside, stream: string, options: ReadStreamOptions = {}): AsyncIterable<StoredEvent> {
  const { direction = 'forwards', from, limit = Infinity } = options
  const [step, last] = direction === 'forwards' ? [1, Infinity] : [-1, from ?? Infinity]
  const rest: Rest = {
    direction,
    from,
    known: inside.index.lastRevision(stream),
    next: direction === 'forwards' ? (from ?? 0) : undefined,
    left: limit,
  }
  for await (const records of limit > 0 ? readingOn(inside, () => restOf(inside, stream, rest)) : []) {
    const positions = await positionsOf(inside, stream, records)
    for (const record of records.filter(({ revision }) => revision <= last).slice(0, rest.left)) {
      const revision = Number(record.revision)
      if (revision !== (rest.next ?? revision)) throw gap(stream, rest.next ?? revision)
      rest.next = revision + step
      rest.left -= 1
      yield fromWire(record, stream, positions.get(revision) as Position).event
    }
    if (rest.left === 0) return
  }
}

/** How far one reading has come. */
interface Rest {
  readonly direction: 'forwards' | 'backwards'
  readonly from: number | undefined
  readonly known: number
  /** The revision that comes next; undefined before the first of a reading backwards. */
  next: number | undefined
  left: number
  /** Where the server ended too early. */
  short?: number
}

/**
 * The index knows how far the stream goes at least. An answer that ends before is asked for again where it ended; if there is nothing then
 * either, it is missing.
 */
async function* restOf({ cluster, names, signal }: Inside, stream: string, rest: Rest): AsyncIterable<readonly RecordedEvent[]> {
  const place = () => rest.next ?? rest.known
  const beginning = place()
  if (rest.next !== noRevision) yield* cluster.readStream(names.inCluster(stream), serverRead(rest), signal)
  if (isWhole(rest)) return
  if (rest.short === beginning && place() === beginning) throw gap(stream, beginning)
  rest.short = place()
  throw new Overdue(`The server ended ${stream} at revision ${rest.short}`)
}

function isWhole({ direction, from, known, next, left }: Rest): boolean {
  if (left === 0) return true
  if (direction === 'forwards') return (next ?? 0) > known
  return next === undefined ? known === noRevision || from === noRevision : next === noRevision
}

/** Backwards from a revision that is not there yet, the end is where it begins; what lies beyond the revision is then left out. */
function serverRead({ direction, from, known, next, left }: Rest): ServerRead<number> {
  const count = Number.isFinite(left) ? { count: left } : {}
  if (next !== undefined) return { from: next, direction, ...count }
  return from !== undefined && from <= known
    ? { from, direction, ...count }
    : { from: 'end', direction, ...(from === undefined ? count : {}) }
}

/** The server tells no positions with a stream. An event that was stored a moment ago may not have come to the index yet. */
async function positionsOf(
  { index, indexed }: Inside,
  stream: string,
  records: readonly RecordedEvent[],
): Promise<ReadonlyMap<number, Position>> {
  const revisions = records.map(({ revision }) => Number(revision))
  const [low, high] = [Math.min(...revisions), Math.max(...revisions)]
  const find = () => index.positions(stream, low, high)
  const found = find()
  if (found.size === records.length) return found
  await indexed(() => index.lastRevision(stream) >= high)
  const all = find()
  if (all.size === records.length) return all
  throw gap(stream, low)
}

const gap = (stream: string, revision: number): StoreError =>
  new StoreError(
    'damaged',
    `Revision ${revision} of ${stream} is missing on the server: the stream was cut or deleted there. Nothing was changed here.`,
  )
