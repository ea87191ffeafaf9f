import { daysOf, type ReportingPeriodId, type TableShape } from '@dutybook/domain'
import type { Table } from '@dutybook/disclosure'
import type { Law, RowsOf } from '@dutybook/modelling'
import { methodOf, type CountedUnit, type ReleaseTable } from './release-table.js'

/** A table over a period before anybody protects it. Nothing of `counts` may leave the program. */
export interface Compiled {
  readonly shape: TableShape
  readonly units: readonly CountedUnit[]
  readonly counts: Table
}

export function compiledTable(table: ReleaseTable, period: ReportingPeriodId, rowsOf: RowsOf, law: Law): Compiled {
  const days = daysOf(period)
  const units = table.unitsOf(rowsOf, days, law).toSorted((one, other) => (one.key < other.key ? -1 : 1))
  const { method, breaksSeries } = methodOf(table, days)
  const shape = {
    table: table.name,
    label: table.label,
    population: `${table.population}-${period}`,
    methodVersion: method.version,
    method: method.text,
    breaksSeries: breaksSeries ? 'break' : 'none',
    dimensions: table.dimensions,
  } as TableShape
  return { shape, units, counts: countsOf(shape, units) }
}

const codesOf = ({ categories }: TableShape['dimensions'][number]): readonly string[] => categories.map(({ code }) => code)

/** The place of the unit among the inner cells; -1 where a code is none of the table. */
function placeOf({ dimensions }: TableShape, { codes }: CountedUnit): number {
  return dimensions.reduce((place, each, along) => {
    const at = codesOf(each).indexOf(codes[along] ?? '')
    return place < 0 || at < 0 ? -1 : place * each.categories.length + at
  }, 0)
}

function countsOf(shape: TableShape, units: readonly CountedUnit[]): Table {
  const size = shape.dimensions.reduce((product, { categories }) => product * categories.length, 1)
  const inCell = Map.groupBy(units, (unit) => placeOf(shape, unit))
  const cells = Array.from({ length: size }, (_, at) => inCell.get(at) ?? [])
  return {
    population: shape.population,
    dimensions: shape.dimensions.map((each) => ({ name: each.name, categories: codesOf(each) })),
    counts: cells.map(({ length }) => length),
    providers: cells.map(partsOf),
  }
}

function partsOf(units: readonly CountedUnit[]): Readonly<Record<string, number>> {
  const known = units.filter(({ provider }) => provider !== undefined)
  return Object.fromEntries([...Map.groupBy(known, ({ provider }) => provider ?? '')].map(([provider, { length }]) => [provider, length]))
}
