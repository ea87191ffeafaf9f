/** A breakdown with its categories; the total over them is always a further cell. Categories do not overlap and leave nobody out. */
export interface Dimension {
  readonly name: string
  readonly categories: readonly string[]
}

/** What of a table is known to everybody. Tables of one population share the cells that they have in common, so their margins are linked. */
export interface Shape {
  /** What is counted, and when: `identified-2025`. */
  readonly population: string
  readonly dimensions: readonly Dimension[]
}

/** Inner cells in the order of the categories, the last dimension fastest. Without a dimension it is a single number. */
export interface Table extends Shape {
  readonly counts: readonly number[]
  /** True where a count is impossible by definition: everybody knows that it is 0. Parallel to `counts`. */
  readonly impossible?: readonly boolean[]
  /** How many of a count come from each provider. Parallel to `counts`. */
  readonly providers?: readonly Readonly<Record<string, number>>[]
}

/** `identified-2025?form=labour&sex=F`; a dimension that is not named is summed over. The order of the dimensions makes no difference. */
export type CellId = string

/** One count of a table, inner or margin. */
export interface Cell {
  readonly id: CellId
  readonly value: number
  readonly impossible: boolean
  /** The largest part of the count that comes from one provider; 0 when nothing is known of providers. */
  readonly largestPart: number
}

/** The parts sum up to the total, whatever the counts. */
export interface Equation {
  readonly total: CellId
  readonly parts: readonly CellId[]
}

/** A category per dimension, `undefined` for the sum over it. */
type Place = readonly (string | undefined)[]

const places = (choices: readonly (readonly (string | undefined)[])[]): readonly Place[] =>
  choices.reduce<readonly Place[]>((made, choice) => made.flatMap((place) => choice.map((each) => [...place, each])), [[]])

const withTotal = ({ categories }: Dimension): readonly (string | undefined)[] => [...categories, undefined]

export function cellId({ population, dimensions }: Shape, place: Place): CellId {
  const named = dimensions.flatMap(({ name }, at) => {
    const category = place[at]
    return category === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(category)}`]
  })
  return named.length === 0 ? population : `${population}?${named.toSorted().join('&')}`
}

/** Every way in which a cell of the table is the sum of others: one equation per dimension and line along it. */
export function equationsOf(shape: Shape): readonly Equation[] {
  return shape.dimensions.flatMap(({ categories }, along) => {
    const lines = places(shape.dimensions.map((dimension, at) => (at === along ? [undefined] : withTotal(dimension))))
    return lines.map((line) => ({
      total: cellId(shape, line),
      parts: categories.map((category) => cellId(shape, line.with(along, category))),
    }))
  })
}

interface Gathered {
  value: number
  impossible: boolean
  readonly parts: Map<string, number>
}

function addTo(sum: Gathered, table: Table, at: number): void {
  sum.value += table.counts[at] ?? 0
  sum.impossible &&= table.impossible?.[at] ?? false
  for (const [provider, part] of Object.entries(table.providers?.[at] ?? {})) sum.parts.set(provider, (sum.parts.get(provider) ?? 0) + part)
}

/** All cells of the table with their sums, margins included. */
export function cellsOf(table: Table): readonly Cell[] {
  const all = places(table.dimensions.map(withTotal)).map((place) => cellId(table, place))
  const sums = new Map<CellId, Gathered>(all.map((id) => [id, { value: 0, impossible: true, parts: new Map() }]))
  places(table.dimensions.map(({ categories }) => categories)).forEach((inner, at) => {
    for (const place of places(inner.map((category) => [category, undefined]))) {
      const sum = sums.get(cellId(table, place))
      if (sum) addTo(sum, table, at)
    }
  })
  return [...sums].map(([id, { value, impossible, parts }]) => ({ id, value, impossible, largestPart: Math.max(0, ...parts.values()) }))
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

/** Whether the counts are whole, not negative, 0 where impossible, and one for each combination of categories named once. */
export function isWellFormed({ dimensions, counts, impossible, providers }: Table): boolean {
  const size = dimensions.reduce((product, { categories }) => product * categories.length, 1)
  const once = (names: readonly string[]) => new Set(names).size === names.length
  return (
    counts.length === size &&
    size > 0 &&
    counts.every(isCount) &&
    Number.isSafeInteger(counts.reduce((sum, each) => sum + each, 0)) &&
    [impossible, providers].every((beside) => beside === undefined || beside.length === size) &&
    counts.every((count, at) => count === 0 || impossible?.[at] !== true) &&
    (providers ?? []).every((parts, at) => Object.values(parts).every((part) => isCount(part) && part <= (counts[at] ?? 0))) &&
    once(dimensions.map(({ name }) => name)) &&
    dimensions.every(({ categories }) => once(categories))
  )
}
