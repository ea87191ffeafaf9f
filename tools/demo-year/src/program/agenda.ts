import { estonianCalendar as calendar, estonianLaw as law } from '@dutybook/domain'
import { dueFrom, step, type AnyProcessManager, type FollowUp, type Instant, type RecordedEvent } from '@dutybook/modelling'

/** Something that a row of a process asks for, and the moment from which it is due and known to be. */
export interface Entry {
  readonly process: string
  readonly key: string
  readonly followUp: FollowUp
  readonly at: Instant
}

/** What the process managers have still to do, as far as they have been told of the log. */
export interface Agenda {
  readonly takeIn: (event: RecordedEvent) => void
  /** Takes out what comes first, if its moment has come by then. */
  readonly next: (by: Instant) => Entry | undefined
}

/** What one process manager knows: its rows, and what each of them asks for. */
interface Book {
  readonly process: AnyProcessManager
  readonly categories: readonly string[]
  readonly rows: Map<string, unknown>
  readonly open: Map<string, readonly Entry[]>
}

/** The folds of the process managers in memory. Only the rows that an event touches are asked anew: a year is played in seconds. */
export function agendaOf(processes: readonly AnyProcessManager[]): Agenda {
  const books = processes.map((process): Book => {
    const categories = process.sources.map(({ category }) => category)
    return { process, categories, rows: new Map(), open: new Map() }
  })
  return {
    takeIn: (event) => books.forEach((book) => takenIn(book, event)),
    next: (by) => {
      const first = earliest(books)
      if (!first || first.entry.at > by) return undefined
      first.book.open.set(
        first.entry.key,
        (first.book.open.get(first.entry.key) ?? []).filter((each) => each !== first.entry),
      )
      return first.entry
    },
  }
}

function takenIn({ process, categories, rows, open }: Book, event: RecordedEvent): void {
  if (!categories.some((each) => event.stream.startsWith(`${each}-`))) return
  step(process, rows, event)
  for (const key of process.keys(event)) {
    const row = rows.get(key)
    const asked = row === undefined ? [] : process.followUps(row as never, { law, calendar }, key)
    open.set(
      key,
      asked.map((followUp) => ({ process: process.name, key, followUp, at: knownFrom(followUp, event) })),
    )
  }
}

/** Nothing is done before it is known: what was due earlier is done at once. */
function knownFrom(followUp: FollowUp, { metadata: { recordedAt } }: RecordedEvent): Instant {
  const from = dueFrom(followUp, calendar)
  return from > recordedAt ? from : recordedAt
}

/** Of several at the same moment that of the process which stands first in the list, and there of the row that was opened first. */
function earliest(books: readonly Book[]): { readonly book: Book; readonly entry: Entry } | undefined {
  let first: { readonly book: Book; readonly entry: Entry } | undefined
  for (const book of books)
    for (const entries of book.open.values()) for (const entry of entries) if (!first || entry.at < first.entry.at) first = { book, entry }
  return first
}
