import type { Context, Decider } from '@dutybook/modelling'
import { assessNeed } from './assessment.js'
import { EpisodeCommand } from './commands.js'
import type { EpisodeDecision } from './decision.js'
import { endService, recordObjection, refuseService } from './ending.js'
import { EpisodeEvent } from './episode-event.js'
import * as after from './evolve.js'
import { endElement, grantElement } from './granting.js'
import { recordInsurance } from './insurance.js'
import { recordPermit, recordReflection, revokeReflection } from './legal-stay.js'
import { changeCodes, establishAge, recordChildMeasure, registerReferral } from './referral.js'
import { episodeRefusals } from './refusals.js'
import { noReferral, type Episode } from './state.js'
import { episodeSummary, EpisodeSummary } from './summary.js'
import { openClosingTask, recordLapse, remindOfConfirmation, remindOfStayEnd } from './timers.js'
import { EpisodeRef } from './values.js'
import { confirmVictim, recordNotConfirmed, startProvisional, suspicionNeeded } from './victim-status.js'

// eslint-disable-next-line max-lines-per-function -- one case for each event
function evolve(state: Episode, event: EpisodeEvent): Episode {
  switch (event.type) {
    case 'ReferralRegistered':
      return after.referred(state, event.data)
    case 'EpisodeCodesChanged':
      return after.coded(state, event.data)
    case 'AgeEstablished':
      return after.aged(state, event.data)
    case 'ChildMeasureRecorded':
      return after.protectedAsChild(state, event.data)
    case 'NeedAssessed':
      return after.assessed(state, event.data)
    case 'ProvisionalServiceStarted':
      return after.startedOnSuspicion(state, event.data)
    case 'VictimStatusConfirmed':
      return after.confirmed(state, event.data)
    case 'VictimStatusNotConfirmed':
      return after.notConfirmed(state, event.data)
    case 'ReflectionPeriodRecorded':
      return after.reflecting(state, event.data)
    case 'ReflectionPeriodRevoked':
      return after.revoked(state, event.data)
    case 'PublicInterestPermitRecorded':
      return after.permitted(state, event.data)
    case 'HealthInsuranceRecorded':
      return after.insured(state, event.data)
    case 'ServiceElementGranted':
      return after.granted(state, event.data)
    case 'ServiceElementEnded':
      return after.elementEnded(state, event.data)
    case 'ProcessingObjectionRecorded':
      return after.objected(state, event.data)
    case 'ConfirmationReminderDue':
      return after.reminded(state, event.data)
    case 'ProvisionalPeriodLapsed':
      return after.lapsed(state, event.data)
    case 'ReflectionEndDue':
      return after.stayEndDue(state, event.data)
    case 'ClosingTaskOpened':
      return after.closingAsked(state, event.data)
    case 'ServiceEnded':
      return after.ended(state, event.data)
    case 'ServiceRefused':
      return after.refusedService(state, event.data)
  }
}

// eslint-disable-next-line max-lines-per-function -- one case for each command
function decide(context: Context, state: Episode, command: EpisodeCommand): EpisodeDecision {
  switch (command.type) {
    case 'RegisterReferral':
      return registerReferral(context, state, command)
    case 'ChangeEpisodeCodes':
      return changeCodes(context, state, command)
    case 'EstablishAge':
      return establishAge(context, state, command)
    case 'RecordChildMeasure':
      return recordChildMeasure(context, state, command)
    case 'AssessNeed':
      return assessNeed(context, state, command)
    case 'StartProvisional':
      return startProvisional(context, state, command)
    case 'ConfirmVictim':
      return confirmVictim(context, state, command)
    case 'RecordNotConfirmed':
      return recordNotConfirmed(context, state, command)
    case 'RecordReflectionPeriod':
      return recordReflection(context, state, command)
    case 'RevokeReflectionPeriod':
      return revokeReflection(context, state, command)
    case 'RecordPublicInterestPermit':
      return recordPermit(context, state, command)
    case 'RecordHealthInsurance':
      return recordInsurance(context, state, command)
    case 'GrantElement':
      return grantElement(context, state, command)
    case 'EndElement':
      return endElement(context, state, command)
    case 'RecordProcessingObjection':
      return recordObjection(context, state, command)
    case 'EndService':
      return endService(context, state, command)
    case 'RefuseService':
      return refuseService(context, state, command)
    case 'RemindOfConfirmation':
      return remindOfConfirmation(context, state, command)
    case 'RecordProvisionalLapse':
      return recordLapse(context, state, command)
    case 'RemindOfReflectionEnd':
      return remindOfStayEnd(context, state, command)
    case 'OpenClosingTask':
      return openClosingTask(context, state, command)
  }
}

/** One service to one victim, from the referral to the end: the heart of the Victim Support Act § 24. */
export const serviceEpisode: Decider<Episode, EpisodeCommand, EpisodeEvent> = {
  category: 'serviceEpisode',
  id: EpisodeRef,
  duty: '3.1',
  label: { et: 'Teenuse juhtum', en: 'Service episode' },
  command: EpisodeCommand,
  event: EpisodeEvent,
  refusals: episodeRefusals,
  initialState: noReferral,
  summary: { codec: EpisodeSummary, of: episodeSummary },
  needs: suspicionNeeded,
  evolve,
  decide,
}
