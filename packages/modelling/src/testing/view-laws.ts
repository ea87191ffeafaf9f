import { isLeft } from '@dutybook/fp'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import type { AnyCodec } from '../codec.js'
import { decodeOrReport } from '../decode.js'
import type { AnyStreamKind } from '../recorded-of.js'
import type { RecordedEvent } from '../recorded.js'
import { holdsPersonal } from '../personal-parts.js'
import { without } from '../same.js'
import { columnsOf } from '../sql-columns.js'
import { project, step, type AnyView, type ReadingDay } from '../view.js'
import type { Instead } from './arbitrary.js'
import { logsOf, nearDay } from './log-arbitrary.js'

/** What the laws of a view are tried on: logs of these streams, read under this law and calendar. */
export interface ViewWorld extends Omit<ReadingDay, 'day'> {
  readonly kinds: readonly AnyStreamKind[]
  readonly instead?: Instead
  /** A real log: its prefixes are tried too, and the view must have rows after it. */
  readonly history: readonly RecordedEvent[]
  readonly numRuns?: number
}

/** One thing that every view keeps; `check` throws with the log that shows otherwise. */
export interface ViewLaw {
  /** A sentence that goes on from the name of the view. */
  readonly name: string
  readonly check: () => void
}

/** All that every view keeps, whatever its rows say. */
export const viewLaws = (view: AnyView, world: ViewWorld): readonly ViewLaw[] => [
  { name: 'has rows after a real history', check: () => assert.ok(project(view, world.history).size > 0) },
  ...rowLaws(view, world),
]

/** Those that a fold keeps whose rows may all be gone in the end. */
export const rowLaws = (view: AnyView, world: ViewWorld): readonly ViewLaw[] => [
  { name: 'has rows of its codec after any log, also one in an odd order', check: () => rowsDecode(view, world) },
  { name: 'has the same rows when only the events and streams are read that it names', check: () => namesWhatItReads(view, world) },
  { name: 'shows its rows on any day in the form it says', check: () => showsOnAnyDay(view, world) },
  { name: 'stands in columns and is had back from them whole', check: () => standsInColumns(view, world) },
  { name: 'says in which event its personal values were sealed', check: () => namesOrigins(view, world) },
  { name: 'is the same whether a log is taken up in one part or in two, saved between them', check: () => splitsAnywhere(view, world) },
]

function check(world: ViewWorld, holds: (log: readonly RecordedEvent[]) => void): void {
  const { history, kinds, instead, numRuns = 60 } = world
  const prefixes = fc.nat({ max: history.length }).map((length) => history.slice(0, length))
  const logs = fc.oneof({ weight: 1, arbitrary: prefixes }, { weight: 3, arbitrary: logsOf(kinds, instead) })
  fc.assert(fc.property(logs, holds), { numRuns, includeErrorInReport: true })
}

function mustBe(codec: AnyCodec, value: unknown): void {
  const decoded = decodeOrReport(codec, value)
  if (isLeft(decoded)) assert.fail(`Not a ${codec.name}: ${JSON.stringify(decoded.left)} in ${JSON.stringify(value)}`)
}

function rowsDecode(view: AnyView, world: ViewWorld): void {
  check(world, (log) => project(view, log).forEach((row) => mustBe(view.row, row)))
}

/** What it names as read may be more than what changes rows, never less. */
function namesWhatItReads(view: AnyView, world: ViewWorld): void {
  const ofAnyType: AnyView = without(view, 'types')
  const isNamed = ({ stream }: RecordedEvent): boolean => view.categories?.includes(stream.slice(0, stream.indexOf('-'))) ?? true
  check(world, (log) => assert.deepEqual(project(view, log.filter(isNamed)), project(ofAnyType, log)))
}

function showsOnAnyDay(view: AnyView, world: ViewWorld): void {
  const { law, calendar } = world
  const days = fc.sample(nearDay, { seed: 1, numRuns: 5 })
  check(world, (log) => {
    for (const row of project<unknown>(view, log).values())
      for (const day of days) mustBe(view.shown, view.show(row, { day, law, calendar }))
  })
}

function standsInColumns(view: AnyView, world: ViewWorld): void {
  const { columns, toColumns, fromColumns } = columnsOf<unknown>(view.row)
  check(world, (log) => {
    for (const row of project<unknown>(view, log).values()) {
      const values = toColumns(row)
      assert.deepEqual(fromColumns(Object.fromEntries(columns.map(({ name }, index) => [name, values[index] ?? null]))), row)
    }
  })
}

/** Deeper in a row a value could not be told by its name alone. */
function namesOrigins(view: AnyView, world: ViewWorld): void {
  if (!holdsPersonal(view.row)) return
  const { shape } = view.row
  const deep =
    shape.kind === 'record' ? Object.entries(shape.fields).filter(([, each]) => holdsPersonal(each) && each.shape.kind !== 'sealed') : []
  assert.deepEqual(deep, [], 'a personal value stands inside another field of the row')
  check(world, (log) => {
    const events = new Map(log.map(({ id, stream, type, data }) => [`${stream} ${id} ${type}`, data as Readonly<Record<string, unknown>>]))
    for (const row of project<Readonly<Record<string, unknown>>>(view, log).values()) {
      const { stream, eventId, type } = view.origin?.(row) ?? { stream: '', eventId: '', type: '' }
      const sealedThere = events.get(`${stream} ${eventId} ${type}`)
      for (const [name, each] of Object.entries(shape.kind === 'record' ? shape.fields : {}))
        if (holdsPersonal(each)) assert.deepEqual(row[name], sealedThere?.[name], `${name} is not what was sealed in the event it names`)
    }
  })
}

function splitsAnywhere(view: AnyView, world: ViewWorld): void {
  check(world, (log) => {
    const whole = project<unknown>(view, log)
    for (const at of new Set([0, 1, Math.floor(log.length / 2), log.length])) {
      const saved = JSON.stringify([...project<unknown>(view, log.slice(0, at))])
      const rows = new Map<string, unknown>(JSON.parse(saved) as (readonly [string, unknown])[])
      log.slice(at).forEach((event) => step(view, rows, event))
      assert.deepEqual(rows, whole)
    }
  })
}
