import type { CheckedCell, CheckedTable, PublicCell, PublicTable } from './cell-values.js'
import type { DisclosureRule, ReleaseDimension, TableShape } from './values.js'

/** Along one dimension: the cell with the total, and the cells that it is the sum of. By their places in the list of cells. */
export interface Line {
  readonly total: number
  readonly parts: readonly number[]
}

type Dimensions = readonly ReleaseDimension[]

const lengthOf = ({ categories }: ReleaseDimension): number => categories.length + 1

/** How many cells the table has, totals included. */
export const sizeOf = (dimensions: Dimensions): number => dimensions.reduce((size, each) => size * lengthOf(each), 1)

/** How far apart two neighbours along this dimension stand in the list of cells. */
const strideOf = (dimensions: Dimensions, along: number): number => sizeOf(dimensions.slice(along + 1))

/** The code of the cell in each dimension; `undefined` for the total over it. */
export const placeOf = (dimensions: Dimensions, at: number): readonly (string | undefined)[] =>
  dimensions.map((each, along) => each.categories[Math.floor(at / strideOf(dimensions, along)) % lengthOf(each)]?.code)

/** Every way in which a cell of the table is the sum of others. */
export function linesOf(dimensions: Dimensions): readonly Line[] {
  const cells = Array.from({ length: sizeOf(dimensions) }, (_, at) => at)
  return dimensions.flatMap(({ categories: { length } }, along) => {
    const stride = strideOf(dimensions, along)
    const totals = cells.filter((at) => Math.floor(at / stride) % (length + 1) === length)
    return totals.map((total) => ({ total, parts: Array.from({ length }, (_, part) => total - (length - part) * stride) }))
  })
}

/** A cell as people name it: `form=labour, sex=M`; the total of the whole table is `total`. */
export function cellName(dimensions: Dimensions, at: number): string {
  const named = placeOf(dimensions, at).flatMap((code, along) => (code === undefined ? [] : [`${dimensions[along]?.name ?? ''}=${code}`]))
  return named.join(', ') || 'total'
}

const isHidden = ({ status }: CheckedCell): boolean => status === 'primary' || status === 'complementary'

/** Whether there is a cell for each place, with a value where, and only where, it is not hidden; a total is a safe zero where all its parts are. */
export function isWellFormed({ dimensions }: TableShape, { cells }: CheckedTable): boolean {
  const of = (at: number) => cells[at]?.status === 'safeZero'
  return (
    cells.length === sizeOf(dimensions) &&
    cells.every((cell) => (cell.value === undefined) === isHidden(cell) && (cell.status !== 'safeZero' || cell.value === 0)) &&
    linesOf(dimensions).every(({ total, parts }) => of(total) === parts.every(of))
  )
}

/** A count that the rule forbids to show. */
const isForbidden = ({ status, value = 0 }: CheckedCell, { threshold, zerosShown }: DisclosureRule): boolean =>
  status === 'shown' && (value === 0 ? zerosShown !== 'all' : value < threshold)

/** The first cell that is shown though the rule forbids it. */
export const openSmallCell = ({ cells }: CheckedTable, rule: DisclosureRule): number | undefined =>
  found(cells.findIndex((cell) => isForbidden(cell, rule)))

const found = (at: number): number | undefined => (at < 0 ? undefined : at)

/** The first hidden cell that is a total less its shown parts, or the sum of them. */
export function recoverableCell({ dimensions }: TableShape, { cells }: CheckedTable): number | undefined {
  const hiddenIn = ({ total, parts }: Line) => [...parts, total].filter((at) => cells[at] && isHidden(cells[at]))
  return linesOf(dimensions)
    .map(hiddenIn)
    .find(({ length }) => length === 1)?.[0]
}

/** The first total that is not the sum of its parts, where all are shown; with hidden parts, one that is less than the shown ones. */
export function wrongTotal({ dimensions }: TableShape, { cells }: CheckedTable): number | undefined {
  const wrong = ({ total, parts }: Line) => {
    const whole = cells[total]?.value
    const sum = parts.reduce((before, at) => before + (cells[at]?.value ?? 0), 0)
    const all = parts.every((at) => cells[at]?.value !== undefined)
    return whole !== undefined && (all ? sum !== whole : sum > whole)
  }
  return linesOf(dimensions).find(wrong)?.total
}

const publicCell = ({ status, value }: CheckedCell): PublicCell =>
  status === 'primary' || status === 'complementary' ? { status: 'suppressed' } : { status, ...(value === undefined ? {} : { value }) }

/** The tables as readers get them: in the order in which they were compiled, hidden cells all alike. */
export const publicTables = (shapes: readonly TableShape[], checked: readonly CheckedTable[]): readonly PublicTable[] =>
  shapes.map((shape) => ({ ...shape, cells: (checked.find(({ table }) => table === shape.table)?.cells ?? []).map(publicCell) }))
