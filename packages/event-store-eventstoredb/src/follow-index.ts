import { bell, StoreError, type Bell, type Position } from '@dutybook/event-store'
import type { RecordedEvent } from '@eventstore/db-client'
import type { Cluster } from './cluster.js'
import type { EventIndex } from './event-index.js'
import { failureOf, Overdue } from './failure.js'
import type { StreamNames } from './names.js'
import { closedError, type Persistence } from './patience.js'
import { positionOf } from './position.js'
import { fromWire, type ReadEvent } from './wire-event.js'

export interface IndexSource extends Persistence {
  readonly cluster: Cluster
  readonly index: EventIndex
  readonly names: StreamNames
}

export interface IndexFollower {
  readonly changed: Bell
  readonly indexed: (isReached: () => boolean) => Promise<void>
  /** Settles when the signal has ended it; never rejects. */
  readonly done: Promise<void>
}

/**
 * Keeps the index up to date by one subscription for the whole process. The client never subscribes again by itself: an error and a clean
 * end are both an end of the connection, and the next subscription begins after the last event that is in the index.
 */
export function followIntoIndex(source: IndexSource): IndexFollower {
  const { signal, patience, onIncident } = source
  const state: State = { changed: bell(), problem: undefined, hole: undefined, current: new AbortController() }
  const follow = async (): Promise<void> => {
    for (let failures = 1; !signal.aborted; failures += 1) {
      try {
        for await (const news of subscribed(source, state)) if (news) failures = 0
      } catch (error) {
        if (signal.aborted) return
        const failure = failureOf(
          state.current.signal.aborted ? new Overdue('The subscription brought nothing, though there was something') : error,
        )
        state.problem = failure.kind === 'final' ? failure.error : undefined
        onIncident({ what: 'subscription', why: failure.error.message, failures: Math.max(failures, 1) })
        if (state.problem) state.changed.ring()
        await patience.pause(Math.max(failures, 1), signal)
      }
    }
  }
  return { changed: state.changed, done: follow().finally(state.changed.ring), indexed: waiter(source, state) }
}

interface State {
  readonly changed: Bell
  /** Why nothing can come, until it is mended on the server. */
  problem: StoreError | undefined
  /** Where the last subscription passed over something. */
  hole: Position | undefined
  /** Ends the present subscription. */
  current: AbortController
}

async function* subscribed(source: IndexSource, state: State): AsyncIterable<true> {
  const { cluster, index, names, signal } = source
  state.current = new AbortController()
  for await (const records of cluster.follow(index.head() || 'start', names.prefix, AbortSignal.any([signal, state.current.signal]))) {
    take(source, state, records)
    state.problem = undefined
    state.changed.ring()
    yield true
  }
  throw new Overdue('The server ended the subscription')
}

/**
 * A server that passes over an event would leave a hole in the revisions of its stream. What comes before the hole is taken, and the subscription
 * begins anew there; if the event is missing a second time, it is missing in the log, which whoever reads the stream is told.
 */
function take({ index, names }: IndexSource, state: State, records: readonly RecordedEvent[]): void {
  const [head, last] = [index.head(), new Map<string, number>()]
  const read: ReadEvent[] = []
  let hole: Position | undefined
  for (const each of records) {
    const [stream, position] = [names.inLog(each.streamId), positionOf(each)]
    if (stream === undefined || position <= head) continue
    const found = fromWire(each, stream, position)
    const isNext = found.event.revision === (last.get(stream) ?? index.lastRevision(stream)) + 1
    if (!isNext && !found.flaw && state.hole !== position) {
      hole = position
      break
    }
    last.set(stream, found.event.revision)
    read.push(found)
  }
  if (read.length > 0) index.add(read)
  state.hole = hole
  if (hole !== undefined) throw new Overdue(`The subscription passed over something before position ${hole}`)
}

/**
 * Patient as long as anything comes. When nothing does for as long as a call may take, a server may be silent without being gone: the wait then
 * goes on once, with a new subscription.
 */
function waiter({ signal, patience }: IndexSource, state: State): IndexFollower['indexed'] {
  return async (isReached) => {
    let silences = 0
    for (let change = state.changed.next(); !isReached(); change = state.changed.next()) {
      if (signal.aborted) throw closedError()
      if (state.problem) throw state.problem
      if (silences === 2) throw behind()
      silences = (await comesWithin(patience.callMilliseconds, change)) ? 0 : silences + 1
      if (silences === 1) state.current.abort()
    }
  }
}

async function comesWithin(milliseconds: number, change: Promise<void>): Promise<boolean> {
  const silence: PromiseWithResolvers<boolean> = Promise.withResolvers()
  const timer = setTimeout(() => silence.resolve(false), milliseconds)
  try {
    return await Promise.race([change.then(() => true), silence.promise])
  } finally {
    clearTimeout(timer)
  }
}

const behind = (): StoreError =>
  new StoreError(
    'unreachable',
    'The server has not told of the newest events in time. What was appended is stored: send the same command again, with the same id.',
  )
