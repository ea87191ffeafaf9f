import { Cause, causeOf, Instant, LocalDate, optional, plusDays, processManager, record, type ProcessManager } from '@dutybook/modelling'
import type { FollowUp, Reaction, TypeOf } from '@dutybook/modelling'
import { BookLent, BookReportedLost, ReaderReminded, RemindReader, ReportBookLost, type LoanEvent } from './loan-messages.js'
import { loan } from './loan.js'

const label = (et: string, en: string) => ({ et, en })

const OverdueRow = record('OverdueRow', label('Raamatu tagastamine', 'Return of a book'), {
  dueOn: LocalDate,
  cause: Cause,
  remindedAt: optional(Instant),
  over: optional(LocalDate),
})
type OverdueRow = TypeOf<typeof OverdueRow>

const hour = 3_600_000
const patience = 48 * hour

function followUps({ dueOn, cause, remindedAt }: OverdueRow, id: string): readonly FollowUp[] {
  if (remindedAt === undefined) {
    return [{ decider: loan, id, command: { type: 'RemindReader', data: {} }, due: { on: plusDays(dueOn, 1) }, cause }]
  }
  const at = new Date(Date.parse(remindedAt) + patience).toISOString() as Instant
  return [{ decider: loan, id, command: { type: 'ReportBookLost', data: {} }, due: { at }, cause }]
}

const reactions: readonly Reaction[] = [
  {
    triggers: [BookLent],
    decider: loan,
    command: RemindReader,
    event: ReaderReminded,
    when: label('tagastamispäevale järgneval päeval', 'the day after the book is due'),
    policies: [],
    tells: ['adviser'],
  },
  {
    triggers: [ReaderReminded],
    decider: loan,
    command: ReportBookLost,
    event: BookReportedLost,
    when: label('48 tundi pärast meeldetuletust', '48 hours after the reminder'),
    policies: [],
    tells: ['adviser'],
  },
]

/** The reader is reminded the day after the book was due, and 48 hours after that the book is lost. */
export const overdueLoans = (version = 1): ProcessManager<OverdueRow> =>
  processManager<OverdueRow, LoanEvent>({
    name: 'overdueLoans',
    version,
    label: label('Tagastamata raamatud', 'Overdue loans'),
    duty: '3.13',
    row: OverdueRow,
    sources: [loan],
    keys: (_, id) => [id],
    fold: {
      opens: { BookLent: (event) => ({ dueOn: event.data.dueOn, cause: causeOf(event) }) },
      changes: {
        ReaderReminded: (_, event) => ({ remindedAt: event.metadata.recordedAt, cause: causeOf(event) }),
        BookReturned: (_, { metadata }) => ({ over: metadata.occurredOn }),
        BookReportedLost: (_, { metadata }) => ({ over: metadata.occurredOn }),
      },
    },
    isOver: ({ over }) => over !== undefined,
    followUps: (row, _, key) => followUps(row, key),
    reactions,
  })
