import { recordedEvents, rowsAsOf, type WholeLog } from '@dutybook/event-store'
import { openSqlite } from '@dutybook/event-store-sqlite'
import { views } from '@dutybook/embedded'
import { isRight } from '@dutybook/fp'
import { step, type AnyView } from '@dutybook/modelling'
import type { Measured } from '../line.js'
import type { Row } from '../row.js'
import { storedDataSet } from '../stored-data-set.js'
import { inTurns, median, secondsOf } from '../turns.js'
import { definitions } from '../year.js'

/** Places all over the log; none of them is a round number. */
const placesIn = (events: number): readonly number[] => [0.13, 0.37, 0.52, 0.71, 0.99].map((share) => Math.ceil(share * events) - 1)

/** Every event up to there through the view: what the answer has to be equal to, and costs without any shorter way. */
async function folded(log: WholeLog, view: AnyView, upTo: number): Promise<void> {
  const rows = new Map<string, unknown>()
  for await (const event of recordedEvents(log, { upTo })) if (isRight(event)) step(view, rows, event.right)
}

const baselineName = 'one view by all events of the log'

/** Seconds of each view at each place. */
async function eachView(log: WholeLog, events: number): Promise<readonly number[]> {
  const found: number[] = []
  for (const recorded of placesIn(events)) {
    for (const view of views) found.push(await secondsOf(() => rowsAsOf(log, [view], { recorded })))
  }
  return found
}

export const asOf: Row = {
  name: 'as-of',
  run: async ({ rounds, events = 1_000_000, progress }) => {
    const { eventStore, close } = openSqlite({ file: await storedDataSet(events, progress), readOnly: true })
    const log = { eventStore, definitions }
    const all: number[] = []
    const slowest = async () => {
      const found = await eachView(log, events)
      all.push(...found)
      return Math.max(...found)
    }
    const baseline = () => secondsOf(() => folded(log, views[0] as AnyView, events))
    const found = await inTurns(
      [
        { name: 'ours', turn: slowest },
        { name: baselineName, turn: baseline },
      ],
      { rounds, progress },
    )
    await close()
    return measured(found, median(all), events)
  },
}

function measured(found: ReadonlyMap<string, number>, middle: number, events: number): readonly Measured[] {
  const rest = { unit: 's', durability: 'read only', events } as const
  return [
    { name: 'as-of-slowest', ours: found.get('ours') ?? 0, baseline: found.get(baselineName) ?? 0, baselineName, ...rest },
    { name: 'as-of-median', ours: middle, ...rest },
  ]
}
