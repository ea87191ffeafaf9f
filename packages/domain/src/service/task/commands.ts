import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { abandonment, completion, taskPlan } from './events.js'

const manager = ['serviceManager', 'headOfDivision'] as const

export const PlanServiceTask = command('PlanServiceTask', { et: 'Kavanda ülesanne', en: 'Plan a task' }, manager, taskPlan)
export const CompleteServiceTask = command(
  'CompleteServiceTask',
  { et: 'Pane kirja ülesande täitmine', en: 'Complete a task' },
  [...manager, 'adviser'],
  completion,
)
export const RecordServiceTaskOverdue = command(
  'RecordServiceTaskOverdue',
  { et: 'Pane kirja tähtaja ületamine', en: 'Record that a task is overdue' },
  ['system'],
  {},
)
/** A task that was prescribed is dropped by the superior, not by whoever has to do it. */
export const DropServiceTask = command(
  'DropServiceTask',
  { et: 'Jäta ülesanne ära', en: 'Drop a task' },
  ['headOfDivision', 'headOfDepartment'],
  abandonment,
)

export const ServiceTaskCommand = oneOf(
  'ServiceTaskCommand',
  { et: 'Teenuse ülesande käsk', en: 'Command of a service task' },
  PlanServiceTask,
  CompleteServiceTask,
  RecordServiceTaskOverdue,
  DropServiceTask,
)
export type ServiceTaskCommand = TypeOf<typeof ServiceTaskCommand>
