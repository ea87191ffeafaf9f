import { hash } from 'node:crypto'
import type { RecordedEvent } from '@dutybook/modelling'
import { run } from '../testing/machine.js'
import { rowsIn } from '../testing/program.js'
import { beginning, newPlace, storeOf } from '../testing/store.js'

const place = newPlace()
const file = place.path('duties.sqlite')
let events: readonly RecordedEvent[]
beforeAll(async () => storeOf(file, (events = await beginning(60))))
afterAll(() => place.remove())

const drawn = async (...args: readonly string[]) => rowsIn(await run(['sample', '--store', file, ...args])).map(({ event }) => event)

describe('a sample', () => {
  it('is the events whose hashes with the seed are the lowest, in the order of the log', async () => {
    const lowest = (seed: string, size: number) => {
      const ranked = events
        .map(({ id }) => [hash('sha256', `${seed}:${id}`), id as string] as const)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
      const chosen = new Set(ranked.slice(0, size).map(([, id]) => id))
      return events.map(({ id }) => id as string).filter((id) => chosen.has(id))
    }
    for (const seed of ['2026-1', 'õ'])
      for (const size of [1, 7, 25]) expect(await drawn('--seed', seed, '--size', String(size))).toEqual(lowest(seed, size))
  })

  it('is all where there are fewer, and only of the type that is asked for', async () => {
    expect(await drawn('--seed', '1', '--size', '9999')).toEqual(events.map(({ id }) => id))
    const { type } = events[0]!
    expect(await drawn('--seed', '1', '--size', '9999', '--type', type)).toEqual(
      events.filter((each) => each.type === type).map(({ id }) => id),
    )
  })
})
