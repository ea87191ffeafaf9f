import { called, Cause, causeOf, LocalDate, optional, plusDays, processManager, record, type TypeOf } from '@dutybook/modelling'
import { RecordServiceTaskOverdue } from '../service/task/commands.js'
import { serviceTask } from '../service/task/decider.js'
import { ServiceTaskOverdue, ServiceTaskPlanned, type ServiceTaskEvent } from '../service/task/events.js'
import { asks, reacting } from './reacting.js'

const day = (et: string, en: string) => called(LocalDate, et, en)

const TaskRow = record(
  'TaskTimerRow',
  { et: 'Teenuse ülesande tähtaeg', en: 'Timer of a service task' },
  {
    due: day('Tähtaeg', 'Due'),
    cause: Cause,
    completedOn: optional(day('Täidetud', 'Completed on')),
    doneOn: optional(day('Lõpetatud', 'Done with on')),
  },
)
type Row = TypeOf<typeof TaskRow>

/** A prescribed task that is not completed by its day is recorded as overdue on the next one (job description 3.1). */
export const serviceTasks = processManager<Row, ServiceTaskEvent>({
  name: 'serviceTaskTimers',
  version: 1,
  label: { et: 'Teenuse ülesannete tähtajad', en: 'Timers of service tasks' },
  duty: serviceTask.duty,
  row: TaskRow,
  sources: [serviceTask],
  keys: (_, id) => [id],
  fold: {
    opens: { ServiceTaskPlanned: (event) => ({ due: event.data.due, cause: causeOf(event) }) },
    changes: {
      ServiceTaskCompleted: (_, { data }) => ({ completedOn: data.completedOn }),
      ServiceTaskDropped: (_, { metadata }) => ({ doneOn: metadata.occurredOn }),
      ServiceTaskOverdue: (_, { metadata }) => ({ doneOn: metadata.occurredOn }),
    },
  },
  isOver: ({ due, completedOn, doneOn }) => doneOn !== undefined || (completedOn !== undefined && completedOn <= plusDays(due, 1)),
  followUps: ({ due, cause }, _, id) => [
    asks(serviceTask, id, { type: 'RecordServiceTaskOverdue', data: {} }, { due: { on: plusDays(due, 1) }, cause }),
  ],
  reactions: [
    reacting(serviceTask, {
      triggers: [ServiceTaskPlanned],
      command: RecordServiceTaskOverdue,
      event: ServiceTaskOverdue,
      when: { et: 'tähtajale järgneval päeval', en: 'on the day after it is due' },
      policies: [],
      tells: ['serviceManager'],
    }),
  ],
})
