import type { Optional } from './cut.js'
import type { Earlier } from './knowledge.js'
import { isUnsafe, type Rule } from './primary.js'
import { hiddenIn, shownIn, type Kind, type Published } from './published.js'
import { cellsOf, type Cell, type CellId, type Table } from './table.js'

/** A table with the cells hidden that have to be, and those that may be. */
export interface Draft {
  readonly published: (chosen: ReadonlySet<CellId>) => Published
  readonly optional: Optional
}

/** The kinds of the cells that are hidden without any search: by the rule, or because an earlier table hides them. */
function hiddenFirst(cells: readonly Cell[], rule: Rule, earlier: readonly Earlier[]): ReadonlyMap<CellId, Kind> {
  const before = new Set(earlier.flatMap(({ published }) => [...hiddenIn(published).keys()]))
  return new Map(
    cells.flatMap((cell): [CellId, Kind][] =>
      isUnsafe(cell, rule) ? [[cell.id, 'primary']] : before.has(cell.id) ? [[cell.id, 'complementary']] : [],
    ),
  )
}

export function draftOf(table: Table, rule: Rule, earlier: readonly Earlier[]): Draft {
  const cells = cellsOf(table)
  const first = hiddenFirst(cells, rule, earlier)
  const known = new Set(earlier.flatMap(({ published, relation }) => (relation === 'same' ? [...shownIn(published).keys()] : [])))
  const { population, dimensions } = table
  const cellOf = (cell: Cell, chosen: ReadonlySet<CellId>) => {
    const kind = first.get(cell.id) ?? (chosen.has(cell.id) ? 'complementary' : undefined)
    return kind ? { suppressed: kind } : { value: cell.value }
  }
  return {
    published: (chosen) => ({
      population,
      dimensions,
      threshold: rule.threshold,
      cells: Object.fromEntries(cells.map((cell) => [cell.id, cellOf(cell, chosen)])),
    }),
    optional: new Map(
      cells.filter(({ id, impossible }) => !impossible && !first.has(id) && !known.has(id)).map(({ id, value }) => [id, value]),
    ),
  }
}

/** A cell that an earlier table shows with another count, though nothing should have changed. */
export const disagrees = (table: Table, earlier: readonly Earlier[]): boolean =>
  earlier.some(({ published, relation }) => {
    const before = shownIn(published)
    return cellsOf(table).some(({ id, value }) => {
      const shown = before.get(id)
      if (shown === undefined || relation === 'changed') return false
      return relation === 'same' ? shown !== value : shown > value
    })
  })

/** An attacker who has more of a count than there is. */
export const ownsTooMuch = (table: Table, own: Readonly<Record<CellId, number>>): boolean => {
  const values = new Map(cellsOf(table).map(({ id, value }) => [id, value]))
  return Object.entries(own).some(([id, count]) => !Number.isSafeInteger(count) || count < 0 || count > (values.get(id) ?? Infinity))
}
