import { count, record, type Period, type TypeOf } from '@dutybook/modelling'
import { isWithin, type CountTable } from '../count-table.js'
import { episodeFacts } from './episode-facts.js'
import type { EpisodeFactRow } from './episode-row.js'

const ReflectionCounts = record(
  'ReflectionCounts',
  { et: 'Järelemõtlemisajad', en: 'Reflection periods' },
  {
    granted: count('GrantedCount', { et: 'Antud', en: 'Granted' }),
    renewedContact: count('RenewedContactCount', { et: 'Neist lõpetatud: ühendus kahtlustatavaga', en: 'Revoked for renewed contact' }),
    publicOrder: count('PublicOrderCount', { et: 'Neist lõpetatud: oht avalikule korrale', en: 'Revoked for public order' }),
    leftEstonia: count('LeftCount', { et: 'Neist inimene lahkus enne lõppu', en: 'The person left before the end' }),
    endedEarlier: count('EndedEarlierCount', {
      et: 'Neist teenus lõppes enne muul põhjusel',
      en: 'The service ended before for another reason',
    }),
    ranToEnd: count('RanToEndCount', { et: 'Neist kestis lõpuni', en: 'Ran to the end' }),
    running: count('RunningCount', { et: 'Neist kestab', en: 'Still running' }),
    permits: count('PermitCount', { et: 'Neist järgnes elamisluba', en: 'Followed by a permit' }),
  },
)
type ReflectionCounts = TypeOf<typeof ReflectionCounts>
type End = Exclude<keyof ReflectionCounts, 'granted' | 'permits'>

/** How the period ended, or that it runs beyond the last day that is counted. The first of these holds. */
function endOf({ reflectionUntil, revokedOn, revocationGround, endedOn, endingReason }: EpisodeFactRow, { to }: Period): End {
  const until = reflectionUntil ?? to
  if (revokedOn !== undefined && revokedOn <= until && revocationGround) return revocationGround
  if (endedOn !== undefined && endedOn < until) return endingReason === 'leftEstonia' ? 'leftEstonia' : 'endedEarlier'
  return until <= to ? 'ranToEnd' : 'running'
}

/** One row, of the reflection periods that began in the period. */
export const reflectionPeriods: CountTable<ReflectionCounts> = {
  name: 'reflectionPeriods',
  label: ReflectionCounts.label,
  duty: '3.4',
  reads: [episodeFacts],
  row: ReflectionCounts,
  of: (rowsOf, period) => {
    const granted = [...rowsOf(episodeFacts).values()].filter(({ reflectionFrom }) => isWithin(reflectionFrom, period))
    const ends = granted.map((episode) => endOf(episode, period))
    const of = (end: End) => ends.filter((each) => each === end).length
    return [
      {
        granted: granted.length,
        ...{ renewedContact: of('renewedContact'), publicOrder: of('publicOrder'), leftEstonia: of('leftEstonia') },
        ...{ endedEarlier: of('endedEarlier'), ranToEnd: of('ranToEnd'), running: of('running') },
        permits: granted.filter(({ permits }) => permits.length > 0).length,
      },
    ]
  },
}
