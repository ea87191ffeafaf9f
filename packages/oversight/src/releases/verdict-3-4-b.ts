import { cite, expectedResult } from '@dutybook/domain'
import { daysBetween, plusDays, plusMonths, type ReadingDay, type RowsOf, type Verdict, type VerdictFinding } from '@dutybook/modelling'
import type { VerdictDefinition } from '../verdict-definition.js'
import { reasonCode, reasons } from '../reasons.js'
import { inKeyOrder, proofs, verdictFrom } from '../verdict-parts.js'
import type { CalendarRow } from './calendar-row.js'
import { publicationCalendar } from './publication-calendar.js'

const { number: result, label } = expectedResult('3.4(b)')
const basis = [cite('AJ', '3.4'), cite('RStS', '34–36')]

type Search = (editions: readonly CalendarRow[], on: ReadingDay) => readonly VerdictFinding[]

const nameOf = ({ release, number }: CalendarRow): string => `${release}/${number}`

/** Each planned release is out on its day (domain model §4 3.4). */
const overdue: Search = (editions, { day }) =>
  editions
    .filter(({ releasedOn, calendarDate }) => releasedOn === undefined && calendarDate < day)
    .map((edition) => ({
      code: reasonCode('RELEASE_OVERDUE'),
      text: {
        et: `Väljaanne ${nameOf(edition)} pidi ilmuma ${edition.calendarDate} ja on ilmumata.`,
        en: `Edition ${nameOf(edition)} was to come out on ${edition.calendarDate} and is not out.`,
      },
      basis,
      weight: 'breach',
      subject: nameOf(edition),
      since: plusDays(edition.calendarDate, 1),
      evidence: proofs(edition.plannedEvent, edition.lastEvent),
    }))

/** What came out late is shown for a year: it is out, but not as it was announced. */
const late: Search = (editions, { day }) =>
  editions.flatMap((edition) => {
    const { releasedOn, calendarDate, releasedEvent, plannedEvent } = edition
    if (releasedOn === undefined || releasedOn <= calendarDate || day > plusMonths(releasedOn, 12)) return []
    const days = daysBetween(calendarDate, releasedOn)
    const text = {
      et: `Väljaanne ${nameOf(edition)} ilmus ${releasedOn}, ${days} ${days === 1 ? 'päev' : 'päeva'} hiljem kui kalendris.`,
      en: `Edition ${nameOf(edition)} came out on ${releasedOn}, ${days} ${days === 1 ? 'day' : 'days'} later than in the calendar.`,
    }
    const evidence = proofs(plannedEvent, releasedEvent)
    return [{ code: reasonCode('RELEASED_LATE'), text, basis, weight: 'alert' as const, subject: nameOf(edition), evidence }]
  })

/** Nothing is late where nothing is planned; but then nothing proves that statistics are published. */
const nothingPlanned: Search = (editions) => (editions.length > 0 ? [] : [noRelease])

const noRelease: VerdictFinding = {
  code: reasonCode('NO_RELEASE_PLANNED'),
  text: reasons.NO_RELEASE_PLANNED.text,
  basis,
  weight: 'alert',
  subject: result,
  evidence: [],
}

const searches: readonly Search[] = [overdue, late, nothingPlanned]

const releaseVerdict = (editions: readonly CalendarRow[], on: ReadingDay): Verdict =>
  verdictFrom({ result, label }, on, {
    findings: searches.flatMap((search) => search(editions, on)),
    proof: editions.map(({ releasedEvent, plannedEvent }) => releasedEvent ?? plannedEvent),
  })

/** "Statistics are compiled and published regularly": holds when every planned edition is out by its day. */
export const verdictOnReleases: VerdictDefinition = {
  result,
  label,
  reads: [publicationCalendar],
  of: (rowsOf: RowsOf, on) => releaseVerdict(inKeyOrder(rowsOf(publicationCalendar)), on),
}
