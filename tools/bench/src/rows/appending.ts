import { openSqlite } from '@dutybook/event-store-sqlite'
import { isLeft } from '@dutybook/fp'
import { noRevision, type EventStore, type ExpectedRevision, type StoredEvent } from '@dutybook/event-store'
import { join } from 'node:path'
import type { Peer } from '../peer.js'
import { inPlace } from '../place.js'
import { rawStore, type Durability } from '../raw-store.js'
import { rateOf } from '../turns.js'

/** Events that go into one stream in one append. */
export type Append = readonly StoredEvent[]

/** Appends to a new store, one way or another, and says how many events a second it took. */
export type Appending = (appends: readonly Append[], durability: Durability) => Promise<number>

const countOf = (appends: readonly Append[]): number => appends.reduce((sum, each) => sum + each.length, 0)

const before = (revision: number): ExpectedRevision => (revision - 1 === noRevision ? 'noStream' : { exactly: revision - 1 })

/** Fails when the store refuses: what was not stored is not to be counted. */
export async function appendTo(eventStore: EventStore, events: Append): Promise<void> {
  const [first] = events
  if (!first) return
  const answer = await eventStore.append(first.stream, events, { expected: before(first.revision) })
  if (isLeft(answer)) throw new Error(`The append was refused: ${JSON.stringify(answer.left)}`)
}

/** So many at once, each writer waiting for its own answer; all that is for one stream is with one writer. */
export async function byWriters(appends: readonly Append[], writers: number, append: (events: Append) => Promise<void>): Promise<void> {
  const streams = [...new Set(appends.map(([first]) => first?.stream))]
  const writerOf = new Map(streams.map((stream, index) => [stream, index % writers]))
  const shares = Map.groupBy(appends, ([first]) => writerOf.get(first?.stream))
  await Promise.all(
    [...shares.values()].map(async (share) => {
      for (const each of share) await append(each)
    }),
  )
}

export const ours =
  (writers: number): Appending =>
  (appends, durability) =>
    inPlace(async (directory) => {
      const { eventStore, close } = openSqlite({ file: join(directory, 'store.sqlite'), durability })
      const rate = await rateOf(countOf(appends), () => byWriters(appends, writers, (each) => appendTo(eventStore, each)))
      await close()
      return rate
    })

export const raw: Appending = (appends, durability) =>
  inPlace(async (directory) => {
    const store = rawStore(join(directory, 'raw.sqlite'), durability)
    const rate = await rateOf(countOf(appends), () => appends.forEach(store.append))
    store.close()
    return rate
  })

export const peer =
  ({ open }: Peer, writers: number): Appending =>
  (appends, durability) =>
    inPlace(async (directory) => {
      const store = await open(directory, durability)
      const rate = await rateOf(countOf(appends), () => byWriters(appends, writers, store.append))
      await store.close()
      return rate
    })
