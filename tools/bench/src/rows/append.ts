import type { StoredEvent } from '@dutybook/event-store'
import { dataSet } from '../data-set.js'
import type { Measured } from '../line.js'
import type { Durability } from '../raw-store.js'
import type { Row, Scale } from '../row.js'
import { inTurns } from '../turns.js'
import { ours, peer, raw, type Append } from './appending.js'

/** What one row of appends differs in. */
interface Appends {
  readonly name: string
  readonly durability: Durability
  /** Writers at once, each waiting for its own answer. */
  readonly writers: number
  /** Events in one append. */
  readonly size: number
  readonly events: number
  /** Events of a turn of the limit and of a peer, where they would take long for all; a rate is of what was appended. */
  readonly forLimit: number
  readonly forPeers: number
  readonly baselineName: string
}

async function measure(appends: Appends, { rounds, events = appends.events, peers, progress }: Scale): Promise<Measured> {
  const { name, durability, writers, size, baselineName } = appends
  const work = size === 1 ? [...(await dataSet(events))].map((each) => [each]) : inGroups([...(await dataSet(events))], size)
  const able = peers.filter((each) => each.durabilities.includes(durability) && (writers === 1 || each.takesWritersAtOnce))
  const part = work.slice(0, Math.ceil(appends.forPeers / size))
  const found = await inTurns(
    [
      { name: 'ours', turn: () => ours(writers)(work, durability) },
      { name: baselineName, turn: () => raw(work.slice(0, Math.ceil(appends.forLimit / size)), durability) },
      ...able.map((each) => ({ name: each.name, turn: () => peer(each, writers)(part, durability) })),
    ],
    { rounds, progress },
  )
  return {
    name,
    unit: 'events/s',
    ours: found.get('ours') ?? 0,
    baseline: found.get(baselineName) ?? 0,
    baselineName,
    peers: Object.fromEntries(able.map((each) => [each.name, found.get(each.name) ?? 0])),
    durability: said[durability],
    events,
  }
}

export const said: Readonly<Record<Durability, string>> = {
  full: 'WAL, synchronous=FULL: a flush at each commit',
  relaxed: 'WAL, synchronous=NORMAL: no flush at a commit',
}

/** The events in their order, so many to a stream of their own. */
export function inGroups(events: readonly StoredEvent[], size: number): readonly Append[] {
  const streams = Math.ceil(events.length / size)
  return Array.from({ length: streams }, (_, stream) =>
    events.slice(stream * size, (stream + 1) * size).map((each, revision) => ({ ...each, stream: `bench-${stream}`, revision })),
  )
}

const oneWriter = 'node:sqlite, one writer'

const one: Omit<Appends, 'name'> = {
  durability: 'full',
  writers: 1,
  size: 1,
  events: 1000,
  forLimit: 1000,
  forPeers: 100,
  baselineName: oneWriter,
}

export const appendOne: Row = {
  name: 'append-one',
  run: async (scale) => [
    await measure({ ...one, name: 'append-one' }, scale),
    await measure({ ...one, name: 'append-one-relaxed', durability: 'relaxed', events: 5000, forLimit: 5000, forPeers: 500 }, scale),
  ],
}

export const append64: Row = {
  name: 'append-64',
  run: async (scale) => [await measure({ ...one, name: 'append-64', writers: 64, events: 6400, forPeers: 320 }, scale)],
}

export const append100: Row = {
  name: 'append-100',
  run: async (scale) => [
    await measure(
      {
        ...one,
        name: 'append-100',
        size: 100,
        events: 20_000,
        forLimit: 20_000,
        forPeers: 1000,
        baselineName: 'node:sqlite, 100 in a transaction',
      },
      scale,
    ),
  ],
}
