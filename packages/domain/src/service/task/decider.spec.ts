import { given } from '@dutybook/modelling/testing'
import { people } from '../../testing/people.js'
import { tellsEachRefusal } from '../../testing/refusal-cases.js'
import { estonia } from '../../testing/sample.js'
import { plannedTask, taskCompletedLate, taskDropped } from '../../testing/task-samples.js'
import { serviceTask } from './decider.js'
import { serviceTaskRefusals } from './refusals.js'

const after = (count: number) => given(serviceTask, taskCompletedLate.events.slice(0, count), estonia)
const on = (occurredOn: string) => ({ now: '2026-03-01T09:00:00.000Z', occurredOn })
const plan = (data: Partial<typeof plannedTask> = {}) => ({ type: 'PlanServiceTask', data: { ...plannedTask, ...data } }) as const
const complete = { type: 'CompleteServiceTask', data: { evidence: ['5.1-3/90-2'] } } as const
const overdue = { type: 'RecordServiceTaskOverdue', data: {} } as const
const drop = { type: 'DropServiceTask', data: { reason: 'Ei ole enam vaja.' } } as const
const statusOf = (state: ReturnType<typeof after>['state']) => serviceTask.summary.of(state) as { readonly status: string }

describe('a task of the service', () => {
  tellsEachRefusal(serviceTaskRefusals, {
    ALREADY_PLANNED: { outcome: () => after(1).when(plan({ due: '2025-04-30' })) },
    NOT_PLANNED: { outcome: () => after(0).when(complete) },
    DUE_BEFORE_PLANNED: { outcome: () => after(0).when(plan(), on('2025-04-01')), facts: { due: '2025-03-31' }, at: '/due' },
    TASK_OVER: { outcome: () => after(3).when(complete) },
    NOT_OVERDUE: { outcome: () => after(1).when(overdue, on('2025-03-31')), facts: { due: '2025-03-31' } },
    BEFORE_PLANNED: { outcome: () => after(1).when(complete, on('2025-01-09')), facts: { plannedOn: '2025-01-10' } },
  })

  it('is planned with its due date and the provision that prescribes it, once', () => {
    after(0)
      .when(plan(), on('2025-01-10'))
      .then([{ type: 'ServiceTaskPlanned', data: { ...plannedTask, plannedOn: '2025-01-10' } }])
    after(3).when(plan()).thenNothing()
  })

  it('is overdue from the day after, told once, and can still be completed', () => {
    after(1)
      .when(overdue, on('2025-04-01'))
      .then([{ type: 'ServiceTaskOverdue', data: { due: '2025-03-31' } }])
    after(2).when(overdue, on('2025-04-02')).thenNothing()
    after(2)
      .when(complete, on('2025-04-04'))
      .then([{ type: 'ServiceTaskCompleted', data: { ...complete.data, due: '2025-03-31', completedOn: '2025-04-04' } }])
  })

  it('is not dropped by whoever has to do it, also when they act as the head', () =>
    after(1).when(drop, { actor: people.managerAsHead }).thenRefused('SELF_APPROVAL', { routedTo: 'headOfDepartment' }))

  it('tells how far it has come', () => {
    expect([0, 1, 2, 3].map((count) => statusOf(after(count).state).status)).toEqual(['none', 'planned', 'overdue', 'completed'])
    expect(statusOf(given(serviceTask, taskDropped.events, estonia).state).status).toBe('dropped')
  })
})
