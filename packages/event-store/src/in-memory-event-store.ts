import { left, right, type Either } from '@dutybook/fp'
import { bell, type Bell } from './bell.js'
import type { AppendConflict, Appended, AppendOptions, EventStore, ReadAllOptions, ReadStreamOptions } from './event-store.js'
import { StoreError } from './event-store.js'
import { isAsExpected, noRevision } from './expected-revision.js'
import { categoryOf, type NewEvent, type StoredEvent } from './stored-event.js'

/** What the store holds. Given to a second store, it stands for the disk that outlives a process. */
export interface InMemoryLog {
  /** The event at position n is at index n - 1. */
  readonly events: StoredEvent[]
  readonly streams: Map<string, StoredEvent[]>
  readonly byId: Map<string, StoredEvent>
  readonly changed: Bell
}

export const inMemoryLog = (): InMemoryLog => ({ events: [], streams: new Map(), byId: new Map(), changed: bell() })

/** The reference model of the contract suite: the plainest store that keeps every promise but durability. */
export function inMemoryEventStore(log: InMemoryLog = inMemoryLog()): EventStore {
  let closed = false
  const open = () => {
    if (closed) throw new StoreError('closed', 'The in-memory event store is closed.')
    return log
  }
  return {
    capabilities: { name: 'in-memory', guards: 'atomic', ids: 'atomic', positions: 'dense', durability: 'none' },
    append: async (stream, events, options) => append(open(), stream, events, options),
    readStream: (stream, options) => lazily(() => streamPage(open().streams.get(stream) ?? [], options)),
    readAll: (options) => lazily(() => logPage(open().events, options)),
    head: async () => open().events.length,
    subscribe: (after, signal) => subscription(open, after, signal),
    deadLetters: async () => (open(), []),
    close: async () => {
      closed = true
      log.changed.ring()
    },
  }
}

function append(log: InMemoryLog, stream: string, events: readonly NewEvent[], options: AppendOptions): Either<AppendConflict, Appended> {
  const before = log.streams.get(stream) ?? []
  const first = before.length
  const earlier = events.length === 0 ? undefined : repetition(log, before, events)
  if (earlier) return earlier
  const conflict = firstConflict(log, stream, options)
  if (conflict) return left(conflict)
  const added = events.map((each, index) => store(log, each, stream, first + index))
  if (added.length > 0) log.changed.ring()
  return right({ revision: first + added.length - 1, position: log.events.length, repeated: false })
}

/** The first answer again when exactly these events stand in the stream in this order; a conflict when only an id is known. */
function repetition(
  log: InMemoryLog,
  before: readonly StoredEvent[],
  events: readonly NewEvent[],
): Either<AppendConflict, Appended> | undefined {
  const start = before.indexOf(log.byId.get(events[0]?.id ?? '') as StoredEvent)
  const stored = start < 0 ? [] : before.slice(start, start + events.length)
  const last = stored.at(-1)
  if (last && events.every((each, index) => each.id === stored[index]?.id)) {
    return right({ revision: last.revision, position: last.position, repeated: true })
  }
  const firstAt = new Map(events.map(({ id }, index) => [id, index] as const).reverse())
  const twice = events.find(({ id }, index) => log.byId.has(id) || firstAt.get(id) !== index)
  return twice && left({ kind: 'duplicateId', id: twice.id })
}

function firstConflict(log: InMemoryLog, stream: string, options: AppendOptions): AppendConflict | undefined {
  const conditions = [{ stream, expected: options.expected }, ...(options.guards ?? [])]
  for (const each of conditions) {
    const actual = log.streams.get(each.stream)?.at(-1)?.revision ?? noRevision
    if (!isAsExpected(each.expected, actual)) return { kind: 'revision', ...each, actual }
  }
  return undefined
}

function store(log: InMemoryLog, event: NewEvent, stream: string, revision: number): StoredEvent {
  const stored = Object.freeze({ ...event, stream, revision, position: log.events.length + 1 })
  log.events.push(stored)
  const events = log.streams.get(stream)
  if (events) events.push(stored)
  else log.streams.set(stream, [stored])
  log.byId.set(stored.id, stored)
  return stored
}

function streamPage(events: readonly StoredEvent[], options: ReadStreamOptions = {}): readonly StoredEvent[] {
  const { from, limit, direction = 'forwards' } = options
  const wanted = direction === 'forwards' ? events.slice(from ?? 0) : events.slice(0, from === undefined ? undefined : from + 1).reverse()
  return wanted.slice(0, limit)
}

function logPage(events: readonly StoredEvent[], options: ReadAllOptions = {}): readonly StoredEvent[] {
  const { after, limit, categories, direction = 'forwards' } = options
  const wanted =
    direction === 'forwards'
      ? events.slice(after ?? 0)
      : events.slice(0, after === undefined ? undefined : Math.max(after - 1, 0)).reverse()
  return wanted.filter((each) => categories?.includes(categoryOf(each.stream)) ?? true).slice(0, limit)
}

/** The page as it is when the reader asks for its first event. */
async function* lazily(page: () => readonly StoredEvent[]): AsyncIterable<StoredEvent> {
  yield* page()
}

async function* subscription(open: () => InMemoryLog, after: number, signal: AbortSignal): AsyncIterable<StoredEvent> {
  const { changed } = open()
  signal.addEventListener('abort', changed.ring)
  try {
    for (let position = after; !signal.aborted;) {
      const change = changed.next()
      const next = open().events[position]
      if (next) {
        position = next.position
        yield next
      } else await change
    }
  } finally {
    signal.removeEventListener('abort', changed.ring)
  }
}
