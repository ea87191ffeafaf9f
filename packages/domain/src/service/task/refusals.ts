import { byOrder, type RefusalList } from '@dutybook/modelling'

/** Every reason for which an act on a task of the service is refused. */
export const serviceTaskRefusals = {
  ALREADY_PLANNED: byOrder('Selle tunnuse all on teistsugune ülesanne.', 'A different task was planned under this id.'),
  NOT_PLANNED: byOrder('Ülesannet ei ole kavandatud.', 'The task has not been planned.'),
  DUE_BEFORE_PLANNED: byOrder('Tähtaeg {due} on enne kavandamist.', 'The due date {due} lies before the day of planning.'),
  TASK_OVER: byOrder('Ülesanne on juba täidetud või ära jäetud.', 'The task was already completed or dropped.'),
  NOT_OVERDUE: byOrder('Tähtaeg on alles {due}.', 'The task is due only on {due}.'),
  BEFORE_PLANNED: byOrder('Ülesanne kavandati alles {plannedOn}.', 'The task was planned only on {plannedOn}.'),
} satisfies RefusalList

export type ServiceTaskRefusal = keyof typeof serviceTaskRefusals
