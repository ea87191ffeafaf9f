import { euros, plusDays, type Instant, type LocalDate } from '@dutybook/modelling'
import fc from 'fast-check'
import type { EventStore } from '../event-store.js'
import { actor, lendTo, library, libraryNow, type Library } from './library.js'

/** One thing that somebody tries in the library; not everything succeeds. */
export interface Move {
  readonly kind: 'lend' | 'return' | 'forgive'
  readonly book: string
  readonly reader: string
  /** How many days ago it happened. */
  readonly daysAgo: number
}

const few = (prefix: string, count: number) => fc.integer({ min: 1, max: count }).map((n) => `${prefix}-000${n}`)

export const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('lend', 'lend', 'return', 'forgive'),
    book: few('book', 4),
    reader: few('reader', 3),
    daysAgo: fc.integer({ min: 0, max: 20 }),
  }),
  { maxLength: 25 },
)

/** A clock that goes on by a minute each time it is read. */
export function tickingClock(start: Instant = libraryNow): () => Instant {
  let time = Date.parse(start)
  return () => new Date((time += 60_000)).toISOString() as Instant
}

/** A library in which all readers have a card. */
export async function openedLibrary(eventStore: EventStore): Promise<Library> {
  const opened = library(eventStore, tickingClock())
  for (const n of [1, 2, 3]) await opened.issueCard(`reader-000${n}`)
  return opened
}

/** Plays one move; `name` makes the command's id. */
export async function play({ send }: Library, name: string, { kind, book, reader, daysAgo }: Move): Promise<void> {
  const occurredOn = plusDays('2025-03-12' as LocalDate, -daysAgo)
  switch (kind) {
    case 'lend':
      await send(name, book, 'LendBook', lendTo(reader, occurredOn), { occurredOn })
      return
    case 'return':
      await send(name, book, 'ReturnBook', {}, { occurredOn })
      return
    case 'forgive':
      await send(name, book, 'ForgiveFine', { amount: euros(1 + daysAgo) }, { occurredOn, actor: actor('person-0009', 'headOfDivision') })
  }
}
