import { right } from '@dutybook/fp'
import { keeping, once, type Calendar, type Law, type LocalDate, type Need } from '@dutybook/modelling'
import { suspectingBodies } from '../../law/episode-policies.js'
import { suspectedMaxService } from '../../law/service-policies.js'
import { isClaimedFor, suspicionFold } from '../suspicion/fold.js'
import { acting, happened, nothingNew, victimOf, type ActRule, type Decide } from './decision.js'
import type { EpisodeCommand } from './commands.js'
import { refused } from './refusals.js'
import { holdsOn } from './standing.js'
import type { Episode } from './state.js'

interface Statute {
  readonly law: Law
  readonly calendar: Calendar
}

/** A maximum duration: its last day is not moved when it is a day off (domain model §2, our decision). */
const lastDayOnSuspicion = ({ law, calendar }: Statute, startedOn: LocalDate): LocalDate =>
  calendar.lastDay(startedOn, law.valueOn(suspectedMaxService, startedOn).value)

/** A person who is only suspected to be a victim gets the service for a limited time, once (OAS § 24 lg 4). */
export const startProvisional: Decide<'StartProvisional'> = (context, state, { data }) => {
  const known = state.provisional?.on === context.occurredOn ? state.provisional.asked : undefined
  return once({ known, asked: data, taken: () => refused('PROVISIONAL_REPEATED') }, () =>
    acting<'StartProvisional'>(context, state, {
      data,
      rules: provisionalRules,
      then: ({ episode }) => {
        const startedOn = context.occurredOn
        const expiresOn = data.until ?? lastDayOnSuspicion(context, startedOn)
        return happened({ type: 'ProvisionalServiceStarted', data: { ...data, ...victimOf(episode), startedOn, expiresOn } })
      },
    }),
  )
}

type ProvisionalRule = ActRule<'StartProvisional'>

/** The suspicion of anybody else does not open the service; what to do instead is in the text (OAS § 24 lg 4, § 16 lg 1). */
const byEntitledBody: ProvisionalRule = (it) => {
  const { law, occurredOn } = it.context
  const { suspectedBy } = it.data
  const entitled = law.valueOn(suspectingBodies, occurredOn).value.includes(suspectedBy)
  return entitled ? right(it) : refused('NOT_ENTITLED_SUSPECTING_BODY', { suspectedBy }, '/suspectedBy')
}

const undecided: ProvisionalRule = (it) => {
  const { confirmation, denial } = it.episode
  const day = it.context.occurredOn
  if (holdsOn(confirmation, day)) return refused('ALREADY_CONFIRMED')
  return holdsOn(denial, day) ? refused('NOT_CONFIRMED') : right(it)
}

/** The time on suspicion is not given a second time (OAS § 24 lg 4). */
const firstTime: ProvisionalRule = (it) => (it.episode.provisional ? refused('PROVISIONAL_REPEATED') : right(it))

const notTooLong: ProvisionalRule = (it) => {
  const { until } = it.data
  const startedOn = it.context.occurredOn
  const lastDay = lastDayOnSuspicion(it.context, startedOn)
  if (until === undefined) return right(it)
  if (until < startedOn) return refused('ENDS_BEFORE_START', { from: startedOn }, '/until')
  return until <= lastDay ? right(it) : refused('PROVISIONAL_TOO_LONG', { lastDay }, '/until')
}

/** The person may have other episodes: that the time on suspicion is given once is watched over in the stream of the person (OAS § 24 lg 4). */
const claimedHere: ProvisionalRule = (it) => {
  const { id, occurredOn, related } = it.context
  const { victim } = victimOf(it.episode)
  return isClaimedFor(related.stateOf(suspicionFold, victim), id, occurredOn) ? right(it) : refused('PROVISIONAL_NOT_CLAIMED')
}

/** Whether the help is claimed for this episode is asked of the person's own stream. */
export const suspicionNeeded = ({ referral }: Episode, { type }: EpisodeCommand): readonly Need[] =>
  type === 'StartProvisional' && referral ? [{ decider: suspicionFold, id: referral.asked.victim }] : []

const provisionalRules = keeping(byEntitledBody, undecided, firstTime, notTooLong, claimedHere)

/** The police or the prosecutor confirms; from then on the person is a victim until the need ends (OAS § 4 lg 3, § 24 lg 3). */
export const confirmVictim: Decide<'ConfirmVictim'> = (context, state, { data }) =>
  once({ known: state.confirmation?.asked, asked: data, taken: () => refused('ALREADY_CONFIRMED') }, () =>
    acting<'ConfirmVictim'>(context, state, {
      data,
      rules: (it) => right(it),
      then: ({ episode }) =>
        happened({ type: 'VictimStatusConfirmed', data: { ...data, ...victimOf(episode), confirmedOn: context.occurredOn } }),
    }),
  )

/** The suspicion may still be confirmed later, when proceedings are started after all. */
export const recordNotConfirmed: Decide<'RecordNotConfirmed'> = (context, state, { data }) => {
  if (state.denial?.asked.by === data.by) return nothingNew
  return acting<'RecordNotConfirmed'>(context, state, {
    data,
    rules: (it) => (it.episode.confirmation || it.episode.denial ? refused('STATUS_DECIDED') : right(it)),
    then: ({ episode }) =>
      happened({ type: 'VictimStatusNotConfirmed', data: { ...data, ...victimOf(episode), decidedOn: context.occurredOn } }),
  })
}
