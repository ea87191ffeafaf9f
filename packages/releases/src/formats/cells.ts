import { placeOf, sizeOf, type PublicTable } from '@dutybook/domain'
import type { Publication } from '../publication.js'

/** The code of a sum over a dimension; no category is called so. */
export const total = 'total'

/** What stands where a number is not shown. */
export const suppressed = 'suppressed'

/** A published cell with its code in each dimension. */
export interface PlacedCell {
  readonly codes: readonly string[]
  readonly status: PublicTable['cells'][number]['status']
  readonly value: number | typeof suppressed
}

export const placedCells = ({ dimensions, cells }: PublicTable): readonly PlacedCell[] =>
  Array.from({ length: sizeOf(dimensions) }, (_, at) => {
    const { status = suppressed, value } = cells[at] ?? {}
    return { codes: placeOf(dimensions, at).map((code) => code ?? total), status, value: value ?? suppressed }
  })

/** Whole percent of everybody in the table; none of few, and none of what is not shown. */
export function percentOf({ rule }: Publication, { cells }: PublicTable, { value }: PlacedCell): number | undefined {
  const all = cells.at(-1)?.value
  if (value === suppressed || all === undefined || all < rule.percentBase) return undefined
  return Math.round((value * 100) / all)
}
