import { count, type Period, type RowsOf } from '@dutybook/modelling'
import { isWithin } from '../count-table.js'
import { episodeFacts } from './episode-facts.js'
import type { EpisodeFactRow } from './episode-row.js'
import { personFacts, type PersonFactRow } from './person-facts.js'
import { firstOfEachYear } from './registration.js'

/** The columns of every table of victims. Each counts persons on its own; they are never added up. */
export const victimColumns = {
  suspected: count('SuspectedCount', { et: 'Oletatavaid ohvreid', en: 'Suspected victims' }),
  identified: count('IdentifiedCount', { et: 'Tuvastatud ohvreid', en: 'Identified victims' }),
  identifiedAbroad: count('IdentifiedAbroadCount', { et: 'Välisriigi õiguse järgi tuvastatuid', en: 'Identified under foreign law' }),
  notConfirmed: count('NotConfirmedCount', { et: 'Kahtlus ei leidnud kinnitust', en: 'Not confirmed' }),
  registered: count('RegisteredCount', { et: 'Registreeritud ohvreid', en: 'Registered victims' }),
}
export type VictimCounts = Readonly<Record<keyof typeof victimColumns, number>>

/** A person who counts in a column, with the episode in which they came into the status: its codes are those that count. */
export interface CountedVictim {
  readonly column: keyof VictimCounts
  readonly episode: EpisodeFactRow
}

type Statuses = PersonFactRow['statuses']

const columnsOf = ({ statuses, registrations }: PersonFactRow): readonly (readonly [keyof VictimCounts, Statuses])[] => [
  ...(['suspected', 'identified', 'identifiedAbroad', 'notConfirmed'] as const).map(
    (column) => [column, firstOfEachYear(statuses.filter(({ status }) => status === column)) as Statuses] as const,
  ),
  ['registered', registrations],
]

/** Everybody who counts in the period: once a year in each column, on the first day of the year on which they came into the status. */
export function countedVictims(rowsOf: RowsOf, period: Period): readonly CountedVictim[] {
  const episodes = rowsOf(episodeFacts)
  return [...rowsOf(personFacts).values()].flatMap((person) =>
    columnsOf(person).flatMap(([column, entries]) =>
      entries.flatMap((entry) => {
        const episode = isWithin(entry.on, period) ? episodes.get(entry.episode) : undefined
        return episode ? [{ column, episode }] : []
      }),
    ),
  )
}

export function victimCounts(victims: readonly CountedVictim[]): VictimCounts {
  const columns = Object.keys(victimColumns) as readonly (keyof VictimCounts)[]
  return Object.fromEntries(columns.map((column) => [column, victims.filter((each) => each.column === column).length])) as VictimCounts
}
