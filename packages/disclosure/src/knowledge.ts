import { hiddenIn, shownIn, type Kind, type Published } from './published.js'
import type { LinearRow } from './solver.js'
import { equationsOf, type CellId } from './table.js'

/**
 * An earlier publication. `same`: cells of the same id have the same count there. `grown`: since then counts can only have become
 * larger, as in a later month of the same year or a revision with late facts. `changed`: they may be larger or smaller, as after a
 * correction; then only what was hidden stays hidden.
 */
export interface Earlier {
  readonly published: Published
  readonly relation: 'same' | 'grown' | 'changed'
  /** Tables of the same name came out together, of the same counts; one without a name stands alone. */
  readonly moment?: string
}

/** What an attacker knows besides the table, the rule and that counts are whole and not negative. */
export interface Knowledge {
  /** The oldest first. */
  readonly earlier?: readonly Earlier[]
  /** How many of a count are the attacker's own: the victims of a trafficker, the clients of a provider, a victim herself. */
  readonly own?: Readonly<Record<CellId, number>>
}

/** All that is known, in one system of equations and bounds. */
export interface LinkedSystem {
  readonly ids: readonly CellId[]
  readonly rows: readonly LinearRow[]
  readonly shown: ReadonlyMap<CellId, number>
  readonly hidden: ReadonlyMap<CellId, Kind>
  readonly own: (id: CellId) => number
  /** No count that has a limit is larger. */
  readonly limit: number
  /** So far above the limit that the counts without one pass it, also those that only share the room with others. */
  readonly cap: number
}

interface Renamed {
  readonly published: Published
  readonly relation: Earlier['relation']
  readonly name: (id: CellId) => CellId
}

const named = (earlier: readonly Earlier[]): readonly Renamed[] =>
  earlier.map(({ published, relation, moment }, at) => ({
    published,
    relation,
    name: relation === 'same' ? (id) => id : (id) => `${moment ?? at + 1}:${id}`,
  }))

const kindOf = (one: Kind | undefined, other: Kind): Kind => (one === 'primary' ? one : other)

function rowsOf({ published, name }: Renamed, column: (id: CellId) => number): readonly LinearRow[] {
  return equationsOf(published).map(({ total, parts }) => ({
    terms: [...parts.map((part) => [column(name(part)), 1] as const), [column(name(total)), -1] as const],
    low: 0,
    high: 0,
  }))
}

/** A cell that has grown is not smaller than it was: one row per pair of releases, the older before the younger. */
function growthRows(all: readonly Renamed[], column: (id: CellId) => number): readonly LinearRow[] {
  const growing = all.filter(({ relation }) => relation !== 'changed')
  const pairs = growing.flatMap((older, at) => growing.slice(at + 1).map((younger) => [older, younger] as const))
  return pairs.flatMap(([older, younger]) =>
    Object.keys(older.published.cells)
      .filter((id) => Object.hasOwn(younger.published.cells, id) && older.name(id) !== younger.name(id))
      .map((id) => ({
        terms: [[column(younger.name(id)), 1] as const, [column(older.name(id)), -1] as const],
        low: 0,
        high: Infinity,
      })),
  )
}

const total = (values: Iterable<number>): number => [...values].reduce((sum, each) => sum + each, 0)

/** Cells of the same id are one unknown: one that is hidden here and shown in an earlier table is known. */
export function linkedSystem(published: Published, { earlier = [], own = {} }: Knowledge): LinkedSystem {
  const all: readonly Renamed[] = [...named(earlier), { published, relation: 'same', name: (id) => id }]
  const shown = new Map(all.flatMap(({ published: each, name }) => [...shownIn(each)].map(([id, value]) => [name(id), value] as const)))
  const hidden = new Map<CellId, Kind>()
  for (const { published: each, name } of all) {
    for (const [id, kind] of hiddenIn(each)) hidden.set(name(id), kindOf(hidden.get(name(id)), kind))
  }
  const ids = [...new Set([...shown.keys(), ...hidden.keys()])]
  const columns = new Map(ids.map((id, at) => [id, at]))
  const column = (id: CellId) => columns.get(id) ?? -1
  const rows = [...all.flatMap((each) => rowsOf(each, column)), ...growthRows(all, column)]
  const limit = total(shown.values()) + total(Object.values(own)) + (published.threshold + 1) * ids.length
  return { ids, rows, shown, hidden, own: (id) => (Object.hasOwn(own, id) ? (own[id] ?? 0) : 0), limit, cap: 3 * limit }
}
