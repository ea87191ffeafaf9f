import { count, record, type TypeOf } from '@dutybook/modelling'
import { isWithin, type CountTable } from './count-table.js'
import { penaltyFacts } from './penalty-facts.js'

const PenaltyCounts = record(
  'PenaltyCounts',
  { et: 'Sunnirahad', en: 'Penalty payments' },
  {
    penalties: count('PenaltyCount', { et: 'Sunnirahasid', en: 'Penalty payments' }),
    sumCents: count('PenaltySum', { et: 'Kokku (sentides)', en: 'Sum (in cents)' }, { max: Number.MAX_SAFE_INTEGER }),
  },
)
type PenaltyCounts = TypeOf<typeof PenaltyCounts>

/** One row: the number of penalty payments applied in the period, and their sum. */
export const penaltyPayments: CountTable<PenaltyCounts> = {
  name: 'penaltyPayments',
  label: PenaltyCounts.label,
  duty: '3.5',
  reads: [penaltyFacts],
  row: PenaltyCounts,
  of: (rowsOf, period) => {
    const applied = [...rowsOf(penaltyFacts).values()].filter(({ appliedOn }) => isWithin(appliedOn, period))
    return [{ penalties: applied.length, sumCents: applied.reduce((sum, { amount }) => sum + amount.cents, 0) }]
  },
}
