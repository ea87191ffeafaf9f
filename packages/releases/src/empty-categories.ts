import { cellId, cellsOf, type Earlier, type Table } from '@dutybook/disclosure'
import type { DisclosureRule } from '@dutybook/domain'

/** The codes of each inner cell, the last dimension fastest. */
const innerPlaces = ({ dimensions }: Table): readonly (readonly string[])[] =>
  dimensions.reduce<readonly (readonly string[])[]>(
    (places, { categories }) => places.flatMap((place) => categories.map((each) => [...place, each])),
    [[]],
  )

/**
 * The table with the cells of empty categories as ones where no other count is possible, where the rule publishes those zeros: then the
 * attacker takes them as known. A category of which something was hidden before stays hidden.
 */
export function withEmptyCategories(table: Table, { zerosShown }: DisclosureRule, earlier: readonly Earlier[]): Table {
  if (zerosShown !== 'emptyCategories') return table
  const hidden = new Set(
    earlier.flatMap(({ published: { cells } }) => Object.keys(cells).filter((id) => 'suppressed' in (cells[id] ?? {}))),
  )
  const values = new Map(cellsOf(table).map(({ id, value }) => [id, value]))
  const places = innerPlaces(table)
  const idOf = (place: readonly (string | undefined)[]) => cellId(table, place)
  const isEmpty = (along: number, category: string): boolean =>
    values.get(idOf(table.dimensions.map((_, at) => (at === along ? category : undefined)))) === 0 &&
    places.every((place) => place[along] !== category || !hidden.has(idOf(place)))
  const impossible = places.map((place) => place.some((category, along) => isEmpty(along, category)))
  return { ...table, impossible: impossible.map((each, at) => each || table.impossible?.[at] === true) }
}
