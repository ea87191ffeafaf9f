import {
  categoryOf,
  isAsExpected,
  noRevision,
  type AppendConflict,
  type Appended,
  type AppendOptions,
  type NewEvent,
  type Position,
} from '@dutybook/event-store'
import { left, right, type Either } from '@dutybook/fp'
import type { Connection } from './connection.js'

type Answer = Either<AppendConflict, Appended>
type Ends = Pick<Appended, 'revision' | 'position'>
/** An id of the append that is in the log, with its place in both. */
type Known = readonly [index: number, stream: string, revision: number, position: number]

export const headOf = (connection: Connection): Position => connection.first<[number | null]>('select max(position) from events')?.[0] ?? 0

export const lastRevisionOf = (connection: Connection, stream: string): number =>
  connection.first<[number | null]>('select max(revision) from events where stream = ?', stream)?.[0] ?? noRevision

/** Checks everything before it writes anything, in the order of the port: ids, the stream itself, the guards. Runs inside a transaction. */
export function append(connection: Connection, stream: string, events: readonly NewEvent[], options: AppendOptions): Answer {
  const known = knownAlready(connection, stream, events)
  if (known) return known
  const ends = endsOf(connection, stream)
  const { expected, guards = [] } = options
  if (!isAsExpected(expected, ends.revision)) return left({ kind: 'revision', stream, expected, actual: ends.revision })
  for (const each of guards) {
    const actual = lastRevisionOf(connection, each.stream)
    if (!isAsExpected(each.expected, actual)) return left({ kind: 'revision', ...each, actual })
  }
  return right(write(connection, stream, events, ends))
}

/** The ends of the stream and of the log, in one statement. */
function endsOf(connection: Connection, stream: string): Ends {
  const sql = 'select (select max(revision) from events where stream = ?), (select max(position) from events)'
  const [revision, position] = connection.first<[number | null, number | null]>(sql, stream) ?? []
  return { revision: revision ?? noRevision, position: position ?? 0 }
}

/** One statement for all ids: a statement for each costs as much as to write the events. */
const findIds = `select list.key, stream, revision, position
from json_each(?) as list join events on events.id = list.value order by list.key`

/** The first answer again when exactly these events stand in the stream in this order; a conflict when an id is known otherwise. */
function knownAlready(connection: Connection, stream: string, events: readonly NewEvent[]): Answer | undefined {
  const ids = events.map(({ id }) => id)
  const known = ids.length === 0 ? [] : connection.all<Known>(findIds, JSON.stringify(ids))
  const [first, last] = [known[0], known.at(-1)]
  const isRepeat = known.length === ids.length && known.every((each) => each[1] === stream && each[2] - each[0] === first?.[2])
  if (last && isRepeat) return right({ revision: last[2], position: last[3], repeated: true })
  const areAllDifferent = new Set(ids).size === ids.length
  const id = areAllDifferent ? ids[first?.[0] ?? -1] : ids.find((each, index) => index === first?.[0] || ids.indexOf(each) < index)
  return id === undefined ? undefined : left({ kind: 'duplicateId', id })
}

const insert = `insert into events (position, id, stream, category, revision, type, schema_version, data, metadata)
values (?, ?, ?, ?, ?, ?, ?, ?, ?)`

function write(connection: Connection, stream: string, events: readonly NewEvent[], ends: Ends): Appended {
  const category = categoryOf(stream)
  let { revision, position } = ends
  for (const { id, type, schemaVersion, data, metadata } of events) {
    connection.run(insert, ++position, id, stream, category, ++revision, type, schemaVersion, data, metadata)
  }
  return { revision, position, repeated: false }
}
