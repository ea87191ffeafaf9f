import type { Position, ReadAllOptions, ReadStreamOptions, StoredEvent } from '@dutybook/event-store'
import { setImmediate } from 'node:timers/promises'
import { headOf, lastRevisionOf } from './append.js'
import type { Connection } from './connection.js'
import { eventColumns, storedEvent, type EventRow } from './event-rows.js'

/** A batch ends at the first of the two, so that neither many small events nor a few huge ones fill the memory. */
const batch = { events: 512, characters: 4_000_000 }

/** Where a read goes on: the first and the last place that it may still answer, both included. */
interface Span {
  readonly low: number
  readonly high: number
}

type Place = 'position' | 'revision'
type Direction = 'forwards' | 'backwards'

/** What one read asks the database for, batch by batch. */
interface Reading {
  readonly place: Place
  readonly direction: Direction
  readonly limit: number
  /** Taken when the first event is asked for: a read ends at what was there then, however fast others write. */
  readonly span: () => Span
  readonly page: (span: Span, limit: number, accept: (row: EventRow) => boolean) => void
}

export function readStream(connection: Connection, stream: string, options: ReadStreamOptions = {}): AsyncIterable<StoredEvent> {
  const { from, limit = Infinity, direction = 'forwards' } = options
  const sql = `select ${eventColumns} from events where stream = ? and revision between ? and ? order by revision ${sqlOf(direction)} limit ?`
  return inBatches({
    place: 'revision',
    direction,
    limit,
    span: () => {
      const last = lastRevisionOf(connection, stream)
      return direction === 'forwards' ? { low: from ?? 0, high: last } : { low: 0, high: Math.min(from ?? last, last) }
    },
    page: ({ low, high }, count, accept) => connection.scan<EventRow>(accept, sql, stream, low, high, count),
  })
}

export function readAll(connection: Connection, options: ReadAllOptions = {}): AsyncIterable<StoredEvent> {
  const { after, limit = Infinity, direction = 'forwards', categories } = options
  return inBatches({
    place: 'position',
    direction,
    limit: categories?.length === 0 ? 0 : limit,
    span: () => {
      const head = headOf(connection)
      return direction === 'forwards' ? { low: (after ?? 0) + 1, high: head } : { low: 1, high: Math.min((after ?? head + 1) - 1, head) }
    },
    page: (span, count, accept) => scanLog(connection, span, count, accept, direction, categories),
  })
}

/** One batch of the log in order. `accept` answers false when it wants no more. */
function scanLog(
  connection: Connection,
  { low, high }: Span,
  limit: number,
  accept: (row: EventRow) => boolean,
  direction: Direction = 'forwards',
  categories?: readonly string[],
): void {
  const order = `order by position ${sqlOf(direction)} limit ?`
  if (!categories) {
    connection.scan(accept, `select ${eventColumns} from events where position between ? and ? ${order}`, low, high, limit)
    return
  }
  // Each category is read from its index no further than the limit, whatever the others hold.
  const kinds = [...new Set(categories)]
  const each = `select * from (select position from events where category = ? and position between ? and ? ${order})`
  const sql = `select ${eventColumns} from events where position in (${kinds.map(() => each).join(' union all ')}) ${order}`
  connection.scan(accept, sql, ...kinds.flatMap((kind) => [kind, low, high, limit]), limit)
}

const sqlOf = (direction: Direction): string => (direction === 'forwards' ? 'asc' : 'desc')

async function* inBatches({ place, direction, limit, span, page }: Reading): AsyncIterable<StoredEvent> {
  let rest = span()
  for (let left = limit; left > 0 && rest.low <= rest.high;) {
    const events = takeBatch((accept) => page(rest, Math.min(left, batch.events), accept))
    yield* events
    const last = events.at(-1)
    if (!last) return
    left -= events.length
    rest = direction === 'forwards' ? { ...rest, low: last[place] + 1 } : { ...rest, high: last[place] - 1 }
    if (left > 0 && rest.low <= rest.high) await setImmediate()
  }
}

/** The next events after a position, as many as make a batch. */
export const nextBatch = (connection: Connection, after: Position): readonly StoredEvent[] =>
  takeBatch((accept) => scanLog(connection, { low: after + 1, high: Number.MAX_SAFE_INTEGER }, batch.events, accept))

function takeBatch(page: (accept: (row: EventRow) => boolean) => void): readonly StoredEvent[] {
  const events: StoredEvent[] = []
  let characters = 0
  page((row) => {
    const event = storedEvent(row)
    events.push(event)
    characters += event.data.length + event.metadata.length
    return characters < batch.characters
  })
  return events
}
