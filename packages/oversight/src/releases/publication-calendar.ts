import { daysBetween, viewOf, type LocalDate, type Patch, type RecordedOf, type RowFold } from '@dutybook/modelling'
import { releasePeriodOf, statisticsRelease, type StatisticsReleaseEvent } from '@dutybook/domain'
import { CalendarRow, ShownCalendarRow } from './calendar-row.js'

type EventOf<Type extends StatisticsReleaseEvent['type']> = Extract<RecordedOf<StatisticsReleaseEvent>, { readonly type: Type }>

/** `contacts-2025-q2/1`: the release and the number of the edition. */
const releaseIn = (key: string): string => key.slice(0, key.lastIndexOf('/'))

const planned = ({ id, data }: EventOf<'ReleasePlanned' | 'RevisionOpened'>, key: string): CalendarRow => {
  const release = releaseIn(key)
  return {
    release: release as CalendarRow['release'],
    number: Number(key.slice(release.length + 1)),
    period: releasePeriodOf(release),
    ...{ stage: 'planned', plannedOn: data.on, calendarDate: data.calendarDate, approvals: 0 },
    ...('cause' in data ? { cause: data.cause } : {}),
    ...{ plannedEvent: id, lastEvent: id },
  }
}

const undone = { checkedOn: undefined, contentHash: undefined, approvals: 0 }

const out = (_: CalendarRow, { id, data }: EventOf<'StatisticsReleased' | 'StatisticsRevised'>): Patch<CalendarRow> => ({
  ...{ stage: 'released', releasedOn: data.on, contentHash: data.contentHash, lastEvent: id, releasedEvent: id },
})

const fold: RowFold<CalendarRow, StatisticsReleaseEvent> = {
  opens: { ReleasePlanned: planned, RevisionOpened: planned },
  changes: {
    CompilationRequested: (_, { id }) => ({ ...undone, stage: 'compiling', compiledOn: undefined, lastEvent: id }),
    StatisticsCompiled: (_, { id, data }) => ({ stage: 'compiled', compiledOn: data.on, lastEvent: id }),
    DisclosureCheckRequested: (_, { id }) => ({ ...undone, stage: 'checking', lastEvent: id }),
    DisclosureChecked: (_, { id, data }) => ({ stage: 'checked', checkedOn: data.on, contentHash: data.contentHash, lastEvent: id }),
    DisclosureNotSafe: (_, { id }) => ({ stage: 'unsafe', lastEvent: id }),
    ReleaseApproved: ({ approvals }, { id }) => ({ approvals: approvals + 1, lastEvent: id }),
    StatisticsReleased: out,
    StatisticsRevised: out,
  },
}

/** Days after the day in the calendar on which the edition came out, or on the given day still is not out. */
export const daysLate = ({ calendarDate, releasedOn }: CalendarRow, day: LocalDate): number =>
  Math.max(0, daysBetween(calendarDate, releasedOn ?? day))

/** Every release and revision that was planned: when it is due, how far it is, when it came out, and how late (domain model §4 3.4). */
export const publicationCalendar = viewOf({
  name: 'publicationCalendar',
  version: 1,
  label: { et: 'Avaldamiskalender', en: 'Publication calendar' },
  duty: '3.4',
  row: CalendarRow,
  shown: ShownCalendarRow,
  show: (row, { day }) => ({ ...row, daysLate: daysLate(row, day) }),
  sources: [statisticsRelease],
  keys: ({ data }: RecordedOf<StatisticsReleaseEvent>, release) => [`${release}/${'number' in data ? data.number : 1}`],
  fold,
})
