import type { CellId, Shape } from './table.js'

/** `primary`: hidden for its own sake. `complementary`: hidden so that a primary one cannot be computed from sums. */
export type Kind = 'primary' | 'complementary'

export type PublishedCell = { readonly value: number } | { readonly suppressed: Kind }

/** A protected table. The kinds are for those who check it: readers get `forReaders`, because a reader who knows a kind knows more of the cell. */
export interface Published extends Shape {
  /** The threshold of the rule, which is printed in the release. */
  readonly threshold: number
  readonly cells: Readonly<Record<CellId, PublishedCell>>
}

export const suppressed = 'suppressed'

/** What may be shown: numbers, and the one word for every hidden cell. */
export const forReaders = ({ cells }: Published): Readonly<Record<CellId, number | typeof suppressed>> =>
  Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, 'value' in cell ? cell.value : suppressed]))

/** The hidden cells and their kinds. */
export const hiddenIn = ({ cells }: Published): ReadonlyMap<CellId, Kind> =>
  new Map(Object.entries(cells).flatMap(([id, cell]) => ('suppressed' in cell ? [[id, cell.suppressed] as const] : [])))

/** The numbers that everybody sees. */
export const shownIn = ({ cells }: Published): ReadonlyMap<CellId, number> =>
  new Map(Object.entries(cells).flatMap(([id, cell]) => ('value' in cell ? [[id, cell.value] as const] : [])))
