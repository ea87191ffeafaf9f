import { right, type Either } from '@dutybook/fp'
import type { Context, LocalDate, Refusal } from '@dutybook/modelling'
import type { ProceedingEvent } from './events.js'
import { refused, type ProceedingRefusal } from './refusals.js'

/** What is recorded late is recorded as late; only an order of days that cannot have been is refused. */
export const notBefore = <Stage>(
  { occurredOn }: Context,
  earliest: LocalDate | undefined,
  stage: Stage,
): Either<Refusal<ProceedingRefusal>, Stage> =>
  earliest === undefined || earliest <= occurredOn ? right(stage) : refused('BEFORE_EARLIER_ACT', { occurredOn, earliest })

export const lastOf = (days: readonly (LocalDate | undefined)[]): LocalDate | undefined =>
  days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)

/**
 * The day of each act of a proceeding. A proceeding is closed on the last of them or later, and nothing is done after it. That a deadline
 * was missed is noticed, not done: its point is fulfilled or annulled later.
 */
// eslint-disable-next-line max-lines-per-function -- one case for each event
export function dayOfAct({ type, data }: ProceedingEvent): LocalDate | undefined {
  switch (type) {
    case 'OversightProposed':
      return data.proposedOn
    case 'QualityUnitConcurred':
      return data.concurredOn
    case 'QualityUnitDeclined':
      return data.declinedOn
    case 'OversightInitiated':
      return data.initiatedOn
    case 'InspectionVisitCarriedOut':
      return data.visitedOn
    case 'FindingRecorded':
      return data.foundOn
    case 'FindingCorrected':
      return data.correctedOn
    case 'ProviderHeard':
      return data.heardOn
    case 'AdviceGiven':
      return data.givenOn
    case 'PreceptIssued':
      return data.notifiedOn
    case 'PreceptChallenged':
      return data.challengedOn
    case 'EnforcementSuspended':
      return data.from
    case 'PreceptUpheld':
    case 'PreceptAnnulled':
      return data.decidedOn
    case 'PreceptDeadlineExtended':
      return data.extendedOn
    case 'PreceptPointFulfilled':
      return data.fulfilledOn
    case 'PreceptPointOverdue':
      return undefined
    case 'FollowUpCheckCarriedOut':
      return data.checkedOn
    case 'PenaltyPaymentApplied':
      return data.appliedOn
    case 'OversightClosed':
      return data.closedOn
  }
}
