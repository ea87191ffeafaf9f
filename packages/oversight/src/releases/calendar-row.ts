import { called, count, LocalDate, optional, record, type TypeOf } from '@dutybook/modelling'
import { ContentHash, EditionNumber, ReleaseId, ReleaseStage, ReportingPeriodId, RevisionCause } from '@dutybook/domain'
import { maybeDay, maybeProvedBy, provedBy } from '../columns.js'

const fields = {
  release: ReleaseId,
  number: EditionNumber,
  period: ReportingPeriodId,
  stage: ReleaseStage,
  plannedOn: called(LocalDate, 'Kalendrisse kantud', 'Entered into the calendar'),
  calendarDate: called(LocalDate, 'Avaldada', 'To be released on'),
  cause: optional(RevisionCause),
  compiledOn: maybeDay('Koostatud', 'Compiled on'),
  checkedOn: maybeDay('Kontrollitud', 'Checked on'),
  approvals: count('CalendarApprovals', { et: 'Kinnitusi', en: 'Approvals' }),
  releasedOn: maybeDay('Avaldatud', 'Released on'),
  contentHash: optional(ContentHash),
  plannedEvent: provedBy('kalendrisse kandmine', 'entry into the calendar'),
  lastEvent: provedBy('viimane samm', 'last step'),
  releasedEvent: maybeProvedBy('avaldamine', 'publication'),
}

export const CalendarRow = record('CalendarRow', { et: 'Avaldamiskalendri rida', en: 'Line of the publication calendar' }, fields)
export type CalendarRow = TypeOf<typeof CalendarRow>

/** An edition as a reader sees it on a day. */
export const ShownCalendarRow = record(
  'ShownCalendarRow',
  { et: 'Avaldamiskalendri rida päeva seisuga', en: 'Line of the publication calendar as of a day' },
  { ...fields, daysLate: count('ReleaseDaysLate', { et: 'Hilinenud päevi', en: 'Days late' }) },
)
