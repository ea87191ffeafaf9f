import { aggregates } from '@dutybook/domain'
import { recordedEvents } from '@dutybook/event-store'
import { openSqlite } from '@dutybook/event-store-sqlite'
import { isLeft } from '@dutybook/fp'
import type { AnyDecider } from '@dutybook/modelling'
import { categoryOf } from '@dutybook/event-store'
import { inPlace } from '../place.js'
import { parseAllOf } from '../raw-store.js'
import type { Row } from '../row.js'
import { storedDataSet } from '../stored-data-set.js'
import { inTurns, rateOf } from '../turns.js'
import { definitions } from '../year.js'
import { inGroups } from './append.js'
import { dataSet } from '../data-set.js'

const deciders: ReadonlyMap<string, AnyDecider> = new Map(aggregates.map((each) => [each.category, each]))

/** Every event by its codec, and the state of every stream. Returns the number of events. */
async function replayed(file: string): Promise<number> {
  const { eventStore, close } = openSqlite({ file, readOnly: true })
  const states = new Map<string, unknown>()
  let count = 0
  for await (const event of recordedEvents({ eventStore, definitions })) {
    if (isLeft(event)) throw new Error(`The event at ${event.left.position} cannot be read.`)
    const { stream } = event.right
    const decider = deciders.get(categoryOf(stream))
    if (decider) states.set(stream, decider.evolve(states.has(stream) ? states.get(stream) : decider.initialState, event.right))
    count += 1
  }
  await close()
  return count
}

const baselineName = 'node:sqlite: scan, JSON.parse'

/** What a peer reads in a turn is less, because the reading of one of them is slow; its rate is of what it reads. */
const forPeers = 1_000

export const replay: Row = {
  name: 'replay',
  run: async ({ rounds, events = 200_000, peers, progress }) => {
    const file = await storedDataSet(events, progress)
    return inPlace(async (directory) => {
      const few = Math.min(events, forPeers)
      const open = await Promise.all(peers.map(async ({ name, open }) => ({ name, store: await open(directory, 'full') })))
      for (const { store } of open) for (const each of inGroups([...(await dataSet(few))], 100)) await store.append(each)
      const found = await inTurns(
        [
          { name: 'ours', turn: () => rateOf(events, () => replayed(file)) },
          { name: baselineName, turn: () => rateOf(events, () => parseAllOf(file)) },
          ...open.map(({ name, store }) => ({ name, turn: () => rateOf(few, () => store.readAll(few)) })),
        ],
        { rounds, progress },
      )
      for (const { store } of open) await store.close()
      return [
        {
          ...{ name: 'replay', unit: 'events/s', ours: found.get('ours') ?? 0, baseline: found.get(baselineName) ?? 0, baselineName },
          peers: Object.fromEntries(peers.map(({ name }) => [name, found.get(name) ?? 0])),
          ...{ durability: 'read only', events },
        },
      ]
    })
  },
}
