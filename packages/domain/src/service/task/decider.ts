import { flatMap, pipe, right, type Either } from '@dutybook/fp'
import { choice, once, optional, record, refuse, same, without } from '@dutybook/modelling'
import type { Context, Decider, Decision, LocalDate, RecordOf, Refusal, TypeOf } from '@dutybook/modelling'
import { ServiceTaskCommand } from './commands.js'
import { ServiceTaskEvent, ServiceTaskId, taskPlan, type abandonment, type completion } from './events.js'
import { serviceTaskRefusals, type ServiceTaskRefusal } from './refusals.js'

/** A task of the service, as far as it has come. */
export interface ServiceTask {
  readonly plan?: RecordOf<typeof taskPlan>
  readonly plannedOn?: LocalDate
  readonly completion?: RecordOf<typeof completion>
  readonly completedOn?: LocalDate
  readonly dropped?: RecordOf<typeof abandonment>
  readonly overdue?: true
}
type Planned = Required<Pick<ServiceTask, 'plan' | 'plannedOn'>>
type TaskDecision = Decision<ServiceTaskEvent, ServiceTaskRefusal>
type DataOf<Type extends ServiceTaskCommand['type']> = Extract<ServiceTaskCommand, { type: Type }>['data']

export const ServiceTaskStatus = choice(
  'ServiceTaskStatus',
  { et: 'Ülesande seis', en: 'Status of the task' },
  {
    none: { et: 'ei ole kavandatud', en: 'not planned' },
    planned: { et: 'kavandatud', en: 'planned' },
    overdue: { et: 'üle tähtaja', en: 'overdue' },
    completed: { et: 'täidetud', en: 'completed' },
    dropped: { et: 'ära jäetud', en: 'dropped' },
  },
)
const TaskSummary = record(
  'ServiceTaskSummary',
  { et: 'Teenuse ülesanne', en: 'Service task' },
  { status: ServiceTaskStatus, plan: optional(record('ServiceTaskPlan', { et: 'Kavandatud ülesanne', en: 'Planned task' }, taskPlan)) },
)

function statusOf({ plan, completion: done, dropped, overdue }: ServiceTask): TypeOf<typeof ServiceTaskStatus> {
  if (done) return 'completed'
  if (dropped) return 'dropped'
  if (overdue) return 'overdue'
  return plan ? 'planned' : 'none'
}

const happened = (event: ServiceTaskEvent): TaskDecision => right([event])

/** Planned, and neither completed nor dropped by now. */
function open(
  { plan, plannedOn, completion: done, dropped }: ServiceTask,
  { occurredOn }: Context,
): Either<Refusal<ServiceTaskRefusal>, Planned> {
  if (!plan || !plannedOn) return refuse('NOT_PLANNED')
  if (done || dropped) return refuse('TASK_OVER')
  return occurredOn < plannedOn ? refuse('BEFORE_PLANNED', { plannedOn }) : right({ plan, plannedOn })
}

const plan = ({ occurredOn: plannedOn }: Context, state: ServiceTask, data: DataOf<'PlanServiceTask'>): TaskDecision =>
  once({ known: state.plan, asked: data, taken: () => refuse('ALREADY_PLANNED') }, () =>
    data.due < plannedOn
      ? refuse('DUE_BEFORE_PLANNED', { due: data.due }, '/due')
      : happened({ type: 'ServiceTaskPlanned', data: { ...data, plannedOn } }),
  )

/** The tasks prescribed for the service are fulfilled (job description 3.1); a late one is recorded, not refused. */
function complete(context: Context, state: ServiceTask, data: DataOf<'CompleteServiceTask'>): TaskDecision {
  if (same(state.completion, data)) return right([])
  return pipe(
    open(state, context),
    flatMap(({ plan: { due } }) => happened({ type: 'ServiceTaskCompleted', data: { ...data, due, completedOn: context.occurredOn } })),
  )
}

/** By the day of the act: a task that was completed only after it was overdue then, also when that is noticed later. */
function recordOverdue({ occurredOn }: Context, { plan: known, overdue, completedOn, dropped }: ServiceTask): TaskDecision {
  if (!known) return refuse('NOT_PLANNED')
  if (overdue || dropped || (completedOn !== undefined && completedOn <= occurredOn)) return right([])
  const { due } = known
  return occurredOn > due ? happened({ type: 'ServiceTaskOverdue', data: { due } }) : refuse('NOT_OVERDUE', { due })
}

function drop(context: Context, state: ServiceTask, data: DataOf<'DropServiceTask'>): TaskDecision {
  if (same(state.dropped, data)) return right([])
  return pipe(
    open(state, context),
    flatMap(() => happened({ type: 'ServiceTaskDropped', data })),
  )
}

/** A task that is prescribed for the service. */
export const serviceTask: Decider<ServiceTask, ServiceTaskCommand, ServiceTaskEvent> = {
  category: 'serviceTask',
  id: ServiceTaskId,
  duty: '3.1',
  label: { et: 'Teenuse ülesanne', en: 'Service task' },
  command: ServiceTaskCommand,
  event: ServiceTaskEvent,
  refusals: serviceTaskRefusals,
  initialState: {},
  summary: {
    codec: TaskSummary,
    of: (state: ServiceTask): TypeOf<typeof TaskSummary> => ({ status: statusOf(state), ...(state.plan ? { plan: state.plan } : {}) }),
  },
  authors: ({ plan: known }, { type }) => (type === 'DropServiceTask' && known ? [known.responsible] : []),
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'ServiceTaskPlanned':
        return { ...state, plan: without(data, 'plannedOn'), plannedOn: data.plannedOn }
      case 'ServiceTaskCompleted':
        return { ...state, completion: without(data, 'due', 'completedOn'), completedOn: data.completedOn }
      case 'ServiceTaskOverdue':
        return { ...state, overdue: true }
      case 'ServiceTaskDropped':
        return { ...state, dropped: data }
    }
  },
  decide: (context, state, command) => {
    switch (command.type) {
      case 'PlanServiceTask':
        return plan(context, state, command.data)
      case 'CompleteServiceTask':
        return complete(context, state, command.data)
      case 'RecordServiceTaskOverdue':
        return recordOverdue(context, state)
      case 'DropServiceTask':
        return drop(context, state, command.data)
    }
  },
}
