import { noRevision, type DeadLetter, type Position } from '@dutybook/event-store'
import type { IndexFile } from './index-file.js'
import type { ReadEvent } from './wire-event.js'

/** Where an event stands. */
export interface Place {
  readonly stream: string
  readonly revision: number
  readonly position: Position
  /** The append that stored it. */
  readonly append: string
}

/**
 * What the server does not tell and the port promises: the position of an event that is read from its stream, the events with an id,
 * and the places in the log from which it may be read on. All of it is made from the log alone, so any process has the same.
 */
export interface EventIndex {
  /** Position of the last event that is in the index; 0 before the first. */
  readonly head: () => Position
  /** -1 for a stream that is not known here. */
  readonly lastRevision: (stream: string) => number
  readonly at: (stream: string, revision: number) => Place | undefined
  /** By revision, both included. */
  readonly positions: (stream: string, low: number, high: number) => ReadonlyMap<number, Position>
  /** Every event of the log that has one of these ids, in the order of the log. */
  readonly withIds: (ids: readonly string[]) => readonly (Place & { readonly id: string })[]
  /** The last event at or before a position, and the first at or after it. */
  readonly atOrBefore: (position: Position) => Position | undefined
  readonly atOrAfter: (position: Position) => Position | undefined
  /** In one transaction. */
  readonly add: (events: readonly ReadEvent[]) => void
  readonly deadLetters: () => readonly DeadLetter[]
  readonly close: () => void
}

const places = 'select name, revision, position, append from events join streams on number = stream'
const ids = `select key, name, revision, position, append from json_each(?) as list
join events on events.id = unhex(list.value) join streams on number = stream order by position`
const letters = `select dead_letters.position, dead_letters.id, type, part, name, revision from dead_letters
join events using (position) join streams on number = stream order by position`

export function eventIndex(file: IndexFile): EventIndex {
  const one = (sql: string, ...values: (string | number)[]) => file.first<[number | null]>(sql, ...values)?.[0] ?? undefined
  return {
    head: () => one('select max(position) from events') ?? 0,
    lastRevision: (stream) =>
      one('select max(revision) from events where stream = (select number from streams where name = ?)', stream) ?? noRevision,
    at: (stream, revision) => placeOf(file.first(`${places} where name = ? and revision = ?`, stream, revision)),
    positions: (stream, low, high) =>
      new Map(file.all<[number, number]>(`${positionsOfStream} and revision between ? and ?`, stream, low, high)),
    withIds: (wanted) => knownIds(file, wanted),
    atOrBefore: (position) => one('select max(position) from events where position <= ?', position),
    atOrAfter: (position) => one('select min(position) from events where position >= ?', position),
    add: (events) => file.inTransaction(() => events.forEach((each) => add(file, each))),
    deadLetters: () => file.all<LetterRow>(letters).map(deadLetterOf),
    close: file.close,
  }
}

const positionsOfStream = 'select revision, position from events where stream = (select number from streams where name = ?)'

type PlaceRow = [stream: string, revision: number, position: number, append: string]

const placeOf = (row: PlaceRow | undefined): Place | undefined =>
  row && { stream: row[0], revision: row[1], position: row[2], append: row[3] }

function knownIds(file: IndexFile, wanted: readonly string[]): readonly (Place & { readonly id: string })[] {
  const rows = file.all<[number, ...PlaceRow]>(ids, JSON.stringify(wanted.map((id) => id.replaceAll('-', ''))))
  return rows.map(([at, stream, revision, position, append]) => ({ id: wanted[at] as string, stream, revision, position, append }))
}

function add(file: IndexFile, { event, append, flaw }: ReadEvent): void {
  const { position, stream, revision, id, type } = event
  file.run('insert or ignore into streams (name) values (?)', stream)
  file.run(
    `insert into events values (?, (select number from streams where name = ?), ?, ?, ?)`,
    position,
    stream,
    revision,
    Buffer.from(id.replaceAll('-', ''), 'hex'),
    append,
  )
  if (flaw) file.run('insert into dead_letters values (?, ?, ?, ?)', position, id, type, flaw)
}

type LetterRow = [position: number, id: string, type: string, part: DeadLetter['part'], stream: string, revision: number]

const deadLetterOf = ([position, id, type, part, stream, revision]: LetterRow): DeadLetter => ({
  id,
  type,
  stream,
  revision,
  position,
  part,
})
