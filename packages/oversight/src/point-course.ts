import { patched, without, type LocalDate, type Patch } from '@dutybook/modelling'
import { isOpen } from './point-on-day.js'
import type { PointOnDay, PointRow, PointStep } from './point-row.js'

type After = (point: PointOnDay, step: PointStep) => Patch<PointOnDay>

/** The decision on a challenge ends a suspension that was to last until then; one with a last day holds through it. */
const upheld: After = ({ suspendedUntil }, { on, event }) => ({
  ...{ challenge: 'upheld', decidedOn: on, challengeEvent: event },
  ...(suspendedUntil === undefined ? { suspendedOn: undefined } : {}),
})

/** What each step makes of the point. What is fulfilled or annulled stays so; a check or a penalty recorded after a later one does not hide it. */
const after: Readonly<Record<PointStep['act'], After>> = {
  extended: (point, { deadline, event }) => ({ deadline, extensionEvent: event, ...(isOpen(point) ? { status: 'open' } : {}) }),
  challenged: (_, { on, event }) => ({ challenge: 'pending', challengedOn: on, decidedOn: undefined, challengeEvent: event }),
  suspended: (_, { on, until, event }) => ({ suspendedOn: on, suspendedUntil: until, challengeEvent: event }),
  upheld,
  annulled: ({ annulledOn = undefined }, { on, event }) => ({
    ...{ status: 'annulled', challenge: 'annulled', decidedOn: on, annulledOn: annulledOn ?? on },
    ...{ challengeEvent: event, resolutionEvent: event },
  }),
  checked: ({ checkedOn }, { on, result, event }) =>
    checkedOn !== undefined && checkedOn > on ? {} : { checkedOn: on, checkResult: result, checkEvent: event },
  penalised: (point, { on, event }) => ({
    ...(isOpen(point) ? { status: 'penalised' } : {}),
    ...(point.penalisedOn !== undefined && point.penalisedOn > on ? {} : { penalisedOn: on, penaltyEvent: event }),
  }),
  fulfilled: (point, { on, event }) => (isOpen(point) ? { status: 'fulfilled', fulfilledOn: on, resolutionEvent: event } : {}),
}

export const pointAfter: After = (point, step) => after[step.act](point, step)

/** The columns that steps change, besides the deadline, the challenge and the status, which every point has. */
const later = [
  ...(['challengedOn', 'decidedOn', 'suspendedOn', 'suspendedUntil', 'checkedOn', 'checkResult', 'penalisedOn'] as const),
  ...(['fulfilledOn', 'annulledOn', 'extensionEvent', 'challengeEvent', 'checkEvent', 'penaltyEvent', 'resolutionEvent'] as const),
] as const

/** The point as it stood on an earlier day, by the steps of that time; `undefined` before it was issued. */
export function pointOn(row: PointRow, day: LocalDate): PointOnDay | undefined {
  if (day < row.issuedOn) return undefined
  const issued: PointOnDay = { ...without(row, ...later), deadline: row.originalDeadline, challenge: 'none', status: 'open' }
  return row.steps.filter(({ on }) => on <= day).reduce((point, step) => patched(point, pointAfter(point, step)), issued)
}
