import { called, Cause, causeOf, LocalDate, optional, plusDays, processManager, record, type TypeOf } from '@dutybook/modelling'
import { issuedPoint, pointKeys } from '../oversight/facts/point-facts.js'
import { proceedingOf } from '../oversight/facts/row-key.js'
import { RecordPointOverdue } from '../oversight/proceeding/commands.js'
import { oversightProceeding } from '../oversight/proceeding/decider.js'
import type { ProceedingEvent } from '../oversight/proceeding/events.js'
import { PreceptDeadlineExtended, PreceptIssued, PreceptPointOverdue } from '../oversight/proceeding/precept-events.js'
import { PointId, PreceptId } from '../oversight/proceeding/precept-values.js'
import { ProceedingId } from '../oversight/proceeding/values.js'
import { asks, reacting } from './reacting.js'

const day = (et: string, en: string) => called(LocalDate, et, en)

const PointRow = record(
  'PointTimerRow',
  { et: 'Ettekirjutuse punkti tähtaeg', en: 'Timer of a precept point' },
  {
    proceeding: ProceedingId,
    precept: PreceptId,
    point: PointId,
    deadline: day('Täitmise tähtaeg', 'Deadline'),
    missed: optional(day('Möödas tähtaeg', 'Deadline missed')),
    endedOn: optional(day('Täidetud või tühistatud', 'Fulfilled or annulled on')),
    cause: Cause,
  },
)
type Row = TypeOf<typeof PointRow>

/** A point that is not fulfilled by its deadline is recorded as overdue on the next day; an extended deadline starts it anew. */
export const preceptPoints = processManager<Row, ProceedingEvent>({
  name: 'preceptPointTimers',
  version: 1,
  label: { et: 'Ettekirjutuse punktide tähtajad', en: 'Timers of precept points' },
  duty: oversightProceeding.duty,
  row: PointRow,
  sources: [oversightProceeding],
  keys: pointKeys,
  fold: {
    opens: {
      PreceptIssued: (event, key) => {
        const issued = issuedPoint(event, key)
        const { precept } = event.data
        return issued && { proceeding: proceedingOf(key), precept, point: issued.point, deadline: issued.deadline, cause: causeOf(event) }
      },
    },
    changes: {
      PreceptDeadlineExtended: (_, event) => ({ deadline: event.data.deadline, cause: causeOf(event) }),
      PreceptPointOverdue: (_, { data }) => ({ missed: data.deadline }),
      PreceptPointFulfilled: ({ endedOn }, { data }) => ({ endedOn: endedOn ?? data.fulfilledOn }),
      PreceptAnnulled: ({ point, endedOn }, { data }) => (data.points.includes(point) ? { endedOn: endedOn ?? data.decidedOn } : {}),
    },
  },
  isOver: ({ endedOn, deadline, missed }) => endedOn !== undefined && (endedOn <= plusDays(deadline, 1) || missed === deadline),
  followUps: ({ proceeding, precept, point, deadline, missed, cause }) =>
    missed === deadline
      ? []
      : [
          asks(
            oversightProceeding,
            proceeding,
            { type: 'RecordPointOverdue', data: { precept, point } },
            { due: { on: plusDays(deadline, 1) }, cause },
          ),
        ],
  reactions: [
    reacting(oversightProceeding, {
      triggers: [PreceptIssued, PreceptDeadlineExtended],
      command: RecordPointOverdue,
      event: PreceptPointOverdue,
      when: { et: 'täitmise tähtajale järgneval päeval', en: 'on the day after the deadline' },
      policies: [],
      tells: ['authorisedOfficial'],
    }),
  ],
})
