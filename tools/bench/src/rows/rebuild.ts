import { follow } from '@dutybook/event-store'
import { openSqlite } from '@dutybook/event-store-sqlite'
import { views } from '@dutybook/embedded'
import type { Measured } from '../line.js'
import { inPlace } from '../place.js'
import { parseAllOf } from '../raw-store.js'
import type { Row, Scale } from '../row.js'
import { copyOf, storedDataSet } from '../stored-data-set.js'
import { inTurns, secondsOf } from '../turns.js'
import { definitions } from '../year.js'

/** All views from the beginning of the log, until readers get them. */
async function rebuilt(file: string): Promise<void> {
  const { eventStore, viewStore, close } = openSqlite({ file })
  const ending = new AbortController()
  const follower = follow({ eventStore, viewStore, definitions, views, signal: ending.signal })
  await follower.caughtUp(await eventStore.head())
  ending.abort()
  await follower.done
  await close()
}

const megabyte = 1_000_000

/** Megabytes above what the process had before; looked at while the work goes on. */
async function mostMemory(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss()
  let most = before
  const looking = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50)
  await work()
  clearInterval(looking)
  return (Math.max(most, process.memoryUsage.rss()) - before) / megabyte
}

const baselineName = 'node:sqlite: scan, JSON.parse'

async function measure(events: number, { rounds, progress }: Scale): Promise<readonly Measured[]> {
  const file = await storedDataSet(events, progress)
  const memory: number[] = []
  const ours = () =>
    inPlace(async (directory) => {
      const copy = copyOf(file, directory)
      return secondsOf(async () => memory.push(await mostMemory(() => rebuilt(copy))))
    })
  const baseline = () => secondsOf(() => parseAllOf(file))
  const found = await inTurns(
    [
      { name: 'ours', turn: ours },
      { name: baselineName, turn: baseline },
    ],
    { rounds, progress },
  )
  return measured(found, Math.max(...memory), events)
}

function measured(found: ReadonlyMap<string, number>, memory: number, events: number): readonly Measured[] {
  const [ours, baseline] = [found.get('ours') ?? 0, found.get(baselineName) ?? 0]
  const rest = { durability: 'full: each batch of rows with its checkpoint is a commit', events }
  const each = (seconds: number): number => (seconds / events) * 1e6
  return [
    { name: `rebuild-${events}`, unit: 's', ours, baseline, baselineName, ...rest },
    { name: `rebuild-${events}-each`, unit: 'µs/event', ours: each(ours), baseline: each(baseline), baselineName, ...rest },
    { name: `rebuild-${events}-memory`, unit: 'MB', ours: memory, ...rest },
  ]
}

export const rebuild: Row = {
  name: 'rebuild',
  run: async (scale) => {
    const { events = 1_000_000 } = scale
    const found: Measured[] = []
    for (const part of [100, 10, 1]) found.push(...(await measure(Math.ceil(events / part), scale)))
    return found
  },
}
