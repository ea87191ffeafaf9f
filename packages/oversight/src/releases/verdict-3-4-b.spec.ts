import { project, type AnyView, type LocalDate, type RecordedEvent, type RowsOf } from '@dutybook/modelling'
import { estonia, recordedLog, samples } from '@dutybook/domain/testing'
import { publicationCalendar } from './publication-calendar.js'
import { verdictOnReleases } from './verdict-3-4-b.js'

const log = recordedLog(samples.quarterReleased)
const knownOn = (day: string, events = log) => events.filter(({ metadata }) => metadata.occurredOn <= day)
const on = (day: string) => ({ ...estonia, day: day as LocalDate })

const verdictOn = (day: string, events: readonly RecordedEvent[] = log) =>
  verdictOnReleases.of(((view: AnyView) => project(view, knownOn(day, events as never))) as RowsOf, on(day))
const reasonsOn = (day: string, events?: readonly RecordedEvent[]) =>
  verdictOn(day, events).findings.map(({ code, subject, weight, since }) => [code, subject, weight, since])

const shownOn = (day: string, key: string) => {
  const row = project<never>(publicationCalendar, knownOn(day)).get(key)
  return row && publicationCalendar.show(row, on(day))
}

describe('the publication calendar', () => {
  it('tells how far an edition is, and how late', () => {
    expect(shownOn('2025-08-21', 'contacts-2025-q2/1')).toMatchObject({ stage: 'unsafe', compiledOn: '2025-08-20', daysLate: 0 })
    expect(shownOn('2025-09-01', 'contacts-2025-q2/1')).toMatchObject({ stage: 'checked', checkedOn: '2025-08-22', approvals: 1 })
    expect(shownOn('2026-01-01', 'contacts-2025-q2/1')).toMatchObject({ period: '2025-q2', releasedOn: '2025-09-30', daysLate: 0 })
    expect(shownOn('2025-11-03', 'contacts-2025-q2/2')).toMatchObject({ number: 2, cause: 'lateFacts', calendarDate: '2025-12-01' })
  })
})

describe('the verdict on releases', () => {
  const unpublished = log.filter(({ type }) => type !== 'StatisticsReleased' && type !== 'StatisticsRevised' && type !== 'RevisionOpened')

  it('holds until the day in the calendar has passed without the release', () => {
    expect(verdictOn('2025-09-30', unpublished).holds).toBe(true)
    expect(reasonsOn('2025-10-01', unpublished)).toEqual([['RELEASE_OVERDUE', 'contacts-2025-q2/1', 'breach', '2025-10-01']])
  })

  it('holds with an alert for a year after what came out late', () => {
    const late = log.map((each) =>
      each.type === 'ReleasePlanned' ? { ...each, data: { ...each.data, calendarDate: '2025-09-15' } } : each,
    ) as readonly RecordedEvent[]
    expect(reasonsOn('2026-09-30', late)).toEqual([['RELEASED_LATE', 'contacts-2025-q2/1', 'alert', undefined]])
    expect(verdictOn('2026-09-30', late).holds).toBe(true)
    expect(reasonsOn('2026-10-01', late)).toEqual([])
  })

  it('says that nothing proves it where nothing is planned', () =>
    expect(reasonsOn('2025-01-01')).toEqual([['NO_RELEASE_PLANNED', '3.4(b)', 'alert', undefined]]))

  it('is proved by what came out', () => {
    const proved = verdictOn('2026-01-01').evidence.map((id) => log.find((event) => event.id === id)?.type)
    expect(proved).toEqual(['StatisticsReleased', 'StatisticsRevised'])
  })
})
