import type { Published } from '../published.js'
import { cellId, type CellId } from '../table.js'

/** Which inner cells each cell of the table sums up, by the definition of a sum and in plain loops. */
function membersOf(published: Published): [id: CellId, inner: number[]][] {
  const sizes = published.dimensions.map(({ categories }) => categories.length)
  const size = sizes.reduce((product, each) => product * each, 1)
  const members = new Map<CellId, number[]>()
  for (let mask = 0; mask < 2 ** sizes.length; mask += 1) {
    for (let at = 0; at < size; at += 1) {
      let rest = at
      const place: (string | undefined)[] = []
      for (let dimension = sizes.length - 1; dimension >= 0; dimension -= 1) {
        const length = sizes[dimension] ?? 1
        place[dimension] = mask & (1 << dimension) ? undefined : published.dimensions[dimension]?.categories[rest % length]
        rest = Math.floor(rest / length)
      }
      const id = cellId(published, place)
      members.set(id, [...(members.get(id) ?? []), at])
    }
  }
  return [...members]
}

/** All lists of whole numbers from 0 to `most` with no more than `sum` together; the list is the same object each time. */
function* allCounts(counts: number[], at: number, most: number, sum: number): Generator<number[]> {
  if (at === counts.length) {
    yield counts
    return
  }
  for (let each = 0; each <= Math.min(most, sum); each += 1) {
    counts[at] = each
    yield* allCounts(counts, at + 1, most, sum - each)
  }
}

const sumOf = (counts: readonly number[], inner: readonly number[]): number => inner.reduce((sum, at) => sum + (counts[at] ?? 0), 0)

/**
 * The oracle of the tests: goes through all tables of whole numbers up to `most` per inner cell and up to `sum` together, and keeps
 * the smallest and largest value of each cell among those that agree with what is shown.
 */
export function bruteForce(published: Published, most: number, sum: number): ReadonlyMap<CellId, readonly [low: number, high: number]> {
  const members = membersOf(published)
  const size = published.dimensions.reduce((product, { categories }) => product * categories.length, 1)
  const shown = members.flatMap(([id, inner]) => {
    const cell = published.cells[id]
    return cell && 'value' in cell ? [[inner, cell.value] as const] : []
  })
  const found = new Map<CellId, readonly [number, number]>()
  for (const counts of allCounts(Array<number>(size).fill(0), 0, most, sum)) {
    if (!shown.every(([inner, value]) => sumOf(counts, inner) === value)) continue
    for (const [id, inner] of members) {
      const value = sumOf(counts, inner)
      const [low, high] = found.get(id) ?? [value, value]
      found.set(id, [Math.min(low, value), Math.max(high, value)])
    }
  }
  return found
}
