import { daysBetween, viewOf, without, type LocalDate, type RecordedOf, type RowFold } from '@dutybook/modelling'
import { serviceTask, type ServiceTaskEvent } from '@dutybook/domain'
import { ShownTask, TaskRow } from './task-row.js'

const by = (event: LocalDate | undefined, day: LocalDate): boolean => event !== undefined && event <= day

/** Planned, and neither completed nor dropped by that day. */
const isOpen = ({ plannedOn, completedOn, droppedOn }: TaskRow, day: LocalDate): boolean =>
  plannedOn <= day && !by(completedOn, day) && !by(droppedOn, day)

/** From the day after its deadline until it is completed or dropped. */
export const isOverdue = (task: TaskRow, day: LocalDate): boolean => isOpen(task, day) && task.due < day

function statusOn(task: TaskRow, day: LocalDate): ShownTask['status'] {
  if (isOpen(task, day)) return isOverdue(task, day) ? 'overdue' : 'planned'
  if (by(task.completedOn, day)) return 'completed'
  return by(task.droppedOn, day) ? 'dropped' : 'none'
}

function shown(task: TaskRow, day: LocalDate): ShownTask {
  const status = statusOn(task, day)
  return {
    ...task,
    status,
    ...(status === 'planned' && task.due >= day ? { daysLeft: daysBetween(day, task.due) } : {}),
    ...(status === 'overdue' ? { daysOver: daysBetween(task.due, day) } : {}),
  }
}

const tasks: RowFold<TaskRow, ServiceTaskEvent> = {
  opens: {
    ServiceTaskPlanned: ({ id, data }, key) => ({
      serviceTask: key as TaskRow['serviceTask'],
      ...without(data, 'prescribedBy'),
      ...{ prescribedAct: data.prescribedBy.act, prescribedSection: data.prescribedBy.section },
      planEvent: id,
    }),
  },
  changes: {
    ServiceTaskCompleted: (_, { id, data }) => ({ completedOn: data.completedOn, resolutionEvent: id }),
    ServiceTaskDropped: (_, { id, metadata }) => ({ droppedOn: metadata.occurredOn, resolutionEvent: id }),
  },
}

/** The tasks that the law or a document prescribes for the service, by when, and what became of them. */
export const serviceTasks = viewOf({
  name: 'serviceTasks',
  version: 1,
  label: { et: 'Teenuse ülesanded', en: 'Tasks of the service' },
  duty: '3.1',
  row: TaskRow,
  shown: ShownTask,
  show: (row, { day }) => shown(row, day),
  sources: [serviceTask],
  keys: (_event: RecordedOf<ServiceTaskEvent>, id) => [id],
  fold: tasks,
})
