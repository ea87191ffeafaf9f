import { cellId, cellsOf, type Published, type Table } from '@dutybook/disclosure'
import { placeOf, sizeOf, type CheckedTable, type TableShape } from '@dutybook/domain'

type CheckedCell = CheckedTable['cells'][number]

const shapeOf = ({ population, dimensions }: TableShape) => ({
  population,
  dimensions: dimensions.map(({ name, categories }) => ({ name, categories: categories.map(({ code }) => code) })),
})

/** The names of the cells of a table, in the order in which events have its cells. */
const cellIds = (shape: TableShape): readonly string[] =>
  Array.from({ length: sizeOf(shape.dimensions) }, (_, at) => cellId(shapeOf(shape), placeOf(shape.dimensions, at)))

/** A protected table as an event has it. */
export function checkedTableOf(shape: TableShape, { cells }: Published, counts: Table): CheckedTable {
  const impossible = new Set(cellsOf(counts).flatMap((cell) => (cell.impossible ? [cell.id] : [])))
  const checked = (id: string): CheckedCell => {
    const cell = cells[id]
    if (cell && 'suppressed' in cell) return { status: cell.suppressed }
    return { status: impossible.has(id) ? 'safeZero' : 'shown', value: cell?.value ?? 0 }
  }
  return { table: shape.table, cells: cellIds(shape).map(checked) }
}

/** The table of an event as the attacker takes it. */
export function publishedTableOf(shape: TableShape, { cells }: CheckedTable, threshold: number): Published {
  const entries = cellIds(shape).map((id, at) => {
    const { status = 'complementary', value } = cells[at] ?? {}
    return [id, status === 'primary' || status === 'complementary' ? { suppressed: status } : { value: value ?? 0 }] as const
  })
  return { ...shapeOf(shape), threshold, cells: Object.fromEntries(entries) }
}
