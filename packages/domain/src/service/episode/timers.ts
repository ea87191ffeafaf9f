import { plusDays, type Context, type LocalDate } from '@dutybook/modelling'
import { confirmationReminder } from '../../law/episode-policies.js'
import { happened, nothingNew, type Decide } from './decision.js'
import { refused } from './refusals.js'
import { legalStayUntil, standingOn } from './standing.js'
import type { ClosingCause } from './outcome-values.js'
import type { Episode } from './state.js'

// Given by the system when a day has come. None decides for a worker; each happens once, and one that no longer matters does nothing.

/** The suspicion was decided, or the episode closed, by that day. */
const settledBy = (state: Episode, day: LocalDate): boolean => {
  const { confirmation, denial, ending, refusal, objectedOn } = state
  const days = [confirmation?.on, denial?.on, ending?.on, refusal?.on, objectedOn]
  return standingOn(state, day).basis === 'legalStay' || days.some((each) => each !== undefined && each <= day)
}

/** The service was over by that day: what became due after it asks nothing of anybody. */
const isOverBy = ({ ending, refusal }: Episode, day: LocalDate): boolean =>
  [ending, refusal].some((each) => each !== undefined && each.on <= day)

/** Some days before the time on suspicion is over, the worker is told that the confirmation has not come (domain model §4.9). */
export const remindOfConfirmation: Decide<'RemindOfConfirmation'> = ({ law, occurredOn }, state) => {
  const { provisional, remindedOf } = state
  if (!provisional) return refused('NOT_PROVISIONAL')
  const { on, expiresOn } = provisional
  const dueOn = plusDays(on, law.valueOn(confirmationReminder, on).value.days)
  if (remindedOf === expiresOn || settledBy(state, dueOn)) return nothingNew
  return occurredOn < dueOn ? refused('NOT_DUE_YET', { dueOn }) : happened({ type: 'ConfirmationReminderDue', data: { expiresOn } })
}

/** The day after the last one, when nothing was decided until then (OAS § 24 lg 4). */
export const recordLapse: Decide<'RecordProvisionalLapse'> = ({ occurredOn }, state) => {
  const { provisional, lapsed } = state
  if (!provisional) return refused('NOT_PROVISIONAL')
  const { expiresOn } = provisional
  if (lapsed === expiresOn || settledBy(state, expiresOn)) return nothingNew
  const dueOn = plusDays(expiresOn, 1)
  return occurredOn < dueOn ? refused('NOT_DUE_YET', { dueOn }) : happened({ type: 'ProvisionalPeriodLapsed', data: { expiresOn } })
}

/** On the last day of legal stay the agency decides on the ending (OAS § 24 lg 5); each such day is told once. */
export const remindOfStayEnd: Decide<'RemindOfReflectionEnd'> = ({ occurredOn }, state) => {
  const endsOn = legalStayUntil(state, occurredOn)
  if (endsOn === undefined) return refused('NO_REFLECTION')
  if (isOverBy(state, endsOn) || state.stayEndsDue.includes(endsOn)) return nothingNew
  return occurredOn < endsOn ? refused('NOT_DUE_YET', { dueOn: endsOn }) : happened({ type: 'ReflectionEndDue', data: { endsOn } })
}

/** Whether what would ask a worker to close the episode has come about. */
function hasCome(cause: ClosingCause, state: Episode, { occurredOn }: Context): boolean {
  switch (cause) {
    case 'objection':
      return state.objectedOn !== undefined && state.objectedOn <= occurredOn
    case 'provisionalLapsed':
      return state.lapsed !== undefined && state.lapsed < occurredOn
    case 'notConfirmed':
      return state.denial !== undefined && state.denial.on <= occurredOn
    case 'legalStayOver':
      return state.stayEndsDue.some((endsOn) => endsOn <= occurredOn)
  }
}

/** A task for a worker; it is done by ending the service. */
export const openClosingTask: Decide<'OpenClosingTask'> = (context, state, { data }) => {
  if (isOverBy(state, context.occurredOn) || state.closingTasks.includes(data.cause)) return nothingNew
  return hasCome(data.cause, state, context)
    ? happened({ type: 'ClosingTaskOpened', data })
    : refused('CAUSE_NOT_COME', { cause: data.cause }, '/cause')
}
