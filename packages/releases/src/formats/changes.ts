import { cellName, sizeOf } from '@dutybook/domain'
import type { Publication } from '../publication.js'
import { suppressed } from './cells.js'

/** A cell that readers see otherwise than in the edition before. */
export interface CellChange {
  readonly table: string
  /** `purpose=suspectedLabour, party=client`; `total`. */
  readonly cell: string
  readonly before: string
  readonly after: string
}

const absent = 'absent'

/** What is written of each cell of each table, by table and cell. */
function written({ tables }: Publication): ReadonlyMap<string, Omit<CellChange, 'before' | 'after'> & { readonly text: string }> {
  return new Map(
    tables.flatMap(({ table, dimensions, cells }) =>
      Array.from({ length: sizeOf(dimensions) }, (_, at) => {
        const cell = cellName(dimensions, at)
        return [`${table} ${cell}`, { table, cell, text: String(cells[at]?.value ?? suppressed) }] as const
      }),
    ),
  )
}

/** Every cell that is not the same in both, in the order of the later edition; a category that is gone comes last. */
export function changesBetween(earlier: Publication, later: Publication): readonly CellChange[] {
  const [before, after] = [written(earlier), written(later)]
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [one, other] = [before.get(key), after.get(key)]
    const known = other ?? one
    if (!known || one?.text === other?.text) return []
    return [{ table: known.table, cell: known.cell, before: one?.text ?? absent, after: other?.text ?? absent }]
  })
}
