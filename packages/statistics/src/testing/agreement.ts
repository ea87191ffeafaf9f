import type { RecordedEvent } from '@dutybook/modelling'
import { nearDay } from '@dutybook/modelling/testing'
import { histories, recordedLog, samples } from '@dutybook/domain/testing'
import fc from 'fast-check'
import type { Cells } from './pencil.js'
import { cellsOfTables, filled } from './recounting.js'

/** Tables of counts, and their cells once more as somebody else has them. */
export interface Recount {
  readonly tables: readonly string[]
  /** The first and the last day of each period for which the samples are counted. */
  readonly periods: readonly (readonly [from: string, to: string])[]
  readonly recount: (log: readonly RecordedEvent[], from: string, to: string) => Cells
}

const years = [
  ['2024-01-01', '2024-12-31'],
  ['2025-01-01', '2025-12-31'],
] as const

/** The tables say what the recount says: of the samples in each period, and of generated histories in the two years and in any period. */
export function agreesWithRecount(told: Recount): void {
  const { tables, periods, recount } = told
  const real = recordedLog(...Object.values(samples))

  it.each(periods)('say what a recount of the samples says, from %s to %s', (from, to) => {
    const expected = filled(recount(real, from, to))
    expect(Object.keys(expected).length).toBeGreaterThan(2)
    expect(cellsOfTables(tables, real, from, to)).toEqual(expected)
  })

  it('say what a recount says of generated histories with late facts, thousands of commands in all, over any period', () =>
    agreesOnHistories(told))
}

function agreesOnHistories({ tables, recount }: Recount): void {
  let commands = 0
  const seen = new Set<string>()
  const agree = (log: readonly RecordedEvent[], from: string, to: string): void => {
    const expected = filled(recount(log, from, to))
    for (const cell of Object.keys(expected)) seen.add(cell.split(' ', 1)[0] ?? '')
    expect(cellsOfTables(tables, log, from, to)).toEqual(expected)
  }
  fc.assert(
    fc.property(histories, nearDay, nearDay, ({ log, commands: tried }, one, other) => {
      commands += tried
      const any = one < other ? ([one, other] as const) : ([other, one] as const)
      for (const [from, to] of [any, ...years]) agree(log, from, to)
    }),
    // A history that goes wrong is shown as it is: to look for a shorter one takes minutes.
    { numRuns: 40, endOnFailure: true },
  )
  expect(commands).toBeGreaterThan(3000)
  expect([...seen].toSorted()).toEqual(tables.toSorted())
}
