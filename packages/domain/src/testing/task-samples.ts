import type { Plain, Step } from '@dutybook/modelling/testing'
import type { ServiceTaskCommand } from '../service/task/commands.js'
import { serviceTask } from '../service/task/decider.js'
import { people } from './people.js'
import { sample } from './sample.js'

const { manager, adviser, headOfDivision, system } = people

/** A yearly check of the information that has to be available on the website. */
export const plannedTask: Plain<Extract<ServiceTaskCommand, { type: 'PlanServiceTask' }>['data']> = {
  task: 'Kontrollida, et teave abi kohta on kättesaadav.',
  prescribedBy: { act: 'OAS', section: '6' },
  responsible: 'person-manager1',
  due: '2025-03-31',
}
const planning: Step<ServiceTaskCommand> = ['2025-01-10', manager, { type: 'PlanServiceTask', data: plannedTask }]

export const taskCompletedLate = sample(serviceTask, 'ty-2025-1', [
  planning,
  ['2025-04-01', system, { type: 'RecordServiceTaskOverdue', data: {} }],
  ['2025-04-04', adviser, { type: 'CompleteServiceTask', data: { evidence: ['5.1-3/90-1'] } }],
])

export const taskDropped = sample(serviceTask, 'ty-2025-2', [
  planning,
  ['2025-02-03', headOfDivision, { type: 'DropServiceTask', data: { reason: 'Sama kontrolli teeb teine üksus.' } }],
])
