import { plusDays, type Label, type ReadingDay, type RowsOf, type View } from '@dutybook/modelling'
import {
  oversightSubjects,
  preceptPoints,
  publicationCalendar,
  serviceAssurance,
  serviceTasks,
  settlementCockpit,
} from '@dutybook/oversight'
import { stepOf } from '../http/route.js'

/** A number that whoever leads the service looks at, with the rows behind it. */
export interface Glanced {
  readonly name: string
  readonly label: Label
  readonly count: number
  readonly href: string
}

interface Glance {
  readonly name: string
  readonly label: Label
  readonly view: { readonly name: string }
  readonly count: (rowsOf: RowsOf, on: ReadingDay) => number
}

/** The sum over the rows of a view as they are shown on the day. */
const glance = <Row, Shown>(name: string, label: Label, view: View<Row, Shown>, of: (shown: Shown, on: ReadingDay) => number): Glance => ({
  ...{ name, label, view },
  count: (rowsOf, on) => [...rowsOf(view).values()].reduce((sum, row) => sum + of(view.show(row, on), on), 0),
})

const soon = 30

/** Counts of views that are open to everybody: how many persons and cases there are is for releases, where small counts are protected. */
const glances: readonly Glance[] = [
  glance(
    'openGaps',
    { et: 'Teenuse osade kestvad katkestused', en: 'Gaps of elements that last' },
    serviceAssurance,
    (row) => row.openGaps.length,
  ),
  glance(
    'uncoveredGaps',
    { et: 'neist asendajata', en: 'of these without a stand-in' },
    serviceAssurance,
    (row) => row.uncoveredGaps.length,
  ),
  glance('overdueTasks', { et: 'Hilinenud ülesanded', en: 'Overdue tasks' }, serviceTasks, ({ status }) => Number(status === 'overdue')),
  glance(
    'invoicesPastTerm',
    { et: 'Maksetähtaja ületanud arved', en: 'Invoices past their term' },
    settlementCockpit,
    (row) => row.overdue.length,
  ),
  glance(
    'releasesDue',
    { et: `Väljaanded, mis ilmuvad ${soon} päeva jooksul`, en: `Releases due within ${soon} days` },
    publicationCalendar,
    ({ calendarDate, releasedOn }, { day }) =>
      Number(releasedOn === undefined && day <= calendarDate && calendarDate <= plusDays(day, soon)),
  ),
  glance('releasesOverdue', { et: 'Hilinenud väljaanded', en: 'Overdue releases' }, publicationCalendar, ({ daysLate, releasedOn }) =>
    Number(releasedOn === undefined && daysLate > 0),
  ),
  glance('overseen', { et: 'Teenuseosutajad järelevalve all', en: 'Providers under oversight' }, oversightSubjects, (row) =>
    Number(row.underOversight),
  ),
  glance('pointsOverdue', { et: 'Täitmata ettekirjutuse punktid', en: 'Overdue points of precepts' }, preceptPoints, ({ status }) =>
    Number(status === 'overdue'),
  ),
]

export const glanced = (rowsOf: RowsOf, on: ReadingDay): readonly Glanced[] =>
  glances.map(({ name, label, view, count }) => ({ name, label, count: count(rowsOf, on), href: `/v1/views/${stepOf(view.name)}` }))
