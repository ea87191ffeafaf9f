import { count, record, type TypeOf } from '@dutybook/modelling'
import { isWithin, type CountTable } from './count-table.js'
import { preceptPointFacts } from './point-facts.js'
import { roundedMean, roundedMedian } from './rounding.js'

const PointCounts = record(
  'PreceptPointCounts',
  { et: 'Ettekirjutuste punktide täitmine', en: 'Fulfilment of the points of precepts' },
  {
    issued: count('IssuedCount', { et: 'Teatavaks tehtud punkte', en: 'Points notified' }),
    extended: count('ExtendedCount', { et: 'Neist pikendatud tähtajaga', en: 'Extended, of these' }),
    annulled: count('AnnulledCount', { et: 'Tühistatud punkte', en: 'Points annulled' }),
    fulfilled: count('FulfilledCount', { et: 'Täidetud punkte', en: 'Points fulfilled' }),
    fulfilledLate: count('FulfilledLateCount', { et: 'Neist pärast tähtaega', en: 'Late, of these' }),
    medianDays: count('MedianDays', { et: 'Päevi täitmiseni, mediaan', en: 'Days to fulfil, median' }),
    meanDays: count('MeanDays', { et: 'Päevi täitmiseni, keskmine', en: 'Days to fulfil, mean' }),
    longestDays: count('LongestDays', { et: 'Päevi täitmiseni, suurim', en: 'Days to fulfil, longest' }),
  },
)
type PointCounts = TypeOf<typeof PointCounts>

/**
 * One row. Days are those of the points fulfilled in the period, in calendar days from the notification; median and mean are
 * rounded to whole days, a half upwards.
 */
export const daysToFulfil: CountTable<PointCounts> = {
  name: 'daysToFulfil',
  label: PointCounts.label,
  duty: '3.5',
  reads: [preceptPointFacts],
  row: PointCounts,
  of: (rowsOf, period) => {
    const points = [...rowsOf(preceptPointFacts).values()]
    const issued = points.filter(({ notifiedOn }) => isWithin(notifiedOn, period))
    const fulfilled = points.filter(({ fulfilledOn }) => isWithin(fulfilledOn, period))
    const days = fulfilled.map((point) => point.daysToFulfil ?? 0)
    return [
      {
        issued: issued.length,
        extended: issued.filter(({ extensions }) => extensions > 0).length,
        annulled: points.filter(({ annulledOn }) => isWithin(annulledOn, period)).length,
        fulfilled: fulfilled.length,
        fulfilledLate: fulfilled.filter(({ fulfilledLate }) => fulfilledLate).length,
        medianDays: roundedMedian(days),
        meanDays: roundedMean(days),
        longestDays: days.reduce((longest, each) => Math.max(longest, each), 0),
      },
    ]
  },
}
