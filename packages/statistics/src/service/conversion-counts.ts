import { count, daysBetween, optional, record, type LocalDate, type TypeOf } from '@dutybook/modelling'
import { isWithin, type CountTable } from '../count-table.js'
import { percentOf, roundedMean, roundedMedian } from '../rounding.js'
import { personFacts, type PersonFactRow } from './person-facts.js'
import { isIdentified } from './registration.js'

const ConversionCounts = record(
  'ConversionCounts',
  { et: 'Kahtlusest tuvastamiseni', en: 'From suspicion to identification' },
  {
    suspected: count('SuspectedCount', { et: 'Oletatavaid ohvreid', en: 'Suspected victims' }),
    identified: count('ConvertedCount', { et: 'Neist hiljem tuvastatud', en: 'Identified later, of these' }),
    notConfirmed: count('NotConfirmedCount', { et: 'Neist kahtlus ei leidnud kinnitust', en: 'Not confirmed, of these' }),
    undecided: count('UndecidedCount', { et: 'Neist otsuseta', en: 'Undecided, of these' }),
    percent: optional(count('ConversionPercent', { et: 'Tuvastatuid, %', en: 'Identified, %' }, { max: 100 })),
    medianDays: count('MedianDays', { et: 'Päevi tuvastamiseni, mediaan', en: 'Days to identification, median' }),
    meanDays: count('MeanDays', { et: 'Päevi tuvastamiseni, keskmine', en: 'Days to identification, mean' }),
  },
)
type ConversionCounts = TypeOf<typeof ConversionCounts>

/** What came of a suspicion: the first identification from its day on, or else that it was not confirmed. */
function outcomeOf({ statuses }: PersonFactRow, from: LocalDate): { readonly days?: number; readonly denied: boolean } {
  const later = statuses.filter(({ on }) => on >= from)
  const identified = later.find(isIdentified)
  return {
    ...(identified ? { days: daysBetween(from, identified.on) } : {}),
    denied: later.some(({ status }) => status === 'notConfirmed'),
  }
}

/** One row: of the persons who became suspected in the period, once a year each, how many were identified since, and in how many days. */
export const conversionOfSuspected: CountTable<ConversionCounts> = {
  name: 'conversionOfSuspected',
  label: ConversionCounts.label,
  duty: '3.4',
  reads: [personFacts],
  row: ConversionCounts,
  of: (rowsOf, period) => {
    const outcomes = [...rowsOf(personFacts).values()].flatMap((person) =>
      person.suspicions.filter(({ on }) => isWithin(on, period)).map(({ on }) => outcomeOf(person, on)),
    )
    const days = outcomes.flatMap((each) => (each.days === undefined ? [] : [each.days]))
    const notConfirmed = outcomes.filter((each) => each.days === undefined && each.denied).length
    const decided = { suspected: outcomes.length, identified: days.length, notConfirmed }
    return [
      {
        ...decided,
        undecided: outcomes.length - days.length - notConfirmed,
        ...(outcomes.length > 0 ? { percent: percentOf(days.length, outcomes.length) } : {}),
        medianDays: roundedMedian(days),
        meanDays: roundedMean(days),
      },
    ]
  },
}
