import { isLeft, isRight, type Either } from '@dutybook/fp'
import { createHash } from 'node:crypto'
import type { AppendConflict, Appended, AppendOptions, EventStore, ExpectedRevision } from '../event-store.js'
import type { NewEvent, StoredEvent } from '../stored-event.js'

/** One store with data of its own, for one case. */
export interface EventStoreUnderTest {
  /** A new, empty store. Called once. */
  readonly open: () => Promise<EventStore>
  /** The same data as after a crash: end the store of before as harshly as you can (no `close`), then open again. */
  readonly reopen: () => Promise<EventStore>
  /** Closes what is open and removes the data. */
  readonly destroy: () => Promise<void>
}

export interface GivenEventStore {
  readonly store: EventStore
  readonly reopen: () => Promise<EventStore>
}

/** Each promise of the port, as a sentence, and what shows that it is kept. */
export type EventStoreCases = Readonly<Record<string, (given: GivenEventStore) => Promise<void>>>

/** A UUID that is always the same for one name. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** An event to append. `data` and `metadata` are canonical JSON, as everything that reaches a store is. */
export const fact = (name: string, data = '{}', metadata = `{"name":"${name}"}`): NewEvent => ({
  id: idOf(name),
  type: 'FactStated',
  schemaVersion: 1,
  data,
  metadata,
})

export const facts = (...names: readonly string[]): readonly NewEvent[] => names.map((name) => fact(name))

export const manyFacts = (prefix: string, count: number): readonly NewEvent[] =>
  Array.from({ length: count }, (_, index) => fact(`${prefix}${index}`))

export function accepted(answer: Either<AppendConflict, Appended>): Appended {
  if (isLeft(answer)) throw new Error(`The append was refused: ${JSON.stringify(answer.left)}`)
  return answer.right
}

export function refused(answer: Either<AppendConflict, Appended>): AppendConflict {
  if (isRight(answer)) throw new Error(`The append was accepted: ${JSON.stringify(answer.right)}`)
  return answer.left
}

/** Appends these facts whatever the stream holds. */
export const given = async (store: EventStore, stream: string, ...names: readonly string[]): Promise<Appended> =>
  accepted(await store.append(stream, facts(...names), { expected: 'any' }))

export const appendOne = (
  store: EventStore,
  stream: string,
  name: string,
  expected: ExpectedRevision,
  options: Partial<AppendOptions> = {},
) => store.append(stream, [fact(name)], { expected, ...options })

export async function all(events: AsyncIterable<StoredEvent>): Promise<readonly StoredEvent[]> {
  const found: StoredEvent[] = []
  for await (const each of events) found.push(each)
  return found
}

export async function take(events: AsyncIterable<StoredEvent>, count: number): Promise<readonly StoredEvent[]> {
  const found: StoredEvent[] = []
  if (count === 0) return found
  for await (const each of events) {
    found.push(each)
    if (found.length === count) break
  }
  return found
}

export const idsOf = (events: readonly StoredEvent[]): readonly string[] => events.map((each) => each.id)

export const idsNamed = (...names: readonly string[]): readonly string[] => names.map(idOf)

/** The names of these events, kept in their metadata: shorter to compare and to read in a failure than ids. */
export const namesOf = (events: readonly StoredEvent[]): readonly string[] =>
  events.map((each) => (JSON.parse(each.metadata) as { readonly name: string }).name)

export const isAscending = (positions: readonly number[]): boolean =>
  positions.every((each, index) => index === 0 || each > (positions[index - 1] as number))
