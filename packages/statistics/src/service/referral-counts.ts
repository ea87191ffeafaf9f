import { codesOf, count, optional, record, type LocalDate, type TypeOf } from '@dutybook/modelling'
import { ReferralSource } from '@dutybook/domain'
import { day } from '../calendar-columns.js'
import { isWithin, type CountTable } from '../count-table.js'
import { episodeFacts } from './episode-facts.js'

const ReferralCounts = record(
  'ReferralCounts',
  { et: 'Pöördumisi allika järgi', en: 'Referrals by source' },
  {
    source: ReferralSource,
    referrals: count('ReferralCount', { et: 'Pöördumisi', en: 'Referrals' }),
    persons: count('PersonCount', { et: 'Inimesi', en: 'Persons' }),
    started: count('StartedCount', { et: 'Neist teenus algas', en: 'The service began, of the referrals' }),
    refused: count('RefusedCount', { et: 'Neist teenusest keelduti', en: 'The service was refused, of the referrals' }),
    lastReferredOn: optional(day('Viimane pöördumine perioodi lõpuks', 'Last referral by the end of the period')),
  },
)
type ReferralCounts = TypeOf<typeof ReferralCounts>

const latest = (days: readonly LocalDate[]): LocalDate | undefined => days.toSorted().at(-1)

/** A row for every source. One that fell silent has an earlier day of its last referral and nothing in the period. */
export const referralsBySource: CountTable<ReferralCounts> = {
  name: 'referralsBySource',
  label: ReferralCounts.label,
  duty: '3.4',
  reads: [episodeFacts],
  row: ReferralCounts,
  of: (rowsOf, period) => {
    const bySource = Map.groupBy(rowsOf(episodeFacts).values(), ({ source }) => source)
    return codesOf(ReferralSource).map((source) => {
      const all = (bySource.get(source) ?? []).filter(({ referredOn }) => referredOn <= period.to)
      const referrals = all.filter(({ referredOn }) => isWithin(referredOn, period))
      const last = latest(all.map(({ referredOn }) => referredOn))
      return {
        source,
        referrals: referrals.length,
        persons: new Set(referrals.map(({ victim }) => victim)).size,
        started: referrals.filter(({ startedOn }) => startedOn !== undefined).length,
        refused: referrals.filter(({ refusedOn }) => refusedOn !== undefined).length,
        ...(last === undefined ? {} : { lastReferredOn: last }),
      }
    })
  },
}
