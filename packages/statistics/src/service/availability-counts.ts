import { count, daysBetween, optional, plusDays, record, type LocalDate, type Period, type TypeOf } from '@dutybook/modelling'
import { County, ServiceElementCode, ServiceElementId } from '@dutybook/domain'
import type { CountTable } from '../count-table.js'
import { percentOf } from '../rounding.js'
import { arrangementFacts } from './arrangement-facts.js'
import { gapFacts, type GapFactRow } from './gap-facts.js'

const AvailabilityCounts = record(
  'AvailabilityCounts',
  { et: 'Teenuse osade kättesaadavus', en: 'Availability of elements' },
  {
    arrangement: ServiceElementId,
    element: ServiceElementCode,
    county: optional(County),
    days: count('ArrangedDays', { et: 'Päevi korraldatud', en: 'Days arranged' }, { max: 100_000 }),
    limitedDays: count('LimitedDays', { et: 'Neist piiratud', en: 'Limited, of these' }, { max: 100_000 }),
    unavailableDays: count('UnavailableDays', { et: 'Neist kättesaamatu', en: 'Unavailable, of these' }, { max: 100_000 }),
    availablePercent: count('AvailablePercent', { et: 'Kättesaadav, %', en: 'Available, %' }, { max: 100 }),
    gaps: count('GapCount', { et: 'Perioodil alanud katkestusi', en: 'Gaps that began in the period' }),
  },
)
type AvailabilityCounts = TypeOf<typeof AvailabilityCounts>

/** From the day of the report to the day before somebody else provided or it was over. */
const isMissing = (day: LocalDate, { reportedOn, coveredFrom, restoredOn }: GapFactRow): boolean =>
  reportedOn <= day && (coveredFrom === undefined || day < coveredFrom) && (restoredOn === undefined || day < restoredOn)

const daysIn = ({ from, to }: Period): readonly LocalDate[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => plusDays(from, index))

/** A row for every arrangement of an element in the period. A day counts as the worst of its gaps that nobody covered has it. */
export const elementAvailability: CountTable<AvailabilityCounts> = {
  name: 'elementAvailability',
  label: AvailabilityCounts.label,
  duty: '3.4',
  reads: [arrangementFacts, gapFacts],
  row: AvailabilityCounts,
  of: (rowsOf, period) => {
    const gapsOf = Map.groupBy(rowsOf(gapFacts).values(), ({ arrangement }) => arrangement)
    const arranged = [...rowsOf(arrangementFacts).values()].filter(({ arrangedFrom }) => arrangedFrom <= period.to)
    return arranged
      .toSorted((one, other) => (one.arrangement < other.arrangement ? -1 : 1))
      .map(({ arrangement, element, county, arrangedFrom }) => {
        const gaps = gapsOf.get(arrangement) ?? []
        const days = daysIn({ from: arrangedFrom > period.from ? arrangedFrom : period.from, to: period.to })
        const extents = days.map((day) => gaps.filter((gap) => isMissing(day, gap)).map(({ extent }) => extent))
        const unavailableDays = extents.filter((each) => each.includes('unavailable')).length
        const limitedDays = extents.filter((each) => each.length > 0).length - unavailableDays
        return {
          ...{ arrangement, element, ...(county === undefined ? {} : { county }), days: days.length, limitedDays, unavailableDays },
          availablePercent: percentOf(days.length - unavailableDays, days.length),
          gaps: gaps.filter(({ reportedOn }) => period.from <= reportedOn && reportedOn <= period.to).length,
        }
      })
  },
}
