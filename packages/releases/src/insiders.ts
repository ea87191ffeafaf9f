import { cellsOf, type Knowledge, type Table } from '@dutybook/disclosure'

type Own = NonNullable<Knowledge['own']>

/** The table with only these counts, so that its sums are those of somebody’s own records. */
const ownOf = (table: Table, counts: readonly number[]): Own => {
  const cells = cellsOf({ population: table.population, dimensions: table.dimensions, counts })
  return Object.fromEntries(cells.filter(({ value }) => value > 0).map(({ id, value }) => [id, value]))
}

const providersOf = ({ providers = [] }: Table): readonly string[] =>
  [...new Set(providers.flatMap((each) => Object.keys(each)))].toSorted()

/**
 * Those who know a part of the counts themselves: every provider its own, and in a table of persons somebody of each small cell, who may
 * be the victim or whoever exploited her.
 */
export function insidersOf(table: Table, threshold: number, countsPersons: boolean): readonly Own[] {
  const providers = providersOf(table).map((each) =>
    ownOf(
      table,
      table.counts.map((_, at) => table.providers?.[at]?.[each] ?? 0),
    ),
  )
  if (!countsPersons) return providers
  const small = table.counts.flatMap((count, at) => (count > 0 && count < threshold ? [at] : []))
  return [
    ...providers,
    ...small.map((at) =>
      ownOf(
        table,
        table.counts.map((_, each) => (each === at ? 1 : 0)),
      ),
    ),
  ]
}
