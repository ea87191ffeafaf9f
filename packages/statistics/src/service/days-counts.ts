import {
  codesOf,
  count,
  daysBetween,
  optional,
  plusDays,
  record,
  type LocalDate,
  type Period,
  type RowsOf,
  type TypeOf,
} from '@dutybook/modelling'
import { ServiceElementCode } from '@dutybook/domain'
import { isWithin, type CountTable } from '../count-table.js'
import { centSum, paidLines } from '../settlement/paid-lines.js'
import { invoiceFacts } from '../settlement/invoice-facts.js'
import { invoiceLineFacts } from '../settlement/invoice-line-facts.js'
import { episodeFacts } from './episode-facts.js'
import type { EpisodeFactRow } from './episode-row.js'
import { grantFacts, type GrantFactRow } from './grant-facts.js'

const ElementCounts = record(
  'ElementCounts',
  { et: 'Päevi ja kulu teenuse osa järgi', en: 'Days and cost by element' },
  {
    element: ServiceElementCode,
    granted: count('GrantedCount', { et: 'Antud', en: 'Granted' }),
    episodes: count('EpisodeCount', { et: 'Juhtumeid, milles anti', en: 'Episodes in which it was given' }),
    persons: count('PersonCount', { et: 'Inimesi, kellele anti', en: 'Persons to whom it was given' }),
    days: count('DayCount', { et: 'Päevi', en: 'Days' }),
    costCents: count(
      'CostCents',
      { et: 'Tasutud perioodi teenuse eest (sentides)', en: 'Paid for the service of the period (in cents)' },
      {
        max: Number.MAX_SAFE_INTEGER,
      },
    ),
    centsPerDay: optional(
      count('CentsPerDay', { et: 'Ühe päeva kohta (sentides)', en: 'For a day (in cents)' }, { max: Number.MAX_SAFE_INTEGER }),
    ),
    centsPerPerson: optional(
      count('CentsPerPerson', { et: 'Ühe inimese kohta (sentides)', en: 'For a person (in cents)' }, { max: Number.MAX_SAFE_INTEGER }),
    ),
  },
)
type ElementCounts = TypeOf<typeof ElementCounts>

const earliest = (...days: readonly (LocalDate | undefined)[]): LocalDate | undefined =>
  days.filter((day) => day !== undefined).toSorted()[0]

/** The last day of the grant that counts, of those until the end of the period: an open grant runs on. */
const lastDayOf = ({ endedOn }: GrantFactRow, { countedUntil }: EpisodeFactRow, { to }: Period): LocalDate =>
  earliest(endedOn, countedUntil, to) ?? to

/** Its days within the period. The day of its beginning is not counted (TsÜS § 135). */
export function daysWithin(grant: GrantFactRow, episode: EpisodeFactRow, period: Period): number {
  const second = plusDays(grant.grantedFrom, 1)
  const first = second > period.from ? second : period.from
  return Math.max(0, daysBetween(first, lastDayOf(grant, episode, period)) + 1)
}

interface GivenElement {
  readonly grant: GrantFactRow
  readonly episode: EpisodeFactRow
  readonly days: number
}

/** The grants that ran on a day of the period at least. */
function givenIn(rowsOf: RowsOf, period: Period): readonly GivenElement[] {
  const episodes = rowsOf(episodeFacts)
  return [...rowsOf(grantFacts).values()].flatMap((grant) => {
    const episode = episodes.get(grant.episode)
    if (!episode || grant.grantedFrom > period.to) return []
    const days = daysWithin(grant, episode, period)
    return days > 0 || isWithin(grant.grantedFrom, period) ? [{ grant, episode, days }] : []
  })
}

const perUnit = (cents: number, units: number): number => Math.floor((2 * cents + units) / (2 * units))

/** A row for every element. The cost is what was paid on lines of invoices for periods that ended in the period. */
export const serviceDaysByElement: CountTable<ElementCounts> = {
  name: 'serviceDaysByElement',
  label: ElementCounts.label,
  duty: '3.4',
  reads: [grantFacts, episodeFacts, invoiceFacts, invoiceLineFacts],
  row: ElementCounts,
  of: (rowsOf, period) => {
    const given = Map.groupBy(givenIn(rowsOf, period), ({ grant }) => grant.element)
    const paid = paidLines(rowsOf).filter(({ line }) => isWithin(line.periodTo, period))
    return codesOf(ServiceElementCode).map((element) => {
      const all = given.get(element) ?? []
      const days = all.reduce((sum, each) => sum + each.days, 0)
      const persons = new Set(all.map(({ episode }) => episode.victim)).size
      const costCents = centSum(paid.filter(({ line }) => line.element === element).map(({ line }) => line.payable))
      return {
        element,
        granted: all.filter(({ grant }) => isWithin(grant.grantedFrom, period)).length,
        ...{ episodes: new Set(all.map(({ grant }) => grant.episode)).size, persons, days, costCents },
        ...(days > 0 ? { centsPerDay: perUnit(costCents, days) } : {}),
        ...(persons > 0 ? { centsPerPerson: perUnit(costCents, persons) } : {}),
      }
    })
  },
}
