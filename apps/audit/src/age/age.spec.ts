import { daysBetween, type LocalDate, type RecordedEvent } from '@dutybook/modelling'
import { run } from '../testing/machine.js'
import { rowsIn } from '../testing/program.js'
import { beginning, newPlace, storeOf } from '../testing/store.js'

const place = newPlace()
const file = place.path('duties.sqlite')
let events: readonly RecordedEvent[]
beforeAll(async () => storeOf(file, (events = await beginning(60))))
afterAll(() => place.remove())

it('each thing counts once, in the group of its last event up to the cut-off', async () => {
  const [cutOff, step] = ['2025-01-20' as LocalDate, 5]
  const rows = rowsIn(await run(['age', '--store', file, '--cut-off', cutOff, '--step', String(step)]))
  const lastDays = new Map<string, LocalDate>()
  for (const { stream, metadata } of events) {
    const before = lastDays.get(stream)
    const isLater = before === undefined || metadata.occurredOn > before
    if (metadata.occurredOn <= cutOff && isLater && !stream.startsWith('refusedCommand-')) lastDays.set(stream, metadata.occurredOn)
  }
  const ages = [...lastDays.values()].map((day) => daysBetween(day, cutOff))
  expect(rows.length).toBeGreaterThan(1)
  for (const { fromDays, toDays, streams, oldestOn } of rows) {
    const within = ages.filter((age) => age >= Number(fromDays) && age <= Number(toDays))
    expect(streams).toBe(within.length)
    expect(daysBetween(oldestOn as LocalDate, cutOff)).toBe(Math.max(...within))
  }
  expect(rows.reduce((sum, { streams }) => sum + Number(streams), 0)).toBe(ages.length)
})
