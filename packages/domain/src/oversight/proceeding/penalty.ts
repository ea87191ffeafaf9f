import { flatMap, pipe, right } from '@dutybook/fp'
import { inEuros, keeping, once, plusDays, type Context, type LocalDate, type Money, type Rule } from '@dutybook/modelling'
import { happened, type Decide } from './decision.js'
import { enforcing, foundPoint, namesOf, type FoundPoint } from './enforcement.js'
import { penaltyMaximum } from './penalty-limit.js'
import { refused, type ProceedingRefusal } from './refusals.js'
import type { SuspensionOnRecord } from './state.js'

interface PenaltyCase extends FoundPoint {
  readonly context: Context
  readonly amount: Money
}
type PenaltyRule = Rule<PenaltyCase, ProceedingRefusal>

/** A penalty payment makes the provider fulfil a point; it may be repeated, each time anew, until the aim is reached (ATSS § 2 lg 2). */
export const applyPenalty: Decide<'ApplyPenaltyPayment'> = (context, state, { data }) => {
  const known = state.penalties.find(({ penalty }) => penalty === data.penalty)
  return once({ known, asked: data, taken: () => refused('PENALTY_EXISTS', { penalty: data.penalty }) }, () =>
    pipe(
      enforcing(context, state),
      flatMap((proceeding) => foundPoint(context, proceeding, data)),
      flatMap((found) => penaltyRules({ ...found, context, amount: data.amount })),
      flatMap(({ proceeding: { proposal } }) =>
        happened({ type: 'PenaltyPaymentApplied', data: { ...data, provider: proposal.provider, appliedOn: context.occurredOn } }),
      ),
    ),
  )
}

/** Its aim is not reached by that day (ATSS § 2 lg 2). */
const notFulfilled: PenaltyRule = (it) => (isBy(it, it.point.fulfilledOn) ? refused('POINT_FULFILLED', namesOf(it)) : right(it))

/** The point is in force on that day (ATSS § 8 lg 1). */
const notAnnulled: PenaltyRule = (it) => (isBy(it, it.point.annulledOn) ? refused('POINT_ANNULLED', namesOf(it)) : right(it))

const isBy = ({ context }: PenaltyCase, day: LocalDate | undefined): boolean => day !== undefined && day <= context.occurredOn

/** It was warned of in writing (ATSS § 7). */
const warnedOf: PenaltyRule = (it) => (it.point.issued.warningAmount ? right(it) : refused('PENALTY_WITHOUT_WARNING', namesOf(it)))

/** The time to fulfil the point of one's own will is over (ATSS § 2 lg 1, § 8 lg 1). */
const afterDeadline: PenaltyRule = (it) => {
  const { deadline } = it.point
  return it.context.occurredOn > deadline
    ? right(it)
    : refused('PENALTY_BEFORE_DEADLINE', { ...namesOf(it), deadline, possibleFrom: plusDays(deadline, 1) })
}

/** The time to challenge the precept is over (ATSS § 9 lg 1). */
const afterChallengePeriod: PenaltyRule = (it) => {
  const { challengeUntil } = it.precept
  return it.context.occurredOn > challengeUntil
    ? right(it)
    : refused('CHALLENGE_PERIOD_OPEN', { ...namesOf(it), challengeUntil, possibleFrom: plusDays(challengeUntil, 1) })
}

/** Enforcement is not suspended on that day, whatever was decided after it (HMS § 81 [K]). */
const notSuspended: PenaltyRule = (it) => {
  const suspension = it.precept.suspensions.find((each) => holdsOn(each, it.context.occurredOn))
  if (!suspension) return right(it)
  const { reference, until } = suspension
  return refused('ENFORCEMENT_SUSPENDED', { ...namesOf(it), reference, ...(until ? { possibleFrom: plusDays(until, 1) } : {}) })
}

const holdsOn = ({ from, until, endedOn }: SuspensionOnRecord, day: LocalDate): boolean =>
  from <= day && (until === undefined || day <= until) && (endedOn === undefined || day < endedOn)

/** It is no more than was warned of (ATSS § 10 lg 1). */
const withinWarning: PenaltyRule = (it) => {
  const warned = it.point.issued.warningAmount
  return warned && it.amount.cents > warned.cents
    ? refused('PENALTY_ABOVE_WARNING', { ...namesOf(it), amount: inEuros(it.amount), warned: inEuros(warned) }, '/amount')
    : right(it)
}

/** It is no more than the law of that day allows (ATSS § 10 lg 2). */
const withinMaximum: PenaltyRule = (it) => {
  const maximum = penaltyMaximum(it.context, it.proceeding)
  return it.amount.cents > maximum.cents
    ? refused('PENALTY_ABOVE_STATUTORY_MAXIMUM', { ...namesOf(it), amount: inEuros(it.amount), maximum: inEuros(maximum) }, '/amount')
    : right(it)
}

const penaltyRules = keeping(
  notFulfilled,
  notAnnulled,
  warnedOf,
  afterDeadline,
  afterChallengePeriod,
  notSuspended,
  withinWarning,
  withinMaximum,
)
