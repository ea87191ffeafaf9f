import { noRevision, type NewEvent, type Position } from '@dutybook/event-store'
import { streamNameFilter, StreamNotFoundError, WrongExpectedVersionError, type RecordedEvent } from '@eventstore/db-client'
import { clientOf, within, type Client } from './clients.js'
import type { Connection } from './connection-string.js'
import { Overdue } from './failure.js'
import { inBatches, type Limits } from './read-batches.js'
import { toWire } from './wire-event.js'

export type Direction = 'forwards' | 'backwards'

export interface ServerRead<From> {
  readonly from: From | 'start' | 'end'
  readonly direction: Direction
  readonly count?: number
}

/** The calls that the adapter makes, once each, with our own clock. What fails rejects as the client says it; nothing is tried again here. */
export interface Cluster {
  /** `moved` when the last revision is another one; then nothing was stored. Server-side idempotent for the same ids after the same revision. */
  readonly append: (name: string, after: number, events: readonly NewEvent[], append: string) => Promise<'stored' | 'moved'>
  /** -1 for a stream that does not exist. */
  readonly lastRevision: (name: string, signal: AbortSignal) => Promise<number>
  /** A stream that does not exist reads as empty. */
  readonly readStream: (name: string, read: ServerRead<number>, signal: AbortSignal) => AsyncIterable<readonly RecordedEvent[]>
  /** From an event of the log: forwards with it, backwards without it. */
  readonly readLog: (read: ServerRead<Position>, signal: AbortSignal) => AsyncIterable<readonly RecordedEvent[]>
  /** What streams of this prefix get after an event of the log. Ends only when the server ends it. */
  readonly follow: (after: Position | 'start', prefix: string, signal: AbortSignal) => AsyncIterable<readonly RecordedEvent[]>
  readonly close: () => Promise<void>
}

/** How many events the client keeps ready. */
const ahead = { highWaterMark: 256 }

/** What every call of one connection shares. */
interface Calls {
  readonly options: { readonly credentials: Connection['credentials']; readonly deadline: number; readonly requiresLeader: true }
  readonly limits: (signal: AbortSignal) => Limits
}

/**
 * Three clients: one that reconnects ends all calls that it has under way, and an append should not fail because a reader lost its node.
 */
export function connectCluster({ connectionString, credentials }: Connection, callMilliseconds: number): Cluster {
  const [writer, reader, follower] = [clientOf(connectionString), clientOf(connectionString), clientOf(connectionString)]
  const calls: Calls = {
    // With credentials of its own each append is a call of its own, with a deadline that the client keeps.
    options: { credentials, deadline: callMilliseconds, requiresLeader: true },
    limits: (signal) => ({ signal, silenceMilliseconds: callMilliseconds }),
  }
  return {
    append: (...sent) => within(callMilliseconds, stored(appending(writer, calls, ...sent))),
    lastRevision: (name, signal) =>
      lastOf(recorded(streamRead(reader, calls, name, { from: 'end', direction: 'backwards', count: 1 }, signal))),
    readStream: (...asked) => recorded(orEmpty(streamRead(reader, calls, ...asked))),
    readLog: (...asked) => recorded(logRead(reader, calls, ...asked)),
    follow: (after, prefix, signal) => {
      const options = { credentials, fromPosition: placeOf(after), filter: streamNameFilter({ prefixes: [prefix] }) }
      const stream = follower.use().subscribeToAll(options, ahead)
      return recorded(inBatches({ stream, cancel: () => stream.unsubscribe() }, { signal }))
    },
    close: async () => void (await Promise.allSettled([writer, reader, follower].map(({ hangUp }) => hangUp()))),
  }
}

function appending({ use }: Client, { options }: Calls, ...[name, after, events, append]: Parameters<Cluster['append']>): Promise<unknown> {
  const expectedRevision = after === noRevision ? 'no_stream' : BigInt(after)
  const wire = events.map((each) => toWire(each, append))
  return use().appendToStream(name, wire, { ...options, expectedRevision })
}

function streamRead({ use }: Client, { options, limits }: Calls, ...[name, read, signal]: Parameters<Cluster['readStream']>) {
  const fromRevision = typeof read.from === 'number' ? BigInt(read.from) : read.from
  const stream = use().readStream(name, { ...options, fromRevision, direction: read.direction, ...countOf(read.count) }, ahead)
  return inBatches({ stream, cancel: () => stream.cancel() }, limits(signal))
}

function logRead({ use }: Client, { options, limits }: Calls, ...[{ from, direction, count }, signal]: Parameters<Cluster['readLog']>) {
  const stream = use().readAll({ ...options, fromPosition: placeOf(from), direction, ...countOf(count) }, ahead)
  return inBatches({ stream, cancel: () => stream.cancel() }, limits(signal))
}

async function stored(appending: Promise<unknown>): Promise<'stored' | 'moved'> {
  try {
    await appending
    return 'stored'
  } catch (error) {
    if (error instanceof WrongExpectedVersionError) return 'moved'
    throw error
  }
}

const countOf = (count: number | undefined) => (count === undefined ? {} : { maxCount: count })

const placeOf = (from: Position | 'start' | 'end') => (typeof from === 'number' ? { commit: BigInt(from), prepare: BigInt(from) } : from)

/** An end without an event is no answer: a stream that does not exist is said not to. */
async function lastOf(batches: AsyncIterable<readonly RecordedEvent[]>): Promise<number> {
  let revision: number | undefined
  try {
    for await (const [last] of batches) if (last) revision = Number(last.revision)
  } catch (error) {
    if (error instanceof StreamNotFoundError) return noRevision
    throw error
  }
  if (revision === undefined) throw new Overdue('The server ended its answer before it was whole')
  return revision
}

async function* orEmpty<Item>(items: AsyncIterable<Item>): AsyncIterable<Item> {
  try {
    yield* items
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error
  }
}

async function* recorded(batches: AsyncIterable<readonly { readonly event?: RecordedEvent }[]>): AsyncIterable<readonly RecordedEvent[]> {
  for await (const batch of batches) yield batch.flatMap(({ event }) => (event ? [event] : []))
}
