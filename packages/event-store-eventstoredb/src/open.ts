import { StoreError, type EventStore, type Position } from '@dutybook/event-store'
import { append } from './append.js'
import { connectCluster, type Cluster } from './cluster.js'
import { connectionOf, type Credentials } from './connection-string.js'
import { eventIndex, type EventIndex } from './event-index.js'
import { followIntoIndex } from './follow-index.js'
import { notAnIndex, openIndexFile } from './index-file.js'
import { persistently, type Inside } from './inside.js'
import { streamNames } from './names.js'
import { closedError, patient, type Incident, type Patience } from './patience.js'
import { positionOf } from './position.js'
import { headOf, readAll } from './read-log.js'
import { readStream } from './read-stream.js'
import { subscribe } from './subscribe.js'

export interface EventStoreDbOptions {
  /** `esdb://host:2113?tls=false` for one node, `esdb+discover://name:2113` for a cluster. See docs/eventstoredb.md. */
  readonly connectionString: string
  /** Where they are not in the connection string; a must over TLS. */
  readonly credentials?: Credentials
  /** What the names of our streams begin with in the cluster; streams of other names are not of this log. `dutybook.` when absent. */
  readonly prefix?: string
  /** A file of this process alone, made anew from the log when it is not there. `:memory:` makes it anew at each start. */
  readonly indexFile: string
  readonly patience?: Partial<Patience>
  /** Told of each call that failed and is made again. */
  readonly onIncident?: (incident: Incident) => void
}

/**
 * Connects, and settles when the index has all that the log has. Rejects with `unreachable`, `forbidden`, `invalid`, or for the index file
 * with `notAStore` or `locked`.
 */
export async function openEventStoreDb(options: EventStoreDbOptions): Promise<EventStore> {
  const { prefix = 'dutybook.', indexFile, onIncident = () => undefined } = options
  const patience = { ...patient, ...options.patience }
  const names = streamNames(prefix)
  const connection = connectionOf(options.connectionString, options.credentials)
  const index = eventIndex(openIndexFile(indexFile, prefix))
  const ending = new AbortController()
  const cluster = connectCluster(connection, patience.callMilliseconds)
  const source = { cluster, index, names, patience, onIncident, signal: ending.signal }
  const end = async (): Promise<void> => {
    ending.abort()
    await cluster.close()
    index.close()
  }
  try {
    await refuseOtherLog(source, indexFile)
    const { changed, indexed, done } = followIntoIndex(source)
    const inside: Inside = { ...source, indexed, change: changed.next }
    await caughtUp(inside)
    return store(inside, () => end().then(() => done))
  } catch (error) {
    await end()
    throw error
  }
}

/** The log may have been put back to an older copy, or the string may name another cluster: positions would then mean other events. */
async function refuseOtherLog(source: Omit<Inside, 'indexed' | 'change'>, file: string): Promise<void> {
  const { index, cluster, signal } = source
  const last = index.head()
  const isThere = last === 0 || (await persistently('read', source, () => holds(cluster, index, last, signal)).catch(falseIfNoPosition))
  if (!isThere) {
    throw notAnIndex(file, 'is the index of another log, or the log was put back to an older copy')
  }
}

/** So says a server in whose log no event begins there. */
function falseIfNoPosition(error: unknown): false {
  if (error instanceof StoreError && error.fault === 'invalid') return false
  throw error
}

async function holds(cluster: Cluster, index: EventIndex, position: Position, signal: AbortSignal): Promise<boolean> {
  for await (const [record] of cluster.readLog({ from: position, direction: 'forwards', count: 1 }, signal)) {
    return record !== undefined && positionOf(record) === position && index.withIds([record.id]).some((each) => each.position === position)
  }
  return false
}

/** A long log takes its time the first time: each change of the index renews the patience. */
async function caughtUp(inside: Inside): Promise<void> {
  const { index, indexed } = inside
  const head = await headOf(inside)
  for (let before = index.head(); before < head; before = index.head()) {
    const from = before
    await indexed(() => index.head() > from)
  }
}

function store(inside: Inside, end: () => Promise<void>): EventStore {
  const underWay = new Set<Promise<unknown>>()
  let closing: Promise<void> | undefined
  const whileOpen = <Answer>(work: () => Answer): Answer => {
    if (closing) throw closedError()
    return work()
  }
  const counted = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const answer = whileOpen(work)
    underWay.add(answer)
    return answer.finally(() => underWay.delete(answer))
  }
  return {
    capabilities: { name: 'eventstoredb', guards: 'beforeAppend', ids: 'beforeAppend', positions: 'ascending', durability: 'full' },
    append: (...given) => counted(() => append(inside, ...given)),
    readStream: (...given) => lazily(() => whileOpen(() => readStream(inside, ...given))),
    readAll: (options) => lazily(() => whileOpen(() => readAll(inside, options))),
    head: () => counted(() => headOf(inside)),
    subscribe: (...given) => lazily(() => whileOpen(() => subscribe(inside, ...given))),
    deadLetters: async () => whileOpen(inside.index.deadLetters),
    close: () => (closing ??= Promise.allSettled(underWay).then(end)),
  }
}

async function* lazily<Item>(items: () => AsyncIterable<Item>): AsyncIterable<Item> {
  yield* items()
}
