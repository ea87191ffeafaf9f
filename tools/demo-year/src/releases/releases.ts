import { plusDays } from '@dutybook/modelling'
import { actsOn, doneOn, type Act, type CommandFor, type DatedAct } from '../act.js'
import { cast } from '../cast.js'
import { day, officeDay } from '../days.js'

const release = actsOn('statisticsRelease')

interface Planned {
  readonly id: string
  readonly tables: readonly string[]
  /** Its day in the publication calendar. */
  readonly calendarDate: string
  /** When it did not come out on that day. */
  readonly published?: string
}

const ofContacts = ['contactsByPurposeAndParty', 'contactsByOutcome']

/** What is published of the year: each quarter the contacts, one of them late, and in spring the people. */
const planned: readonly Planned[] = [
  { id: 'contacts-2025-q1', tables: ofContacts, calendarDate: '2025-05-15' },
  { id: 'contacts-2025-q2', tables: ofContacts, calendarDate: '2025-08-14' },
  { id: 'contacts-2025-q3', tables: ofContacts, calendarDate: '2025-11-13', published: '2025-11-27' },
  { id: 'contacts-2025-q4', tables: ofContacts, calendarDate: '2026-02-12' },
  { id: 'persons-2025', tables: ['personsByStatusAndSex'], calendarDate: '2026-03-10' },
]

/** Contacts of December that were found on paper in February make a second edition of its quarter. */
const revised = { id: 'contacts-2025-q4', opened: '2026-03-02', calendarDate: '2026-03-17' } as const
const reason = 'Detsembri pöördumised, mis olid kirjas paberil, kanti sisse veebruaris.'

/** The hash stands for that of the check; it is not known before the year is played. */
const unknownHash = '0'.repeat(64)

export const releases = (): readonly DatedAct[] => [
  ...planned.flatMap(firstEdition),
  at(revised.opened, revised.id, { type: 'OpenRevision', data: { cause: 'lateFacts', reason, calendarDate: revised.calendarDate } }),
  ...madeAndPublished(revised.id, 2, revised.calendarDate),
]

const at = (on: string, id: string, command: CommandFor<'statisticsRelease'>, by = cast.analyst, refusedWith?: string): DatedAct =>
  doneOn(officeDay(day(on)), release(id, by, command, refusedWith))

const firstEdition = ({ id, tables, calendarDate, published = calendarDate }: Planned): readonly DatedAct[] => [
  at('2025-01-15', id, { type: 'PlanRelease', data: { tables, calendarDate } }),
  ...(id === 'contacts-2025-q1' ? [at('2025-04-03', id, { type: 'RequestCompilation', data: {} }, cast.analyst, 'PERIOD_OPEN')] : []),
  ...madeAndPublished(id, 1, published),
]

/** Compiled a week before, checked, approved by two who did not ask for the figures, and published. */
function madeAndPublished(id: string, edition: number, on: string): readonly DatedAct[] {
  const daysBefore = (days: number): string => plusDays(day(on), -days)
  const publish = { type: 'PublishRelease', data: {} } as const
  return [
    at(daysBefore(8), id, { type: 'RequestCompilation', data: {} }),
    at(daysBefore(7), id, { type: 'RequestDisclosureCheck', data: {} }),
    approval(daysBefore(2), id, edition, cast.head),
    ...(id === 'contacts-2025-q2' ? [at(daysBefore(2), id, publish, cast.manager, 'NOT_APPROVED')] : []),
    approval(daysBefore(1), id, edition, cast.quality),
    at(on, id, publish, cast.manager),
  ]
}

const approval = (on: string, id: string, edition: number, by: Act['actor']): DatedAct => ({
  ...at(on, id, { type: 'ApproveRelease', data: { contentHash: unknownHash } }, by),
  approves: edition,
})
