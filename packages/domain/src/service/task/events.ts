// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, event, id, law, LawRef, list, LocalDate, oneOf, PersonRef, text, type TypeOf } from '@dutybook/modelling'
import { DocumentRef, Reason } from '../../vocabulary.js'

export const ServiceTaskId = id(
  'ServiceTaskId',
  { et: 'Teenuse ülesanne', en: 'Service task' },
  '^ty-[0-9a-z][0-9a-z-]{1,38}$',
  'ty-hotline-2026',
)

const options = { basis: [law('AJ', '3.1')] }
const due = called(LocalDate, 'Tähtaeg', 'Due')

/** A task that the law or a document prescribes for the service. Never about a person who gets the service. */
export const taskPlan = {
  task: text('ServiceTaskText', { et: 'Ülesanne', en: 'Task' }, { max: 300 }),
  prescribedBy: called(LawRef, 'Ette nähtud', 'Prescribed by'),
  responsible: called(PersonRef, 'Vastutaja', 'Responsible'),
  due,
}
export const ServiceTaskPlanned = event(
  'ServiceTaskPlanned',
  { et: 'Teenuse ülesanne kavandatud', en: 'Service task planned' },
  { ...taskPlan, plannedOn: called(LocalDate, 'Kavandamise päev', 'Planned on') },
  options,
)

export const completion = { evidence: list(DocumentRef, { et: 'Tõendid', en: 'Evidence' }, { min: 1, max: 20 }) }
export const ServiceTaskCompleted = event(
  'ServiceTaskCompleted',
  { et: 'Teenuse ülesanne täidetud', en: 'Service task completed' },
  { ...completion, due, completedOn: called(LocalDate, 'Täitmise päev', 'Completed on') },
  options,
)

export const ServiceTaskOverdue = event(
  'ServiceTaskOverdue',
  { et: 'Teenuse ülesanne on üle tähtaja', en: 'Service task overdue' },
  { due },
  options,
)

export const abandonment = { reason: Reason }
export const ServiceTaskDropped = event(
  'ServiceTaskDropped',
  { et: 'Teenuse ülesanne jäeti ära', en: 'Service task dropped' },
  abandonment,
  options,
)

export const ServiceTaskEvent = oneOf(
  'ServiceTaskEvent',
  { et: 'Teenuse ülesande sündmus', en: 'Event of a service task' },
  ServiceTaskPlanned,
  ServiceTaskCompleted,
  ServiceTaskOverdue,
  ServiceTaskDropped,
)
export type ServiceTaskEvent = TypeOf<typeof ServiceTaskEvent>
