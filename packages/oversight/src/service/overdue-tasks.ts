import { cite } from '@dutybook/domain'
import { plusDays, type VerdictFinding } from '@dutybook/modelling'
import { reasonCode } from '../reasons.js'
import { proofs, unbrokenSince } from '../verdict-parts.js'
import type { ServiceSearch } from './service-rows.js'
import { isOverdue } from './service-tasks.js'
import type { TaskRow } from './task-row.js'

/** No prescribed task is overdue (domain model §4 3.1). */
export const overdueTasks: ServiceSearch = ({ tasks }, { day }) =>
  tasks.flatMap((task) => {
    const since = unbrokenSince(day, [plusDays(task.due, 1), task.plannedOn], (each) => isOverdue(task, each))
    return since === undefined ? [] : [{ ...overdue(task), since }]
  })

const overdue = ({ serviceTask, task, due, prescribedAct, prescribedSection, planEvent }: TaskRow): VerdictFinding => ({
  code: reasonCode('TASK_OVERDUE'),
  text: {
    et: `Ülesanne ${serviceTask} („${task}”) tuli täita hiljemalt ${due}.`,
    en: `The task ${serviceTask} (“${task}”) was to be done by ${due}.`,
  },
  basis: [{ act: prescribedAct, section: prescribedSection }, cite('AJ', '3.1')],
  weight: 'breach',
  subject: serviceTask,
  evidence: proofs(planEvent),
})
