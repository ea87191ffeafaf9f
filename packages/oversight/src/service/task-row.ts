import { called, count, LawRef, LocalDate, optional, record, without, type TypeOf } from '@dutybook/modelling'
import { ServiceTaskId, serviceTaskPlan, ServiceTaskStatus } from '@dutybook/domain'
import { maybeDay, maybeProvedBy, provedBy } from '../columns.js'

const fields = {
  serviceTask: ServiceTaskId,
  ...without(serviceTaskPlan, 'prescribedBy'),
  prescribedAct: called(LawRef.fields.act, 'Ette nähtud: akt', 'Prescribed by: act'),
  prescribedSection: called(LawRef.fields.section, 'Ette nähtud: säte', 'Prescribed by: section'),
  plannedOn: called(LocalDate, 'Kavandatud', 'Planned on'),
  completedOn: maybeDay('Täidetud', 'Completed on'),
  droppedOn: maybeDay('Ära jäetud', 'Dropped on'),
  planEvent: provedBy('kavandamine', 'plan'),
  resolutionEvent: maybeProvedBy('täitmine või ärajätmine', 'completion or dropping'),
}

export const TaskRow = record('ServiceTaskRow', { et: 'Teenuse ülesanne', en: 'Service task' }, fields)
export type TaskRow = TypeOf<typeof TaskRow>

/** The task as a reader sees it on a day. */
export const ShownTask = record(
  'ShownServiceTask',
  { et: 'Teenuse ülesanne päeva seisuga', en: 'Service task as of a day' },
  {
    ...fields,
    status: ServiceTaskStatus,
    daysLeft: optional(count('DaysLeft', { et: 'Päevi tähtajani', en: 'Days left' })),
    daysOver: optional(count('DaysOver', { et: 'Päevi üle tähtaja', en: 'Days over the deadline' })),
  },
)
export type ShownTask = TypeOf<typeof ShownTask>
