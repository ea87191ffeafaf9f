import { right } from '@dutybook/fp'
import { same, type Context } from '@dutybook/modelling'
import { daysOf } from '../../settlement/reporting-period/values.js'
import type { DataOf, ReleaseDecision } from './edition.js'
import { periodOf } from './period.js'
import { refused } from './refusals.js'
import { isOfLength, releaseSeries, seriesOf } from './series.js'
import type { StatisticsRelease } from './state.js'

const namesOfSeries = Object.entries(releaseSeries)
  .map(([name, { every }]) => `${name}-${every === 'year' ? '2026' : '2026-q1'}`)
  .join(', ')

/** A release has its day in the calendar after the last of its period. */
export function planRelease({ id, occurredOn: on }: Context, state: StatisticsRelease, data: DataOf<'PlanRelease'>): ReleaseDecision {
  if (state.status === 'planned') return same(state.plan, data) ? right([]) : refused('RELEASE_EXISTS')
  const series = seriesOf(id)
  if (!series || !isOfLength(periodOf(id), series.every)) return refused('SERIES_UNKNOWN', { series: namesOfSeries })
  const other = data.tables.find((each) => !series.tables.includes(each))
  if (other) return refused('TABLE_NOT_IN_SERIES', { table: other, tables: series.tables.join(', ') }, '/tables')
  const { to: day } = daysOf(periodOf(id))
  if (data.calendarDate <= day) return refused('CALENDAR_DATE_EARLY', { day }, '/calendarDate')
  return right([{ type: 'ReleasePlanned', data: { ...data, on } }])
}

/** Once an edition is out, the next may be opened, with a day of its own in the calendar. */
export function openRevision({ occurredOn: on }: Context, state: StatisticsRelease, data: DataOf<'OpenRevision'>): ReleaseDecision {
  if (state.status === 'none' || (state.edition.number === 1 && state.edition.stage !== 'released')) return refused('NOT_RELEASED')
  const { number, stage, revision, lastOn } = state.edition
  if (stage !== 'released') return same(revision, data) ? right([]) : refused('REVISION_OPEN', { number })
  if (on < lastOn) return refused('ACT_BEFORE_LAST', { day: lastOn })
  if (data.calendarDate < on) return refused('CALENDAR_DATE_EARLY', { day: on }, '/calendarDate')
  return right([{ type: 'RevisionOpened', data: { number: number + 1, ...data, on } }])
}
