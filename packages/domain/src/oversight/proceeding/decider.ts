import type { Context, Decider } from '@dutybook/modelling'
import { annulPrecept, recordChallenge, suspendEnforcement, upholdPrecept } from './challenge.js'
import { closeOversight } from './closing.js'
import { ProceedingCommand } from './commands.js'
import { concur, decline } from './concurrence.js'
import type { ProceedingDecision } from './decision.js'
import { ProceedingEvent } from './events.js'
import * as after from './evolve.js'
import * as afterPrecept from './evolve-precept.js'
import { correctFinding, recordFinding } from './finding.js'
import { carryOutCheck } from './follow-up.js'
import { confirmFulfilled, extendDeadline, recordOverdue } from './fulfilment.js'
import { giveAdvice, hearProvider } from './hearing.js'
import { initiate } from './initiation.js'
import { applyPenalty } from './penalty.js'
import { dayOfAct, lastOf } from './order-of-days.js'
import { issuePrecept } from './precept.js'
import { propose } from './proposal.js'
import { proceedingRefusals } from './refusals.js'
import { notProposed, type Proceeding } from './state.js'
import { proceedingSummary, ProceedingSummary } from './summary.js'
import { authorsOf, neededFor } from './surroundings.js'
import { ProceedingId } from './values.js'
import { carryOutVisit } from './visit.js'

function evolve(state: Proceeding, event: ProceedingEvent): Proceeding {
  const lastActOn = lastOf([state.lastActOn, dayOfAct(event)])
  return { ...stateAfter(state, event), ...(lastActOn === undefined ? {} : { lastActOn }) }
}

// eslint-disable-next-line max-lines-per-function -- one case for each event
function stateAfter(state: Proceeding, event: ProceedingEvent): Proceeding {
  switch (event.type) {
    case 'OversightProposed':
      return after.proposed(state, event.data)
    case 'QualityUnitConcurred':
      return after.concurred(state, event.data)
    case 'QualityUnitDeclined':
      return after.declined(state, event.data)
    case 'OversightInitiated':
      return after.initiated(state, event.data)
    case 'InspectionVisitCarriedOut':
      return after.visited(state, event.data)
    case 'FindingRecorded':
      return after.found(state, event.data)
    case 'FindingCorrected':
      return after.corrected(state, event.data)
    case 'ProviderHeard':
      return after.heard(state, event.data)
    case 'AdviceGiven':
      return after.advised(state, event.data)
    case 'PreceptIssued':
      return afterPrecept.issued(state, event.data)
    case 'PreceptChallenged':
      return afterPrecept.challenged(state, event.data)
    case 'EnforcementSuspended':
      return afterPrecept.suspended(state, event.data)
    case 'PreceptUpheld':
      return afterPrecept.upheld(state, event.data)
    case 'PreceptAnnulled':
      return afterPrecept.annulled(state, event.data)
    case 'PreceptDeadlineExtended':
      return afterPrecept.extended(state, event.data)
    case 'PreceptPointFulfilled':
      return afterPrecept.fulfilled(state, event.data)
    case 'PreceptPointOverdue':
      return afterPrecept.missed(state, event.data)
    case 'FollowUpCheckCarriedOut':
      return afterPrecept.checked(state, event.data)
    case 'PenaltyPaymentApplied':
      return afterPrecept.penalised(state, event.data)
    case 'OversightClosed':
      return after.closed(state, event.data)
  }
}

// eslint-disable-next-line max-lines-per-function -- one case for each command
function decide(context: Context, state: Proceeding, command: ProceedingCommand): ProceedingDecision {
  switch (command.type) {
    case 'ProposeOversight':
      return propose(context, state, command)
    case 'ConcurWithOversight':
      return concur(context, state, command)
    case 'DeclineOversight':
      return decline(context, state, command)
    case 'InitiateOversight':
      return initiate(context, state, command)
    case 'CarryOutVisit':
      return carryOutVisit(context, state, command)
    case 'RecordFinding':
      return recordFinding(context, state, command)
    case 'CorrectFinding':
      return correctFinding(context, state, command)
    case 'HearProvider':
      return hearProvider(context, state, command)
    case 'GiveAdvice':
      return giveAdvice(context, state, command)
    case 'IssuePrecept':
      return issuePrecept(context, state, command)
    case 'RecordChallenge':
      return recordChallenge(context, state, command)
    case 'SuspendEnforcement':
      return suspendEnforcement(context, state, command)
    case 'UpholdPrecept':
      return upholdPrecept(context, state, command)
    case 'AnnulPrecept':
      return annulPrecept(context, state, command)
    case 'ExtendPreceptDeadline':
      return extendDeadline(context, state, command)
    case 'ConfirmPointFulfilled':
      return confirmFulfilled(context, state, command)
    case 'RecordPointOverdue':
      return recordOverdue(context, state, command)
    case 'CarryOutFollowUpCheck':
      return carryOutCheck(context, state, command)
    case 'ApplyPenaltyPayment':
      return applyPenalty(context, state, command)
    case 'CloseOversight':
      return closeOversight(context, state, command)
  }
}

/** One oversight at one provider, from the proposal to the conclusion. */
export const oversightProceeding: Decider<Proceeding, ProceedingCommand, ProceedingEvent> = {
  category: 'oversightProceeding',
  id: ProceedingId,
  duty: '3.5',
  label: { et: 'Järelevalvemenetlus', en: 'Oversight proceeding' },
  command: ProceedingCommand,
  event: ProceedingEvent,
  refusals: proceedingRefusals,
  initialState: notProposed,
  summary: { codec: ProceedingSummary, of: proceedingSummary },
  needs: neededFor,
  authors: authorsOf,
  evolve,
  decide,
}
